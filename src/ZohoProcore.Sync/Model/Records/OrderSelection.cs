using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Which of the orders that were looked at once; everything that is set has to match, and nothing set means all of them.</summary>
public sealed record OrderSelection
{
    /// <summary>Orders by number, as in PO-00042, or by purchaseorder_id; empty for all.</summary>
    public IReadOnlyCollection<string> Orders { get; init; } = [];

    /// <summary>Orders that have a commitment, a cost or a line in one of these Procore projects; empty for all.</summary>
    public IReadOnlyCollection<long> ProjectIds { get; init; } = [];

    /// <summary>Orders of these vendors, by the name on the order, whatever its capitals; empty for all.</summary>
    public IReadOnlyCollection<string> Vendors { get; init; } = [];

    /// <summary>Orders that stand in one of these states; empty for all.</summary>
    public IReadOnlyCollection<RecordState> States { get; init; } = [];

    /// <summary>Orders with one of these findings (<see cref="Sync.FindingCodes"/>); empty for all.</summary>
    public IReadOnlyCollection<string> FindingCodes { get; init; } = [];

    /// <summary>Orders that were last read before this; null for all.</summary>
    public Instant? ReadBefore { get; init; }

    /// <summary>Whether an order is one of them, as far as its record tells; of projects a record tells not all.</summary>
    internal bool Fits(SyncRecord record) =>
        (Orders.Count == 0 || Orders.Contains(record.OrderNumber) || Orders.Contains(record.Key.Id))
        && (Vendors.Count == 0 || Vendors.Contains(record.VendorName, StringComparer.OrdinalIgnoreCase))
        && (States.Count == 0 || States.Contains(record.State))
        && (FindingCodes.Count == 0 || FindingCodes.Intersect(record.FindingCodes, StringComparer.Ordinal).Any())
        && (ReadBefore is not { } before || record.ReadAt is not { } read || read < before);

    /// <summary>The selection in words, for the audit.</summary>
    internal string InWords()
    {
        List<string> parts =
        [
            .. Part("orders", Orders),
            .. Part("Procore projects", ProjectIds.Select(id => FormattableString.Invariant($"{id}"))),
            .. Part("vendors", Vendors),
            .. Part("states", States.Select(state => state.ToString())),
            .. Part("findings", FindingCodes),
            .. ReadBefore is { } before ? [FormattableString.Invariant($"last read before {before}")] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "all orders" : string.Join("; ", parts);

        static string[] Part(string name, IEnumerable<string> values) =>
            string.Join(", ", values) is { Length: > 0 } list ? [$"{name} {list}"] : [];
    }
}
