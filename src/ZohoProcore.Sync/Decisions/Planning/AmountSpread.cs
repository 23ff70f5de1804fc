namespace ZohoProcore.Sync;

/// <summary>
/// Spreads an order's total over its lines, so that discounts, taxes, adjustments and rounding end up where they belong and the lines add
/// up to the total exactly.
/// </summary>
internal static class AmountSpread
{
    /// <summary>
    /// How much of a total may stay unexplained by lines, discount, tax and adjustment: rounding, and a little of what Zoho does not
    /// itemise.
    /// </summary>
    private const decimal UnexplainedShare = 0.01m;

    /// <summary>
    /// The share of each line, in the order of the lines; null when the total can't be explained by what the order itself says.
    /// </summary>
    public static IReadOnlyList<decimal>? Spread(OrderSnapshot order, IReadOnlyList<OrderLine> lines)
    {
        var net = Proportional(-order.OrderDiscount, lines, line => line.ItemTotal)
            .Zip(lines, (discount, line) => line.ItemTotal + discount)
            .ToList();
        var raw = net.Zip(Taxes(order, lines, net), (amount, tax) => amount + tax).ToList();
        if (order.IsInclusiveTax && Math.Abs(Unexplained(order, net)) < Math.Abs(Unexplained(order, raw)))
        {
            // Whether line totals of such an order include the tax is not documented; the order's own total tells.
            raw = net;
        }

        if (Math.Abs(Unexplained(order, raw)) > Tolerance(order, lines))
        {
            return null;
        }

        var rest = order.Total - raw.Sum();
        var weights = raw.ConvertAll(Math.Abs);
        var weight = weights.Sum();
        if (weight == 0 && rest != 0)
        {
            return null;
        }

        var exact = raw.Select((amount, i) => weight == 0 ? amount : amount + (rest * weights[i] / weight)).ToList();
        return RoundToSum(exact, order.Total, Math.Max(order.Precision, Scale(order.Total)));
    }

    private static decimal Unexplained(OrderSnapshot order, List<decimal> raw) => order.Total - order.Adjustment - raw.Sum();

    /// <summary>Where prices include tax, a discount may be given with or without its tax; that much more may stay unexplained.</summary>
    private static decimal Tolerance(OrderSnapshot order, IReadOnlyList<OrderLine> lines)
    {
        var rounding = Math.Max(0.05m, Math.Abs(order.Total) * UnexplainedShare);
        return order.IsInclusiveTax ? rounding + (Math.Abs(order.OrderDiscount) * lines.Max(line => line.TaxPercentage) / 100m) : rounding;
    }

    private static IReadOnlyList<decimal> Taxes(OrderSnapshot order, IReadOnlyList<OrderLine> lines, List<decimal> net)
    {
        var taxable = lines.Select((line, i) => Math.Abs(net[i]) * line.TaxPercentage).ToList();
        var sum = taxable.Sum();
        return sum == 0 ? new decimal[lines.Count] : taxable.ConvertAll(weight => order.TaxTotal * weight / sum);
    }

    private static IEnumerable<decimal> Proportional(decimal amount, IReadOnlyList<OrderLine> lines, Func<OrderLine, decimal> weight)
    {
        var sum = lines.Sum(line => Math.Abs(weight(line)));
        return lines.Select(line => sum == 0 ? 0 : amount * Math.Abs(weight(line)) / sum);
    }

    /// <summary>Rounds down to the precision and gives what is missing, unit by unit, to those who lost most.</summary>
    private static IReadOnlyList<decimal> RoundToSum(List<decimal> exact, decimal total, int precision)
    {
        var unit = 1m;
        for (var i = 0; i < precision; i++)
        {
            unit /= 10;
        }

        var rounded = exact.ConvertAll(amount => Math.Floor(amount / unit) * unit);
        var missing = (int)Math.Round((total - rounded.Sum()) / unit);
        var byLoss = Enumerable.Range(0, exact.Count).OrderByDescending(i => exact[i] - rounded[i]).ThenBy(i => i).ToList();
        for (var given = 0; given < Math.Abs(missing); given++)
        {
            rounded[byLoss[given % byLoss.Count]] += missing > 0 ? unit : -unit;
        }

        return rounded;
    }

    private static int Scale(decimal value) => (decimal.GetBits(value / 1.0000000000000000000000000000m)[3] >> 16) & 0xFF;
}
