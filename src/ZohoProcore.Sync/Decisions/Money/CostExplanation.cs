using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>A line's cost as a sum that a person can check with a finger.</summary>
internal static class CostExplanation
{
    /// <summary>The sum; null where the cost is the line's own amount and nothing else.</summary>
    public static string? Of(LineBreakdown line, LineCost cost, int precision)
    {
        var text = Amount(line.Net, precision);
        text += Term(line.Discount, "discount", precision);
        foreach (var share in cost.Taxes)
        {
            text += Term(share.Amount, Title(share.Tax), precision);
        }

        text += Term(line.Rounding, "rounding", precision);
        text += Term(cost.Cancelled, "cancelled", precision);
        text += Term(cost.Charges, "charges", precision);
        var outside = line.Taxes.Where(share => share.Amount != 0 && !cost.Taxes.Contains(share)).ToList();
        var isPlain = line.Discount == 0 && line.Rounding == 0 && cost.Cancelled == 0 && cost.Charges == 0
            && cost.Taxes.All(share => share.Amount == 0);
        if (isPlain && cost.Amount == line.Net && outside.Count == 0)
        {
            return null;
        }

        var left = string.Join(", ", outside.Select(share => $"{Amount(share.Amount, precision)} {Title(share.Tax)}"));
        return $"{text} = {Amount(cost.Amount, precision)}{(outside.Count == 0 ? string.Empty : $"; not in it: {left}")}";
    }

    /// <summary>An amount with its currency's decimals.</summary>
    public static string Amount(decimal amount, int precision) =>
        amount.ToString("N" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Title(PricedTax tax) => tax.Percentage == 0 ? tax.Name : $"{tax.Name} {Text.Amount(tax.Percentage)} %";

    private static string Term(decimal amount, string name, int precision) => amount == 0
        ? string.Empty
        : $" {(amount < 0 ? "-" : "+")} {Amount(Math.Abs(amount), precision)} {name}";
}
