using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Claims what is due and works it off, one batch of a connection at a time: scans and hints first, then the orders together.
/// </summary>
internal sealed class WorkRunner(ISyncStore store, SessionCache sessions, MappingRules rules, TimeProvider time)
{
    // Not disposed: they hold nothing, and a run may be inside when the engine is.
    private readonly ConcurrentDictionary<string, Lazy<SemaphoreSlim>> _gates = new(StringComparer.Ordinal);

    /// <summary>Works off one batch.</summary>
    /// <returns>How many keys were worked off.</returns>
    public async ValueTask<int> RunAsync(string connectionId, int most, Duration lease, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(connectionId, _ => new(() => new(1, 1))).Value;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var lent = await sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var claimed = await store.ClaimDueAsync(connectionId, now, most, lease, cancellationToken).ConfigureAwait(false);
            await RunAsync(lent.Session, claimed, cancellationToken).ConfigureAwait(false);
            return claimed.Count;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task RunAsync(ConnectionSession session, IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        var scans = new ScanRunner(session, store, time);
        foreach (var claim in claimed.Where(claim => claim.Item.Key.Kind != RecordKind.PurchaseOrder))
        {
            await scans.RunAsync(claim, cancellationToken).ConfigureAwait(false);
        }

        var orders = claimed.Where(claim => claim.Item.Key.Kind == RecordKind.PurchaseOrder).ToList();
        if (orders.Count > 0)
        {
            await new OrderBatch(session, store, rules, time).RunAsync(orders, cancellationToken).ConfigureAwait(false);
        }
    }
}
