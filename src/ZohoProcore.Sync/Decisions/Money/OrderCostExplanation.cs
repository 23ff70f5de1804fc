using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>A line's cost as a sum that a person can check with a finger.</summary>
/// <param name="Precision">How many decimals amounts of the order have.</param>
/// <param name="Currency">The order's currency.</param>
internal sealed record OrderCostExplanation(int Precision, string Currency)
{
    /// <summary>The sum that leads to a line's cost, or the quantity and the price where it is nothing else.</summary>
    /// <param name="line">The line in the order's total.</param>
    /// <param name="cost">The line's cost.</param>
    /// <param name="order">The line as it was ordered.</param>
    /// <param name="converted">What is added where the amount was converted; empty else.</param>
    public string Of(LineBreakdown line, LineCost cost, OrderLine order, string converted)
    {
        var terms = Term(line.Discount, "discount")
            + string.Concat(cost.Taxes.Select(share => Term(share.Amount, Title(share.Tax))))
            + Term(line.Rounding, "rounding")
            + Term(cost.Cancelled, "cancelled")
            + Term(cost.Charges, "charges");
        var net = terms.Length > 0 ? Amount(line.Net)
            : order.Quantity * order.Rate == line.Net ? $"{Text.Amount(order.Quantity)} x {Price(order.Rate)}"
            : "net";
        var equals = net == "net" ? "net " : $"{net}{terms} = ";
        var outside = line.Taxes.Where(share => share.Amount != 0 && !cost.Taxes.Contains(share)).ToList();
        var left = string.Join(", ", outside.Select(share => $"{Amount(share.Amount)} {Title(share.Tax)}"));
        return $"{equals}{Amount(cost.Amount)} {Currency}{converted}{(outside.Count == 0 ? string.Empty : $"; not in it: {left}")}";
    }

    /// <summary>What a tax or a charge on a line of its own is.</summary>
    public string Of(OwnLineCost own, string converted) => $"{own.Name} {Amount(own.Amount)} {Currency}{converted}";

    /// <summary>An amount with its currency's decimals.</summary>
    public static string Amount(decimal amount, int precision) =>
        amount.ToString("N" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private string Amount(decimal amount) => Amount(amount, Precision);

    private string Price(decimal rate) => Amount(rate, Math.Max(Precision, Units.DecimalsOf(rate)));

    private static string Title(PricedTax tax) => tax.Percentage == 0 ? tax.Name : $"{tax.Name} {Text.Amount(tax.Percentage)} %";

    private string Term(decimal amount, string name) => amount == 0
        ? string.Empty
        : $" {(amount < 0 ? "-" : "+")} {Amount(Math.Abs(amount))} {name}";
}
