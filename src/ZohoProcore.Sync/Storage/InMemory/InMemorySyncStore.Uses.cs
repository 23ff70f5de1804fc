namespace ZohoProcore.Sync;

/// <content>What snapshots rest on.</content>
public sealed partial class InMemorySyncStore : IUsedSnapshots
{
    ValueTask<string?> IUsedSnapshots.GetSnapshotUserAsync(string connectionId, string hash, CancellationToken cancellationToken) =>
        In(connectionId, tables => tables.UserOf(hash), cancellationToken);

    ValueTask<IReadOnlyList<string>> IUsedSnapshots.ListUnusedSnapshotsAsync(
        string connectionId, string? after, int most, CancellationToken cancellationToken) =>
        In<IReadOnlyList<string>>(connectionId, tables => tables.Unused(after, most), cancellationToken);
}
