using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Claims what is due and works it off, one batch of a connection at a time: scans and hints first, then the orders together.
/// </summary>
internal sealed class WorkRunner(ISyncStore store, SessionCache sessions, OrderRules rules, TimeProvider time)
{
    private static readonly Duration LooksAgain = Duration.FromHours(1);

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

    /// <summary>
    /// While a service does not answer, orders are not tried one by one: they wait, and are due when a scan finds it well again.
    /// </summary>
    private async Task WaitAsync(
        ConnectionSession session, IReadOnlyList<ClaimedWork> orders, ConnectionHealth health, CancellationToken cancellationToken)
    {
        var reason = health.Zoho.StopsOrders ? health.Zoho.Sentence : health.Procore.Sentence;
        var due = Instant.FromDateTimeOffset(time.GetUtcNow()) + LooksAgain;
        await store.SaveAsync(
            session.Connection.Id,
            new() { Deferred = [.. orders.Select(claim => claim with { Item = WorkMaker.At(claim.Item, due, reason) })] },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(ConnectionSession session, IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        var scans = new ScanRunner(session, store, time);
        foreach (var claim in claimed.Where(claim => claim.Item.Key.Kind != RecordKind.PurchaseOrder))
        {
            await scans.RunAsync(claim, cancellationToken).ConfigureAwait(false);
        }

        var orders = claimed.Where(claim => claim.Item.Key.Kind == RecordKind.PurchaseOrder).ToList();
        if (orders.Count == 0)
        {
            return;
        }

        var health = await HealthKeeper.ReadAsync(store, session.Connection.Id, cancellationToken).ConfigureAwait(false);
        if (health.StopsOrders)
        {
            await WaitAsync(session, orders, health, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await new OrderBatch(session, store, rules, time).RunAsync(orders, cancellationToken).ConfigureAwait(false);
        }
    }
}
