namespace ZohoProcore.Sync;

/// <content>What snapshots rest on.</content>
public sealed partial class RelationalSyncStore : IUsedSnapshots
{
    ValueTask<string?> IUsedSnapshots.GetSnapshotUserAsync(string connectionId, string hash, CancellationToken cancellationToken) =>
        _database.ReadAsync(unit => SnapshotUseTable.UserAsync(unit, connectionId, hash, cancellationToken), cancellationToken);

    async ValueTask<IReadOnlyList<string>> IUsedSnapshots.ListUnusedSnapshotsAsync(
        string connectionId, string? after, int most, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            unit => SnapshotUseTable.UnusedAsync(unit, connectionId, after, most, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
}
