using NodaTime;

namespace ZohoProcore.Sync;

/// <content>How far the first pass and the writing are.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// How many orders were looked at, of how many, and how many of those that may be written are. From what is stored; asks neither
    /// service.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<SyncProgress> GetProgressAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        var isListed = await IsListedAsync(connectionId, now, cancellationToken).ConfigureAwait(false);
        var work = await _store.CountWorkAsync(connectionId, now, cancellationToken).ConfigureAwait(false);
        var states = await _store.CountRecordsAsync(connectionId, RecordKind.PurchaseOrder, cancellationToken).ConfigureAwait(false);
        var health = await HealthKeeper.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
        var known = states.Values.Sum();
        return new()
        {
            At = now,
            AsOf = isListed ? health.Zoho.ReadAt : null,
            LookedAt = known,
            Orders = isListed ? known + work.NewOrders : null,
            Written = states.TryGetValue(RecordState.Synced, out var written) ? written : 0,
            ToWrite = work.UnwrittenOrders,
        };
    }

    // A scan leaves its mark once it read the list to its end, unless nothing was in it; then it waits for its time.
    private async ValueTask<bool> IsListedAsync(string connectionId, Instant now, CancellationToken cancellationToken) =>
        await _store.GetCursorAsync(connectionId, RecurringScans.OrderWatermark, cancellationToken).ConfigureAwait(false) is { Length: > 0 }
        || await _store.GetWorkAsync(connectionId, RecordKey.OrderScan, cancellationToken).ConfigureAwait(false)
            is { Attempts: 0 } scan && scan.DueAt > now;
}
