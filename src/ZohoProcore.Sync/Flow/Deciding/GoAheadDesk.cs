using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's word about how far a connection goes.</summary>
internal sealed class GoAheadDesk(ISyncStore store, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Gives the go-ahead, and makes due what waited for it. Safe to repeat.</summary>
    public async ValueTask<SyncState> StartAsync(Connection connection, GoAhead goAhead, CancellationToken cancellationToken)
    {
        if (connection.Policies.CommitmentStatusByOrderStatus is null)
        {
            throw new DecisionRefusedException("Go-ahead", $"the connection has not begun: {CommitmentLanding.NotChosen}");
        }

        var connectionId = connection.Id;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var state = await ChangeAsync(connectionId, _ => GoAheadDecider.Started(goAhead, now), cancellationToken).ConfigureAwait(false);
        var waiting = new List<RecordKey>();
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = RecordState.AwaitingApproval };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            waiting.Add(record.Key);
        }

        for (var done = 0; done < waiting.Count; done += Batch)
        {
            var part = waiting.Skip(done).Take(Batch).ToList();
            _ = await Afresh.DecideAsync(() => ApproveAsync(connectionId, part, state, cancellationToken)).ConfigureAwait(false);
        }

        var vendors = new List<RecordKey>();
        query = query with { Kind = RecordKind.Vendor };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            vendors.Add(record.Key);
        }

        if (vendors.Count > 0)
        {
            var due = WorkMaker.Due(vendors, now, WorkPriority.Person, $"{goAhead.By} gave the go-ahead");
            await store.SaveAsync(connectionId, new() { Submitted = due }, cancellationToken).ConfigureAwait(false);
        }

        return state;
    }

    /// <summary>Stops all writes. Safe to repeat.</summary>
    public ValueTask<SyncState> PauseAsync(string connectionId, string by, string note, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return ChangeAsync(connectionId, before => GoAheadDecider.Paused(before, by, note, now), cancellationToken);
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
            throw new DecisionRefusedException(
                "Approve", $"what would be written of order {record.OrderNumber} is not what was looked at. It is now: {record.Reason}");
        }

        if (waiting.ApprovedBy is not null)
        {
            return record;
        }

        var changes = GoAheadDecider.Approve([record], by, note, Instant.FromDateTimeOffset(time.GetUtcNow()));
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Records[0];
    }

    /// <summary>Approves those of some records that wait still and that a go-ahead reaches.</summary>
    private async ValueTask<int> ApproveAsync(
        string connectionId, IReadOnlyCollection<RecordKey> keys, SyncState state, CancellationToken cancellationToken)
    {
        var records = await store.GetRecordsAsync(connectionId, keys, cancellationToken).ConfigureAwait(false);
        var waiting = records.Values.Where(record => record.State == RecordState.AwaitingApproval);
        var changes = GoAheadDecider.Approve(waiting, state, Instant.FromDateTimeOffset(time.GetUtcNow()));
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return changes.Records.Count;
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
