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
        var state = await ChangeAsync(connectionId, GoAheadDecider.Started(goAhead, now), cancellationToken).ConfigureAwait(false);
        var waiting = new List<SyncRecord>();
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = RecordState.AwaitingApproval };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            waiting.Add(record);
        }

        for (var done = 0; done < waiting.Count; done += Batch)
        {
            var changes = GoAheadDecider.Approve(waiting.Skip(done).Take(Batch), state, now);
            await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        }

        return state;
    }

    /// <summary>Stops all writes. Safe to repeat.</summary>
    public async ValueTask<SyncState> PauseAsync(string connectionId, string by, string note, CancellationToken cancellationToken)
    {
        var before = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var paused = GoAheadDecider.Paused(before, by, note, Instant.FromDateTimeOffset(time.GetUtcNow()));
        return await ChangeAsync(connectionId, paused, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Approves one plan as it was seen. Safe to repeat.</summary>
    public async ValueTask<SyncRecord> ApproveAsync(
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

    private async ValueTask<SyncState> ChangeAsync(string connectionId, SyncState next, CancellationToken cancellationToken)
    {
        var before = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        if (GoAheadDecider.IsSame(before, next) && before.Since is not null)
        {
            return before;
        }

        var changes = new ChangeSet { Cursors = StoredSyncState.Of(next), Audit = [GoAheadDecider.Entry(next)] };
        await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        return next;
    }
}
