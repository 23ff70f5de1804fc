using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The orders that were read before and have to be looked at again.</summary>
internal static class KnownOrders
{
    private const int Batch = 500;

    /// <summary>Those that a person or the other side keeps waiting.</summary>
    public static async Task<IReadOnlyList<SyncRecord>> WaitingAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
    [
        .. await ReadAsync(store, connectionId, RecordState.NeedsReview, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(store, connectionId, RecordState.AwaitingApproval, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(store, connectionId, RecordState.Orphaned, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(
            store, connectionId, RecordState.Conflict, record => record.FindingCodes.Count > 1, cancellationToken).ConfigureAwait(false),
    ];

    /// <summary>Those whose project another connection's company has.</summary>
    public static Task<IReadOnlyList<SyncRecord>> ElsewhereAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) => ReadAsync(
        store, connectionId, RecordState.Filtered, record => record.ElsewhereIn is not null, cancellationToken);

    /// <summary>Those that Zoho's list does not have any more, unless they never mattered.</summary>
    public static Task<IReadOnlyList<SyncRecord>> GoneAsync(
        ISyncStore store, string connectionId, SeenOrders seen, CancellationToken cancellationToken) => ReadAsync(
        store,
        connectionId,
        null,
        record => !seen.Saw(record.Key.Id) && record.State is not (RecordState.Filtered or RecordState.Skipped),
        cancellationToken);

    /// <summary>Makes orders due, those of one project together as far as it is known; of some the record is at hand.</summary>
    public static async Task<IReadOnlyList<WorkItem>> DueAsync(
        ISyncStore store,
        string connectionId,
        IReadOnlyList<string> ids,
        IReadOnlyList<SyncRecord> atHand,
        Instant now,
        WorkPriority priority,
        string reason,
        CancellationToken cancellationToken)
    {
        var keys = ids.Select(RecordKey.PurchaseOrder).ToList();
        var known = atHand.ToDictionary(record => record.Key);
        var others = keys.FindAll(key => keys.Count > 1 && !known.ContainsKey(key)); // one alone is due with no other
        for (var from = 0; from < others.Count; from += Batch)
        {
            var part = others.GetRange(from, Math.Min(Batch, others.Count - from));
            foreach (var pair in await store.GetRecordsAsync(connectionId, part, cancellationToken).ConfigureAwait(false))
            {
                known[pair.Key] = pair.Value;
            }
        }

        return WorkMaker.DueByProject(keys, known, now, priority, reason);
    }

    private static async Task<IReadOnlyList<SyncRecord>> ReadAsync(
        ISyncStore store, string connectionId, RecordState? state, Func<SyncRecord, bool> wanted, CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state };
        var known = new List<SyncRecord>();
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            if (wanted(record))
            {
                known.Add(record);
            }
        }

        return known;
    }
}
