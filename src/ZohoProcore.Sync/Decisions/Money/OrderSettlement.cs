namespace ZohoProcore.Sync;

/// <summary>
/// Puts what rounding left unexplained where it arose, a smallest unit at a time: on the taxes first, which are what Zoho rounds, then on
/// those withheld, and then on the lines; where the subtotal says that it is in the lines, on them first. Of amounts the larger, of equal
/// ones that of the lower line.
/// </summary>
internal static class OrderSettlement
{
    /// <summary>
    /// The breakdown with all of it placed; as it was where it is more than one unit for each line and each of its taxes.
    /// </summary>
    public static OrderBreakdown Of(PricedOrder order, OrderBreakdown breakdown)
    {
        var (unit, left) = (Units.One(breakdown.Precision), breakdown.Unexplained);
        var places = breakdown.Lines.SelectMany((line, i) => PlacesOf(breakdown, line, i))
            .Where(place => Math.Abs(place.Amount) > unit).ToList();
        if (left == 0 || Math.Abs(left) > unit * places.Count)
        {
            return breakdown;
        }

        var isInLines = order.SubTotal is { } stated && stated - order.Lines.Sum(line => line.ItemTotal) == left;
        var lines = breakdown.Lines.ToArray();
        var turn = places.OrderBy(place => place.Tax is null != isInLines).ThenBy(place => place.IsWithheld)
            .ThenByDescending(place => HasTax(lines[place.Line])).ThenByDescending(place => Math.Abs(place.Amount));
        foreach (var place in turn.Take((int)(Math.Abs(left) / unit)))
        {
            lines[place.Line] = With(lines[place.Line], place.Tax, left < 0 != place.IsWithheld ? -unit : unit);
        }

        return breakdown with { Lines = lines };
    }

    /// <summary>Of a price that includes its taxes they are a part, so nothing is missing of them.</summary>
    private static IEnumerable<Place> PlacesOf(OrderBreakdown order, LineBreakdown line, int i) =>
    [
        .. line.Taxes.Select((share, j) => (share, j))
            .Where(one => one.share.Tax.Kind == TaxKind.Withheld || (one.share.Tax.Kind == TaxKind.Tax && !order.PricesHoldTax))
            .Select(one => new Place(i, one.j, one.share.Amount, one.share.Tax.Kind == TaxKind.Withheld)),
        new(i, null, line.Net + line.Discount, false),
    ];

    private static bool HasTax(LineBreakdown line) => line.Taxes.Count > 0;

    private static LineBreakdown With(LineBreakdown line, int? tax, decimal step) => tax is not { } at
        ? line with { Rounding = line.Rounding + step }
        : line with
        {
            Taxes = With(line.Taxes, at, step),
            Exact = line.Exact is { } exact ? exact with { Taxes = With(exact.Taxes, at, step) } : null,
        };

    private static List<TaxShare> With(IReadOnlyList<TaxShare> taxes, int at, decimal step) =>
        [.. taxes.Select((share, j) => j == at ? share with { Amount = share.Amount + step } : share)];

    /// <summary>A line, or one tax of it.</summary>
    private readonly record struct Place(int Line, int? Tax, decimal Amount, bool IsWithheld);
}
