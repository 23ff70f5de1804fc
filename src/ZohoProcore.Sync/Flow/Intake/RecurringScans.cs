using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>The scans of both services for what changed: each ends in keys of orders and in where it goes on next time.</summary>
internal sealed class RecurringScans(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private const string OrderWatermark = "scan.orders.watermark";
    private const string CommitmentWatermark = "scan.commitments.watermark";

    private readonly UnreadableReviews _unreadable = new(store, session.Connection.Id);

    private string ConnectionId => session.Connection.Id;

    private SyncPolicies Policies => session.Connection.Policies;

    /// <summary>Asks Zoho for the orders that were modified lately.</summary>
    public async Task<ChangeSet> OrdersAsync(Instant started, CancellationToken cancellationToken)
    {
        // A mark in the future hides every edit until then: everything is read instead.
        var stored = await ReadAsync(OrderWatermark, cancellationToken).ConfigureAwait(false);
        var watermark = stored <= started ? stored : null;
        var since = watermark - Policies.OrderScanOverlap;
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, since, cancellationToken).ConfigureAwait(false);
        var priority = watermark is null ? WorkPriority.Backfill : WorkPriority.Poll;
        return new()
        {
            Submitted = Orders(scan.Changed, priority, "the order scan found a change"),
            Cursors = scan.Newest is { } newest && Instant.Min(newest, started) is var to && (watermark is null || to > watermark)
                ? Cursor(OrderWatermark, to) : [],
            Reviews = await _unreadable.NamelessAsync(scan.Nameless, isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Goes through all orders and commitments, also for those that are gone.</summary>
    public async Task<ChangeSet> AllAsync(CancellationToken cancellationToken)
    {
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, null, cancellationToken).ConfigureAwait(false);
        var gone = await KnownOrders.GoneAsync(store, ConnectionId, scan, cancellationToken).ConfigureAwait(false);
        var nameless = new UnreadableRows();
        var inProcore = await ChangedCommitmentsAsync(null, nameless, cancellationToken).ConfigureAwait(false);
        var changed = scan.Changed.Concat(gone).Concat(inProcore).Distinct().ToList();
        return new()
        {
            Submitted = Orders(changed, WorkPriority.Backfill, "the scan over all orders found a change"),
            Reviews = await _unreadable.NamelessAsync(
                [.. scan.Nameless ?? [], .. nameless.Records ?? []], isAll: true, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Asks Procore for the commitments that were changed lately.</summary>
    public async Task<ChangeSet> CommitmentsAsync(Instant started, CancellationToken cancellationToken)
    {
        var watermark = await ReadAsync(CommitmentWatermark, cancellationToken).ConfigureAwait(false);
        var nameless = new UnreadableRows();
        var changed = await ChangedCommitmentsAsync(
            (watermark ?? started) - Policies.OrderScanOverlap, nameless, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Submitted = Orders(changed, WorkPriority.Poll, "the commitment scan found a change in Procore"),
            Cursors = Cursor(CommitmentWatermark, started),
            Reviews = await _unreadable.NamelessAsync(nameless.Records, isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<string>> ChangedCommitmentsAsync(
        Instant? since, UnreadableRows nameless, CancellationToken cancellationToken)
    {
        var changed = new List<string>();
        foreach (var projectId in await store.ListCommitmentProjectsAsync(ConnectionId, cancellationToken).ConfigureAwait(false))
        {
            changed.AddRange(await CommitmentScans.ScanAsync(
                session, store, projectId, since, nameless, cancellationToken).ConfigureAwait(false));
        }

        return changed;
    }

    private async Task<Instant?> ReadAsync(string cursor, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(ConnectionId, cursor, cancellationToken).ConfigureAwait(false) is { } text
            && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var at)
            ? at
            : null;

    private IReadOnlyList<WorkItem> Orders(IReadOnlyList<string> ids, WorkPriority priority, string reason) =>
        WorkMaker.Due(ids.Select(RecordKey.PurchaseOrder), Now(), priority, reason);

    private static Dictionary<string, string> Cursor(string name, Instant at) =>
        new(StringComparer.Ordinal) { [name] = InstantPattern.ExtendedIso.Format(at) };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
