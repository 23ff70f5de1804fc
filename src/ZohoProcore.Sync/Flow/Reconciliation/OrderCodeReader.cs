namespace ZohoProcore.Sync;

/// <summary>Reads what orders cost on each code, from what was kept of them when they were read last.</summary>
internal sealed class OrderCodeReader(ISyncStore store, string connectionId, OrderRules rules)
{
    private readonly PastOrderReader _past = new(store, connectionId);
    private readonly OrderPlanner _planner = new(rules);

    /// <summary>The costs, and what the codes are called; null where that is not known.</summary>
    public async Task<(IReadOnlyList<OrderCodeCost> Costs, IReadOnlyDictionary<long, string> Names)?> ReadAsync(
        SyncRecord? record, CancellationToken cancellationToken)
    {
        var input = record is not { InputHash.Length: > 0 } ? null
            : await _past.ReadAsync(record.InputHash, cancellationToken).ConfigureAwait(false);
        if (input is null || KnownOrderPlan.Of(_planner, input)?.CostByCode is not { } costs)
        {
            return null;
        }

        var used = costs.Select(cost => cost.WbsCodeId).ToHashSet();
        var names = input.Projects.SelectMany(project => project.Codes.WbsCodes)
            .Where(code => used.Contains(code.Id))
            .GroupBy(code => code.Id)
            .ToDictionary(same => same.Key, same => same.First().Called);
        return (costs, names);
    }
}
