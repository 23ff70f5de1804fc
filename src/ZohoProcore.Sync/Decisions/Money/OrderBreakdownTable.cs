using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>An order's breakdown as a table that a person can check with a finger.</summary>
internal static class OrderBreakdownTable
{
    public static string Write(OrderBreakdown order)
    {
        var taxes = order.Lines.SelectMany(line => line.Taxes).GroupBy(share => share.Tax.Key).Select(same => same.First().Tax).ToList();
        List<string[]> rows =
        [
            ["Line", "Net", "Discount", .. taxes.Select(Title), "Rounding", "Amount"],
            .. order.Lines.Select(line => (string[])
            [
                line.LineId,
                Amount(order, line.Net),
                Amount(order, line.Discount),
                .. taxes.Select(tax => Amount(order, On(line, tax))),
                Amount(order, line.Rounding),
                Amount(order, line.Amount),
            ]),
            .. order.Charges.Select(charge => Row(charge.Name, charge.Amount)),
            Row("Explained", order.Explained),
            Row("Total", order.Total),
            Row("Unexplained", order.Unexplained),
        ];
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return string.Join("\n", rows.Select(row => string.Join("  ", row.Select((cell, i) =>
            i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))));

        string[] Row(string name, decimal amount) => [name, .. Enumerable.Repeat(string.Empty, taxes.Count + 3), Amount(order, amount)];
    }

    private static decimal On(LineBreakdown line, PricedTax tax) =>
        line.Taxes.Where(share => share.Tax.Key == tax.Key).Sum(share => share.Tax.Kind == TaxKind.Withheld ? -share.Amount : share.Amount);

    private static string Title(PricedTax tax) => tax.Kind switch
    {
        TaxKind.Withheld => $"{tax.Name} (withheld)",
        TaxKind.ReverseCharge => $"{tax.Name} (not in total)",
        _ => tax.Name,
    };

    private static string Amount(OrderBreakdown order, decimal amount) =>
        amount.ToString("N" + order.Precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
