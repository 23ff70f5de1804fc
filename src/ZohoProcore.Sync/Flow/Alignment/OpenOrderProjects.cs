namespace ZohoProcore.Sync;

/// <summary>Which projects of Zoho Books have orders that are not done, as those were read last. Asks neither service.</summary>
internal sealed class OpenOrderProjects(ISyncStore store, string connectionId)
{
    private static readonly IReadOnlyList<RecordState> States =
    [
        RecordState.Applying, RecordState.NeedsReview, RecordState.Conflict, RecordState.AwaitingApproval, RecordState.Failed,
        RecordState.Aborted,
    ];

    /// <summary>The numbers of the orders, by project. One that was not read yet may be of any.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadAsync(
        IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var waiting = projects.Distinct()
            .ToDictionary(id => id, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var past = new PastOrderReader(store, connectionId);
        foreach (var state in projects.Count == 0 ? [] : States)
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state };
            await foreach (var order in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                var input = order.InputHash.Length == 0
                    ? null : await past.ReadAsync(order.InputHash, cancellationToken).ConfigureAwait(false);
                var name = order.OrderNumber.Length > 0 ? order.OrderNumber : order.Key.Id;
                var named = input?.Order.Lines.Select(line => line.ProjectId) ?? waiting.Keys;
                foreach (var id in named.Where(waiting.ContainsKey).ToList())
                {
                    _ = waiting[id].Add(input is null ? $"{name} (not read yet)" : name);
                }
            }
        }

        return waiting.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Value], StringComparer.Ordinal);
    }
}
