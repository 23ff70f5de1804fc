namespace ZohoProcore.Sync;

/// <summary>
/// Rounds an order's exact amounts: each amount adds up over the lines, and what counts of each line is right to one smallest unit, however
/// many taxes it has.
/// </summary>
internal static class LineRounding
{
    /// <summary>Rounds with each line's part of the order's total as what counts.</summary>
    public static IReadOnlyList<LineBreakdown> InTotal(OrderBreakdown order) =>
        Of(order, (line, share) => CountsInTotal(order, line, share)).Lines;

    /// <summary>How a tax counts in its line's part of the order's total.</summary>
    public static RoundedIn CountsInTotal(OrderBreakdown order, int line, TaxShare share) => new(line, share.Tax.Kind switch
    {
        TaxKind.Withheld => -1,
        TaxKind.ReverseCharge => 0,
        _ => order.PricesHoldTax && share.Tax.Kind == TaxKind.Tax ? 0 : 1,
    });

    /// <summary>Rounds.</summary>
    /// <param name="order">The order.</param>
    /// <param name="counts">Where a line's tax counts: in which sum, the lines' being their indexes, and how.</param>
    /// <param name="charges">What goes over the lines: for each charge the exact share of each line.</param>
    public static (IReadOnlyList<LineBreakdown> Lines, IReadOnlyList<decimal[]> Charges) Of(
        OrderBreakdown order, Func<int, TaxShare, RoundedIn> counts, params decimal[][] charges)
    {
        const int price = 0;
        const int discount = 1;
        var columns = order.Lines.SelectMany(line => line.Taxes).Select(share => share.Tax.Key).Distinct()
            .Select((key, i) => (Key: key, Column: i + 2)).ToDictionary(one => one.Key, one => one.Column);
        var table = new TableRounding(order.Precision);
        TableRounding.Cell Add(int column, RoundedIn counts, decimal exact) => table.Add(column, counts.Row, counts.Sign, exact);
        var rows = order.Lines.Select(line => line.Exact ?? line).Select((line, i) => (
            Line: line,
            Price: Add(price, new(i, 1), line.Net + order.WithinPrice(line)),
            Discount: Add(discount, new(i, order.PricesHoldDiscount ? 0 : 1), line.Discount),
            Taxes: line.Taxes.Select(share => (share.Tax, Cell: Add(columns[share.Tax.Key], counts(i, share), share.Amount))).ToList()))
            .ToList();
        var cells = charges.Select((shares, k) =>
            shares.Select((share, i) => Add(columns.Count + 2 + k, new(i, 1), share)).ToList()).ToList();
        table.Round();

        return (
            [.. rows.Select((row, i) => row.Line with
                {
                    Discount = row.Discount.Amount,
                    Taxes = row.Taxes.ConvertAll(tax => new TaxShare(tax.Tax, tax.Cell.Amount)),
                    Rounding = order.Lines[i].Rounding,
                    Exact = row.Line,
                })
                .Select((line, i) => line with { Net = rows[i].Price.Amount - order.WithinPrice(line) })],
            cells.ConvertAll(column => column.Select(cell => cell.Amount).ToArray()));
    }
}

/// <summary>In which sum an amount counts, and how: added (1), taken away (-1), not at all (0).</summary>
/// <param name="Row">The sum.</param>
/// <param name="Sign">How.</param>
internal readonly record struct RoundedIn(int Row, int Sign);
