namespace ZohoProcore.Sync;

/// <summary>Adds up what orders come to, by state and currency.</summary>
internal sealed class OrderAdder
{
    private readonly Dictionary<(RecordState State, string Currency), OrderSum> _sums = [];

    /// <summary>The sums, by currency and state.</summary>
    public IReadOnlyList<OrderSum> Sums =>
        [.. _sums.Values.OrderBy(sum => sum.Currency, StringComparer.Ordinal).ThenBy(sum => sum.State)];

    /// <summary>Counts orders, and adds what they cost and what is committed.</summary>
    public void Add(RecordState state, string currency, int orders, decimal cost, decimal committed)
    {
        var sum = _sums.TryGetValue((state, currency), out var known) ? known : new(state, currency, 0, 0, 0);
        _sums[(state, currency)] = sum with
        {
            Orders = sum.Orders + orders,
            Cost = sum.Cost + cost,
            Committed = sum.Committed + committed,
        };
    }
}
