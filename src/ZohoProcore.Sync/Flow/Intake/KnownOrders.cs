namespace ZohoProcore.Sync;

/// <summary>The orders that were read before and have to be looked at again.</summary>
internal static class KnownOrders
{
    /// <summary>Those that a person or the other side keeps waiting.</summary>
    public static async Task<IReadOnlyList<string>> WaitingAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
    [
        .. await ReadAsync(store, connectionId, RecordState.NeedsReview, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(store, connectionId, RecordState.AwaitingApproval, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(store, connectionId, RecordState.Orphaned, _ => true, cancellationToken).ConfigureAwait(false),
        .. await ReadAsync(
            store, connectionId, RecordState.Conflict, record => record.FindingCodes.Count > 1, cancellationToken).ConfigureAwait(false),
    ];

    /// <summary>Those whose project another connection's company has.</summary>
    public static Task<IReadOnlyList<string>> ElsewhereAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        ReadAsync(store, connectionId, RecordState.Filtered, record => record.ElsewhereIn is not null, cancellationToken);

    /// <summary>Those that Zoho's list does not have any more, unless they never mattered.</summary>
    public static Task<IReadOnlyList<string>> GoneAsync(
        ISyncStore store, string connectionId, SeenOrders seen, CancellationToken cancellationToken) => ReadAsync(
        store,
        connectionId,
        null,
        record => !seen.Saw(record.Key.Id) && record.State is not (RecordState.Filtered or RecordState.Skipped),
        cancellationToken);

    private static async Task<IReadOnlyList<string>> ReadAsync(
        ISyncStore store, string connectionId, RecordState? state, Func<SyncRecord, bool> wanted, CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state };
        var known = new List<string>();
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            if (wanted(record))
            {
                known.Add(record.Key.Id);
            }
        }

        return known;
    }
}
