using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes a person's word about how far a connection goes.</summary>
internal sealed class GoAheadDesk(ISyncStore store, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Gives the go-ahead, and makes due what waited for it. Safe to repeat.</summary>
    public async ValueTask<SyncState> StartAsync(string connectionId, GoAhead goAhead, CancellationToken cancellationToken)
    {
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
