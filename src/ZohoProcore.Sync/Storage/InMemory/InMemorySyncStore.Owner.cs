using NodaTime;

namespace ZohoProcore.Sync;

public sealed partial class InMemorySyncStore
{
    /// <inheritdoc/>
    public ValueTask<ConnectionOwner> TakeAsync(
        string connectionId, Instant now, Duration longestWrite, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Take(now, longestWrite), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ConnectionOwner?> GetOwnerAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Owner, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask GiveBackAsync(string connectionId, long epoch, CancellationToken cancellationToken = default) =>
        await In(
            connectionId,
            tables => tables.Owner = tables.Owner?.Epoch == epoch ? tables.Owner with { IsGivenBack = true } : tables.Owner,
            cancellationToken).ConfigureAwait(false);
}
