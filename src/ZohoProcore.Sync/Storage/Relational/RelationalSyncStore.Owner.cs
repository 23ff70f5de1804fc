using NodaTime;

namespace ZohoProcore.Sync;

public sealed partial class RelationalSyncStore
{
    /// <inheritdoc/>
    public ValueTask<ConnectionOwner> TakeAsync(
        string connectionId, Instant now, Duration longestWrite, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connectionId, unit => OwnerTable.TakeAsync(unit, connectionId, now, longestWrite, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ConnectionOwner?> GetOwnerAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => OwnerTable.FindAsync(unit, connectionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask GiveBackAsync(string connectionId, long epoch, CancellationToken cancellationToken = default) =>
        await _database.WriteAsync(
            connectionId, unit => OwnerTable.GiveBackAsync(unit, connectionId, epoch, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
}
