using NodaTime;

namespace ZohoProcore.Sync;

/// <content>What was read and planned, by its hash, for as long as it is kept.</content>
public partial interface ISyncStore
{
    /// <summary>Reads a snapshot by its hash; null when it is not kept.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="hash">The hash.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string?> GetSnapshotAsync(string connectionId, string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes snapshots that others took the place of (<see cref="ChangeSet.ReplacedSnapshots"/>) before a time, those of the earliest
    /// first. One that was stored again since is none of them.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="before">The time.</param>
    /// <param name="most">How many at most: others wait while they are removed.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many were removed.</returns>
    ValueTask<int> RemoveReplacedSnapshotsAsync(
        string connectionId, Instant before, int most, CancellationToken cancellationToken = default);
}
