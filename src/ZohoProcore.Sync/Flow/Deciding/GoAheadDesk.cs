using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's word about how far a connection goes.</summary>
/// <param name="store">The store.</param>
/// <param name="rules">The rules to plan by.</param>
/// <param name="time">The time.</param>
/// <param name="plans">What is kept of plans that were looked at before; null for none.</param>
/// <param name="kinds">The kinds of record of the host's own; null for none.</param>
internal sealed class GoAheadDesk(
    ISyncStore store, OrderRules rules, TimeProvider time, PastOrderPlans? plans = null, IReadOnlyList<RecordKind>? kinds = null)
{
    private readonly ShownOrders _shown = new();
    private readonly WordSpreading _spreading = new(store, time);

    /// <summary>What waits. It is remembered as shown, so that a go-ahead for something else can be told what changed.</summary>
    public async ValueTask<WaitingReport> WaitingAsync(string connectionId, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _shown.Note(connectionId, report);
        return report;
    }

    /// <summary>Gives the go-ahead for what was looked at, and makes due what waited for it. Safe to repeat.</summary>
    public async ValueTask<SyncState> StartAsync(Connection connection, GoAhead goAhead, CancellationToken cancellationToken)
    {
        if (connection.Policies.CommitmentStatusByOrderStatus is null)
        {
            throw Refused($"the connection has not begun: {CommitmentLanding.NotChosen}");
        }

        var connectionId = connection.Id;
        await _spreading.FinishAsync(connectionId, cancellationToken).ConfigureAwait(false);
        await PilotCheck.CheckAsync(store, connectionId, goAhead, cancellationToken).ConfigureAwait(false);

        // Asked first, as whether the report is complete: what is looked at while it is read may be missing in it.
        var before = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var looks = await StoredFirstLooks.UnseenAsync(store, connectionId, kinds ?? [], !before.IsStarted, Now, cancellationToken)
            .ConfigureAwait(false);
        var report = await ReadAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var unseen = await StoredSyncState.UnseenVendorsAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        if (!report.IsComplete
            && (unseen is not null || (!report.State.IsStarted && !_shown.WasComplete(connectionId, report.Hash))))
        {
            throw Refused("the plan is not complete: both sides are still being read, or could not be read to the end. Look at what waits "
                + "once it is complete, and give the go-ahead then.");
        }

        if (report.Orders.Count + report.VendorWrites.Count + report.Records.Count > 0 && report.Hash != goAhead.Hash)
        {
            throw Refused(_shown.Difference(connectionId, goAhead.Hash, report));
        }

        var next = GoAheadDecider.Started(goAhead, Now);
        var seen = report.Orders.Select(order => (Id: order.OrderId, order.Hash))
            .Concat(report.VendorWrites.Select(vendor => (Id: vendor.ContactId, vendor.Hash)))
            .Concat(report.Records.Select(record => (Id: record.Key.ToString(), record.Hash)))
            .ToDictionary(one => one.Id, one => one.Hash, StringComparer.Ordinal);
        List<string> first = [.. looks.Where(look => look.Value).Select(look => look.Key.Value)];
        var word = new GoAheadBounds
        {
            By = goAhead.By,
            IsFirst = !report.State.IsStarted,
            Seen = seen,
            Kinds = first.Count > 0 ? first : null,
        };
        var bounds = StoredBounds.OfGoAhead.Of(word)
            .Append(StoredSyncState.VendorsSeen())
            .Concat(StoredFirstLooks.Of(looks))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var state = await ChangeAsync(connectionId, _ => next, cancellationToken, bounds).ConfigureAwait(false);
        await _spreading.FinishAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>Stops all writes. Safe to repeat.</summary>
    public ValueTask<SyncState> PauseAsync(string connectionId, string by, string note, CancellationToken cancellationToken)
    {
        var now = Now;
        return ChangeAsync(
            connectionId,
            before => before.IsStarted
                ? GoAheadDecider.Paused(before, by, note, now)
                : throw new DecisionRefusedException(
                    "Pause", "nobody has given a go-ahead yet, so nothing is written that could be stopped."),
            cancellationToken);
    }

    /// <summary>Approves one plan as it was seen. Safe to repeat.</summary>
    public ValueTask<SyncRecord> ApproveAsync(
        string connectionId, string orderId, string hash, string by, string note, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(() => ApproveOnceAsync(connectionId, orderId, hash, by, note, cancellationToken));

    private async ValueTask<SyncRecord> ApproveOnceAsync(
        string connectionId, string orderId, string hash, string by, string note, CancellationToken cancellationToken)
    {
        var record = await store.GetRecordAsync(connectionId, RecordKey.PurchaseOrder(orderId), cancellationToken).ConfigureAwait(false);
        if (record is not { State: RecordState.AwaitingApproval, Waiting: { } waiting })
        {
            throw new DecisionRefusedException("Approve", record is null
                ? $"no order '{orderId}' is known."
                : $"order {record.OrderNumber} does not wait for an approval. It is {record.State}: {record.Reason}");
        }

        if (waiting.Hash != hash)
        {
            var now = await ReadAsync(connectionId, cancellationToken).ConfigureAwait(false);
            throw new DecisionRefusedException(
                "Approve",
                $"what would be written of order {record.OrderNumber} is not what was looked at. It is now: {record.Reason}"
                    + _shown.Difference(connectionId, orderId, hash, now));
        }

        if (waiting.ApprovedBy is not null)
        {
            return record;
        }

        var changes = GoAheadDecider.Approve([record], by, note, Now);
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Records[0];
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static DecisionRefusedException Refused(string why) => new("Go-ahead", why);

    private Task<WaitingReport> ReadAsync(string connectionId, CancellationToken cancellationToken) =>
        new WaitingOrderReader(store, rules, time, plans, kinds).ReadAsync(connectionId, cancellationToken);

    private ValueTask<SyncState> ChangeAsync(
        string connectionId,
        Func<SyncState, SyncState> say,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? bounds = null) =>
        Afresh.DecideAsync(async () =>
        {
            var noted = await StoredSyncState.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
            var before = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
            var next = say(before);
            var isSame = GoAheadDecider.IsSame(before, next) && before.Since is not null;
            if (isSame && bounds is null)
            {
                return before;
            }

            next = isSame ? before : next;
            var changes = new ChangeSet
            {
                Basis = noted,
                Cursors = StoredSyncState.Of(next).Concat(bounds ?? new Dictionary<string, string>())
                    .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
                Audit = isSame ? [] : [GoAheadDecider.Entry(next)],
            };
            await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
            return next;
        });
}
