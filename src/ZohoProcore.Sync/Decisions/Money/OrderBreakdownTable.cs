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
        var rows = Rows(read, currency, cost);
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return string.Join("\n", rows.Select(row => string.Join("  ", row.Select((cell, i) =>
            i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()));
    }

    /// <summary>The table cell by cell, the headings first.</summary>
    public static IReadOnlyList<string[]> Rows(OrderBreakdown read, string currency, OrderCost? cost)
    {
        var order = cost?.Order ?? read;
        var taxes = order.Lines.SelectMany(line => line.Taxes).GroupBy(share => share.Tax.Key).Select(same => same.First().Tax).ToList();
        var costs = (cost?.Lines ?? []).ToDictionary(line => line.LineId, StringComparer.Ordinal);
        return
        [
            [
                currency.Length == 0 ? "Line" : $"Line, {currency}", "Net", "Discount", .. taxes.Select(Title), "Rounding", "Amount",
                .. cost is null ? Array.Empty<string>() : ["Not cost", "Own line", "Cancelled", "Charges", "Cost"],
            ],
            .. order.Lines.Select(line => (string[])
            [
                line.LineId,
                Amount(order, line.Net),
                Amount(order, line.Discount),
                .. taxes.Select(tax => Amount(order, On(line, tax))),
                Amount(order, line.Rounding),
                Amount(order, line.Amount),
                .. cost is null
                    ? []
                    : Costs(line, costs.TryGetValue(line.LineId, out var known) ? known : null).Select(amount => Amount(order, amount)),
            ]),
            .. order.Charges.Select(charge => Row(charge.Name, charge.Amount)),
            .. order.CancelledOut == 0 ? Array.Empty<string[]>() : [Row("Cancelled, not in the total", -order.CancelledOut)],
            Row("Explained", order.Explained),
            Row("Total", order.Total),
            Row("Unexplained", order.Unexplained),
            .. (cost is null ? [] : OwnLines(cost)).Select(own => Last($"{own.Name}, on a line of its own", OfOwn(own))),
            .. cost is null ? Array.Empty<string[]>() : [Last("Cost", Sum(order, cost))],
        ];
        string[] Row(string name, decimal amount) =>
        [
            name,
            .. Enumerable.Repeat(string.Empty, taxes.Count + 3),
            Amount(order, amount),
            .. Enumerable.Repeat(string.Empty, cost is null ? 0 : 5),
        ];

        string[] Last(string name, decimal[] amounts) =>
            [name, .. Enumerable.Repeat(string.Empty, taxes.Count + 4), .. amounts.Select(amount => Amount(order, amount))];
    }

    /// <summary>
    /// From what a line has in the total to what it costs: what of it is no cost, what is cost on a line of its own, what is cancelled, and
    /// its charges. Nothing of a line that is no part of the contract's value.
    /// </summary>
    private static decimal[] Costs(LineBreakdown line, LineCost? cost) =>
    [
        (cost?.Ordered ?? 0) - line.Amount + (cost?.OwnLineTaxes ?? 0),
        -(cost?.OwnLineTaxes ?? 0),
        cost?.Cancelled ?? 0,
        cost?.Charges ?? 0,
        cost?.Amount ?? 0,
    ];

    private static IEnumerable<OwnLineCost> OwnLines(OrderCost cost) => cost.OwnLines.Concat(cost.CancelledOwnLines);

    /// <summary>A tax comes from the lines that have it, and a charge from the order.</summary>
    private static decimal[] OfOwn(OwnLineCost own) =>
        [0, own.IsOfLines ? own.Ordered : 0, own.Amount - own.Ordered, own.IsOfLines ? 0 : own.Ordered, own.Amount];

    /// <summary>What stands above, column by column.</summary>
    private static decimal[] Sum(OrderBreakdown order, OrderCost cost)
    {
        var costs = cost.Lines.ToDictionary(line => line.LineId, StringComparer.Ordinal);
        return
        [
            .. order.Lines.Select(line => Costs(line, costs.TryGetValue(line.LineId, out var known) ? known : null))
                .Concat(OwnLines(cost).Select(OfOwn))
                .Aggregate(new decimal[5], (sums, row) => [.. sums.Zip(row, (sum, amount) => sum + amount)]),
        ];
    }

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
