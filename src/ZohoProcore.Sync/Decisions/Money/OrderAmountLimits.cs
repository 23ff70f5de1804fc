namespace ZohoProcore.Sync;

/// <summary>The amounts that a purchase order can have. Within them nothing overflows; beyond them somebody mistyped.</summary>
internal static class OrderAmountLimits
{
    private const decimal LargestAmount = 1_000_000_000_000m;
    private const decimal LargestRate = 10_000_000m;
    private const decimal LargestPercentage = 1_000m;
    private const int MostDecimals = 6;
    private const int MostLines = 10_000;
    private const int MostTaxes = 10;

    /// <summary>How many decimals the order's amounts have: its currency's, or more where its total or a charge has more.</summary>
    public static int DecimalsOf(PricedOrder order) =>
        InTotal(order).Max(stated => Math.Max(order.Precision, Units.DecimalsOf(stated.Amount)));

    /// <summary>What makes a conversion impossible to compute; null when nothing does.</summary>
    public static string? OfConversion(decimal rate, int decimals) =>
        rate is <= 0 or > LargestRate ? $"The exchange rate of {Text.Amount(rate)} is none between two currencies."
        : decimals is < 0 or > MostDecimals
            ? $"The organization says that its currency has {decimals} decimals; currencies have 0 to {MostDecimals}."
        : null;

    /// <summary>Sentences on what makes an order's amounts impossible to compute with.</summary>
    public static IEnumerable<string> Check(PricedOrder order)
    {
        foreach (var (name, amount) in InTotal(order).Concat(BesideTotal(order)).Where(stated => IsTooLarge(stated.Amount)))
        {
            yield return $"The {name} of {Text.Amount(amount)} is larger than any purchase order's.";
        }

        if (order.Precision is < 0 or > MostDecimals)
        {
            yield return $"The order says that its currency has {order.Precision} decimals; currencies have 0 to {MostDecimals}.";
        }
        else if (DecimalsOf(order) > MostDecimals)
        {
            yield return $"An amount of the order has {DecimalsOf(order)} decimals; currencies have 0 to {MostDecimals}.";
        }

        if (order.DiscountPercent is < 0 or > 100)
        {
            yield return $"The discount of {Text.Amount(order.DiscountPercent)} % is not between 0 and 100 %.";
        }

        if (order.Lines.Count > MostLines)
        {
            yield return $"The order has {order.Lines.Count} lines; up to {MostLines} can be computed.";
        }

        foreach (var twice in order.Lines.GroupBy(line => line.LineId, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            yield return $"The line id {twice.Key} occurs more than once.";
        }

        foreach (var sentence in order.Lines.SelectMany(Check))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> Check(PricedLine line)
    {
        decimal[] amounts =
            [line.ItemTotal, line.Rate, line.Quantity, line.CancelledQuantity, line.BilledQuantity ?? 0, line.Discount];
        if (amounts.Any(IsTooLarge))
        {
            yield return $"An amount of line {line.LineId} is larger than any purchase order's.";
        }

        if (line.CancelledQuantity < 0 || line.CancelledQuantity > Math.Max(0, line.Quantity))
        {
            yield return $"Of line {line.LineId} {Text.Amount(line.CancelledQuantity)} are cancelled, "
                + $"of {Text.Amount(line.Quantity)} ordered.";
        }

        if (line.Taxes.Count > MostTaxes)
        {
            yield return $"Line {line.LineId} has {line.Taxes.Count} taxes; up to {MostTaxes} can be computed.";
        }
        else if (line.Taxes.Any(tax => tax.Percentage is < 0 or > LargestPercentage || IsTooLarge(tax.Amount ?? 0))
            || TaxArithmetic.Factor(line.Taxes) > 1 + (LargestPercentage / 100))
        {
            yield return $"The taxes of line {line.LineId} come to more than {LargestPercentage} %, or to less than nothing.";
        }
    }

    /// <summary>Whether nobody orders so much; of such amounts a sum may overflow.</summary>
    public static bool IsTooLarge(decimal amount) => Math.Abs(amount) > LargestAmount;

    private static IEnumerable<(string Name, decimal Amount)> InTotal(PricedOrder order) =>
    [
        ("total", order.Total),
        ("shipping charge", order.Shipping),
        ("adjustment", order.Adjustment),
        ("rounding", order.Rounding),
        ("tax withheld", order.TaxWithheld),
        ("tax collected", order.TaxCollected),
    ];

    private static IEnumerable<(string Name, decimal Amount)> BesideTotal(PricedOrder order) =>
    [
        ("subtotal", order.SubTotal ?? 0),
        ("tax total", order.TaxTotal ?? 0),
        ("discount", order.DiscountAmount),
        ("discount as it was entered", order.DiscountEntered ?? 0),
        ("sum that the discount was computed on", order.DiscountAppliedOn ?? 0),
        ("subtotal with tax", order.SubTotalWithTax ?? 0),
    ];
}
