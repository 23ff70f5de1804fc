using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's word about how far a connection goes.</summary>
internal sealed class GoAheadDesk(ISyncStore store, OrderRules rules, TimeProvider time)
{
    private const int Batch = 500;

    private readonly ShownOrders _shown = new();

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
        await PilotCheck.CheckAsync(store, connectionId, goAhead, cancellationToken).ConfigureAwait(false);
        var report = await ReadAsync(connectionId, cancellationToken).ConfigureAwait(false);
        if (report is { IsComplete: false, State.IsStarted: false } && !_shown.WasComplete(connectionId, report.Hash))
        {
            throw Refused("the plan is not complete: both sides are still being read, or could not be read to the end. Look at what waits "
                + "once it is complete, and give the go-ahead then.");
        }

        if (report.Orders.Count > 0 && report.Hash != goAhead.Hash)
        {
            throw Refused(_shown.Difference(connectionId, goAhead.Hash, report));
        }

        var next = GoAheadDecider.Started(goAhead, Now);
        var seen = report.Orders.ToDictionary(order => order.OrderId, order => order.Hash, StringComparer.Ordinal);
        await EachAsync(
            connectionId,
            RecordKind.PurchaseOrder,
            [RecordState.AwaitingApproval],
            records => GoAheadDecider.Approve(
                [.. records.Where(record => IsSeen(record) && Reaches(record))], goAhead.By, string.Empty, Now),
            cancellationToken).ConfigureAwait(false);
        var state = await ChangeAsync(connectionId, _ => next, cancellationToken).ConfigureAwait(false);

        // What came meanwhile, and what could not be planned yet, nobody looked at. What is approved was due before it could be written.
        RecordState[] others = report.State.IsStarted ? [] : [RecordState.Failed, RecordState.Aborted];
        await EachAsync(
            connectionId,
            RecordKind.PurchaseOrder,
            [RecordState.AwaitingApproval, .. others],
            records => GoAheadDecider.Begin(
                [.. records.Where(record => record.Waiting?.ApprovedBy is not null)],
                [.. records.Where(record => record.Waiting?.ApprovedBy is null && !IsSeen(record) && Reaches(record))],
                goAhead.By,
                Now),
            cancellationToken).ConfigureAwait(false);
        await EachAsync(
            connectionId,
            RecordKind.Vendor,
            [RecordState.AwaitingApproval],
            vendors => GoAheadDecider.Begin([.. vendors], [], goAhead.By, Now),
            cancellationToken).ConfigureAwait(false);
        return state;

        bool IsSeen(SyncRecord record) => record.Waiting is { } waiting
            && seen.TryGetValue(record.Key.Id, out var hash) && hash == waiting.Hash;
        bool Reaches(SyncRecord record) => record.Waiting is not { } waiting || GoAheadDecider.Reaches(next, waiting);
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
        new WaitingOrderReader(store, rules, time).ReadAsync(connectionId, cancellationToken);

    /// <summary>Changes the records that stand in some states, a batch at a time, each as it stands then.</summary>
    private async ValueTask EachAsync(
        string connectionId,
        RecordKind kind,
        IReadOnlyList<RecordState> states,
        Func<IEnumerable<SyncRecord>, ChangeSet> change,
        CancellationToken cancellationToken)
    {
        var keys = new List<RecordKey>();
        foreach (var state in states)
        {
            var query = new RecordQuery { Kind = kind, State = state };
            await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                keys.Add(record.Key);
            }
        }

        for (var done = 0; done < keys.Count; done += Batch)
        {
            var part = keys.Skip(done).Take(Batch).ToList();
            _ = await Afresh.DecideAsync(async () =>
            {
                var records = await store.GetRecordsAsync(connectionId, part, cancellationToken).ConfigureAwait(false);
                var changes = change(records.Values.Where(record => states.Contains(record.State)));
                await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }
    }

    private ValueTask<SyncState> ChangeAsync(string connectionId, Func<SyncState, SyncState> say, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(async () =>
        {
            var noted = await StoredSyncState.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
            var before = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
            var next = say(before);
            if (GoAheadDecider.IsSame(before, next) && before.Since is not null)
            {
                return before;
            }

            var changes = new ChangeSet
            {
                Basis = noted,
                Cursors = StoredSyncState.Of(next),
                Audit = [GoAheadDecider.Entry(next)],
            };
            await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
            return next;
        });
}
