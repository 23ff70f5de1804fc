using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads what orders cost on each code, and what of closed ones is not billed, from what was kept of them when they were read last. Whether
/// they are still what was read, <see cref="UnlistedOrders"/> finds out.
/// </summary>
internal sealed class OrderCodeReader(ISyncStore store, string connectionId, OrderRules rules)
{
    private readonly PastOrderReader _past = new(store, connectionId);
    private readonly OrderPlanner _planner = new(rules);

    /// <summary>How many units are neither billed nor cancelled, by order, of those that are closed.</summary>
    public async Task<IReadOnlyDictionary<string, decimal>> UnbilledAsync(
        IReadOnlyDictionary<string, LedgerOrder> orders,
        IReadOnlyDictionary<RecordKey, SyncRecord> records,
        CancellationToken cancellationToken)
    {
        var unbilled = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var id in orders.Where(order => order.Value.Status == "closed").Select(order => order.Key))
        {
            if (records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) && record.OrderHash.Length > 0
                && await store.GetSnapshotAsync(connectionId, record.OrderHash, cancellationToken).ConfigureAwait(false) is { } json
                && JsonSerializer.Deserialize(json, OrderJson.Default.OrderSnapshot) is { } order
                && ClosedOrder.Unbilled(order) is { } units)
            {
                unbilled[id] = units;
            }
        }

        return unbilled;
    }

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
