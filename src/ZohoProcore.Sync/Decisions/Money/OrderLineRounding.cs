namespace ZohoProcore.Sync;

/// <summary>
/// Rounds an order's exact amounts: each amount adds up over the lines, and what counts of each line is right to one smallest unit, however
/// many taxes it has; so is what counts together of a tax.
/// </summary>
internal static class OrderLineRounding
{
    /// <summary>Rounds with each line's part of the order's total as what counts.</summary>
    public static IReadOnlyList<LineBreakdown> InTotal(OrderBreakdown order) =>
        Of(order, (_, share) => CountsInTotal(order, share)).Lines;

    /// <summary>How a tax counts in its line's part of the order's total.</summary>
    public static RoundedIn CountsInTotal(OrderBreakdown order, TaxShare share) => new(share.Tax.Kind switch
    {
        TaxKind.ReverseCharge => 0,
        TaxKind.Tax when order.PricesHoldTax => 0,
        _ => SignOf(order, share.Tax.Kind),
    });

    /// <summary>Rounds.</summary>
    /// <param name="order">The order.</param>
    /// <param name="counts">How a line's tax counts in what counts of the line.</param>
    /// <param name="charges">What goes over the lines: for each charge the exact share of each line.</param>
    public static (IReadOnlyList<LineBreakdown> Lines, IReadOnlyList<decimal[]> Charges) Of(
        OrderBreakdown order, Func<int, TaxShare, RoundedIn> counts, params decimal[][] charges)
    {
        const int price = 0;
        const int discount = 1;
        var taxed = new TaxColumns(order, discount + 1);
        var table = new TableRounding(order.Precision);
        var rows = order.Lines.Select(line => line.Exact ?? line).Select((line, i) => (
            Line: line,
            Price: table.Add(price, i, 1, line.Net + order.WithinPrice(line)),
            Discount: table.Add(discount, i, order.PricesHoldDiscount ? 0 : 1, line.Discount),
            Taxes: line.Taxes.Select(share => (share.Tax, Cell: taxed.Add(table, i, counts(i, share), share))).ToList())).ToList();
        taxed.Divide(table);
        var cells = charges.Select((shares, k) => shares.Select((share, i) => table.Add(taxed.Next + k, i, 1, share)).ToList()).ToList();
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

    private static int SignOf(OrderBreakdown order, TaxKind kind) =>
        kind == TaxKind.Withheld || (kind == TaxKind.Tax && order.PricesHoldTax) ? -1 : 1;

    /// <summary>
    /// The columns of an order's taxes. A tax of which parts count together has a column for each part, and one more row in which the parts
    /// add up to the whole tax.
    /// </summary>
    private sealed class TaxColumns(OrderBreakdown order, int first)
    {
        private readonly List<(string Tax, TaxKind Kind, string? Part)> _columns = [];
        private readonly List<decimal> _sums = [];

        /// <summary>The number of the first column behind them.</summary>
        public int Next => first + _columns.Count;

        public TableRounding.Cell Add(TableRounding table, int row, RoundedIn counts, TaxShare share)
        {
            var column = (share.Tax.Key.Tax, share.Tax.Kind, counts.Part);
            if (!_columns.Contains(column))
            {
                _columns.Add(column);
                _sums.Add(0);
            }

            var number = _columns.IndexOf(column);
            _sums[number] += share.Amount;
            return table.Add(first + number, row, counts.Sign, share.Amount);
        }

        public void Divide(TableRounding table)
        {
            var taxes = _columns.Select((column, number) => (column.Tax, column.Kind, Number: number)).GroupBy(one => (one.Tax, one.Kind));
            foreach (var parts in taxes.Where(parts => parts.Count() > 1))
            {
                var row = order.Lines.Count + parts.First().Number;
                table.Keep(row);
                foreach (var part in parts)
                {
                    table.Add(first + part.Number, row, SignOf(order, part.Kind), -_sums[part.Number]);
                }
            }
        }
    }
}

/// <summary>How an amount counts in a sum: added (1), taken away (-1), not at all (0).</summary>
/// <param name="Sign">How.</param>
/// <param name="Part">What else it counts in, with the other lines' amounts of the same tax; null for nothing.</param>
internal readonly record struct RoundedIn(int Sign, string? Part = null);
