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
        var isListed = await IsListedAsync(connectionId, cancellationToken).ConfigureAwait(false);
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
            ToWrite = work.UnwrittenOrders
                + (work.AwaitingOrders == 0 ? 0 : await ReachedAsync(connectionId, work, cancellationToken).ConfigureAwait(false)),
        };
    }

    // What waits is due once a go-ahead reached it, and whenever the directory moved, which writes nothing of it. A pilot leaves most of
    // what waits as it is, so there each is asked about.
    private async ValueTask<int> ReachedAsync(string connectionId, WorkCounts work, CancellationToken cancellationToken)
    {
        const int Batch = 500;
        var (state, _) = await StoredSyncState.ForWritesAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
        if (state.Stage != SyncStage.Running)
        {
            return 0;
        }

        if (state is { Projects: null, Vendors: null })
        {
            return work.AwaitingOrders;
        }

        var due = (await _store.ListWorkAsync(connectionId, cancellationToken).ConfigureAwait(false))
            .Select(item => item.Key).Where(key => key.Kind == RecordKind.PurchaseOrder).ToList();
        var reached = 0;
        for (var from = 0; from < due.Count; from += Batch)
        {
            var part = due.GetRange(from, Math.Min(Batch, due.Count - from));
            reached += (await _store.GetRecordsAsync(connectionId, part, cancellationToken).ConfigureAwait(false)).Values
                .Count(record => record is { State: RecordState.AwaitingApproval, Waiting: { Unseen: null } waiting }
                    && GoAheadDecider.Reaches(state, waiting));
        }

        return reached;
    }

    // A scan that read the list to its end leaves its mark, or where nothing was in it a note of that.
    private async ValueTask<bool> IsListedAsync(string connectionId, CancellationToken cancellationToken) =>
        await _store.GetCursorAsync(connectionId, RecurringScans.OrderWatermark, cancellationToken).ConfigureAwait(false) is { Length: > 0 }
        || await _store.GetCursorAsync(connectionId, RecurringScans.NoOrders, cancellationToken).ConfigureAwait(false) is { Length: > 0 };
}
