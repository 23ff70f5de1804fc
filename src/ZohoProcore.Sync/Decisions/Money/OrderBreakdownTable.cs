namespace ZohoProcore.Sync;

/// <summary>
/// An order's breakdown as a table that a person can check with a finger: down to its total, and across to each line's cost.
/// </summary>
internal static class OrderBreakdownTable
{
    /// <param name="read">The breakdown.</param>
    /// <param name="currency">The order's currency.</param>
    /// <param name="cost">The order's cost; null where it is not known yet.</param>
    public static string Write(OrderBreakdown read, string currency = "", OrderCost? cost = null)
    {
        var order = cost?.Order ?? read;
        var taxes = order.Lines.SelectMany(line => line.Taxes).GroupBy(share => share.Tax.Key).Select(same => same.First().Tax).ToList();
        var costs = (cost?.Lines ?? []).ToDictionary(line => line.LineId, StringComparer.Ordinal);
        List<string[]> rows =
        [
            [
                currency.Length == 0 ? "Line" : $"Line, {currency}", "Net", "Discount", .. taxes.Select(Title), "Rounding", "Amount",
                .. cost is null ? Array.Empty<string>() : ["Not cost", "Cancelled", "Charges", "Cost"],
            ],
            .. order.Lines.Select(line => (string[])
            [
                line.LineId,
                Amount(order, line.Net),
                Amount(order, line.Discount),
                .. taxes.Select(tax => Amount(order, On(line, tax))),
                Amount(order, line.Rounding),
                Amount(order, line.Amount),
                .. cost is null ? [] : Costs(order, line, costs.TryGetValue(line.LineId, out var known) ? known : null),
            ]),
            .. order.Charges.Select(charge => Row(charge.Name, charge.Amount)),
            .. order.CancelledOut == 0 ? Array.Empty<string[]>() : [Row("Cancelled, not in the total", -order.CancelledOut)],
            Row("Explained", order.Explained),
            Row("Total", order.Total),
            Row("Unexplained", order.Unexplained),
            .. (cost?.OwnLines ?? []).Select(own => Last($"{own.Name}, on a line of its own", own.Amount)),
            .. cost is null ? Array.Empty<string[]>() : [Last("Cost", cost.Total)],
        ];
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return string.Join("\n", rows.Select(row => string.Join("  ", row.Select((cell, i) =>
            i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()));

        string[] Row(string name, decimal amount) =>
        [
            name,
            .. Enumerable.Repeat(string.Empty, taxes.Count + 3),
            Amount(order, amount),
            .. Enumerable.Repeat(string.Empty, cost is null ? 0 : 4),
        ];

        string[] Last(string name, decimal amount) => [name, .. Enumerable.Repeat(string.Empty, taxes.Count + 7), Amount(order, amount)];
    }

    /// <summary>From what a line has in the total to what it costs; nothing of a line that is no part of the contract's value.</summary>
    private static string[] Costs(OrderBreakdown order, LineBreakdown line, LineCost? cost) =>
    [
        Amount(order, (cost?.Ordered ?? 0) - line.Amount),
        Amount(order, cost?.Cancelled ?? 0),
        Amount(order, cost?.Charges ?? 0),
        Amount(order, cost?.Amount ?? 0),
    ];

    private static decimal On(LineBreakdown line, PricedTax tax) =>
        line.Taxes.Where(share => share.Tax.Key == tax.Key).Sum(share => share.Tax.Kind == TaxKind.Withheld ? -share.Amount : share.Amount);

    private static string Title(PricedTax tax) => tax.Kind switch
    {
        TaxKind.Withheld => $"{tax.Name} (withheld)",
        TaxKind.ReverseCharge => $"{tax.Name} (not in total)",
        _ => tax.Name,
    };

    private static string Amount(OrderBreakdown order, decimal amount) => OrderCostExplanation.Amount(amount, order.Precision);
}
