namespace ZohoProcore.Sync;

/// <summary>What the store has of what orders take of budgets: as it was noted of each order, else by what was written of it.</summary>
internal static class StoredOrderTakes
{
    /// <summary>Reads what orders take, or all of a project where none are named.</summary>
    /// <param name="store">Where it is kept what orders take.</param>
    /// <param name="id">The connection.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="orders">The orders; null for all that have anything in the project.</param>
    /// <param name="takes">What was known, which gets it.</param>
    /// <param name="keyOf">How an order is called there.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<ProjectTakes> ReadAsync(
        ISyncStore store,
        string id,
        long projectId,
        IReadOnlyCollection<string>? orders,
        ProjectTakes takes,
        Func<string, string> keyOf,
        CancellationToken cancellationToken)
    {
        var query = new CommitmentQuery { ProjectIds = [projectId], OrderIds = orders };
        var written = await store.ListCommitmentsAsync(id, query, cancellationToken).ConfigureAwait(false);
        var begun = await store.ListOpenIntentsAsync(id, null, cancellationToken).ConfigureAwait(false);
        var having = new HashSet<string>(
            written.Select(one => one.OrderId)
                .Concat(begun.Where(intent => intent.ProjectId == projectId).Select(intent => intent.OrderId))
                .Where(order => orders is null || orders.Contains(order)),
            StringComparer.Ordinal);
        var records = await store.GetRecordsAsync(id, [.. having.Select(RecordKey.PurchaseOrder)], cancellationToken)
            .ConfigureAwait(false);
        var ofOrder = written.ToLookup(one => one.OrderId, StringComparer.Ordinal);
        foreach (var order in orders ?? having)
        {
            takes.Set(keyOf(order), having.Contains(order)
                ? Takes(order, ofOrder[order], records).Where(take => take.ProjectId == projectId)
                : []);
        }

        return takes;
    }

    private static IEnumerable<BudgetTake> Takes(
        string orderId, IEnumerable<WrittenCommitment> written, IReadOnlyDictionary<RecordKey, SyncRecord> records)
    {
        var record = records.TryGetValue(RecordKey.PurchaseOrder(orderId), out var known) ? known : null;
        return record?.NotCommitted ?? written.SelectMany(one => OrderBudgetTakes.Remembered(
            one, one.ChangeOrder is not null && record?.FindingCodes.Contains(FindingCodes.ChangeOrderPending) == true));
    }
}
