namespace ZohoProcore.Sync;

/// <summary>
/// What a store may implement beside <see cref="ISyncStore"/>: it knows which snapshots others rest on
/// (<see cref="ChangeSet.SnapshotUses"/>). Where it does not, states of directories that orders were planned by are kept for ever.
/// </summary>
public interface IUsedSnapshots
{
    /// <summary>Reads the key of a kept snapshot that rests on another one; null when none does.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="hash">The key of the one that it rests on.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string?> GetSnapshotUserAsync(string connectionId, string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists, by their keys, snapshots that others rested on and none of those is kept any more. One that was removed is none of them.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="after">Only those whose keys come after this one; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<string>> ListUnusedSnapshotsAsync(
        string connectionId, string? after, int most, CancellationToken cancellationToken = default);
}
