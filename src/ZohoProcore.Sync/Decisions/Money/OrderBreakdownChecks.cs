namespace ZohoProcore.Sync;

/// <summary>Whether what the order states beside its total agrees with the breakdown: prices, subtotal, taxes.</summary>
internal static class OrderBreakdownChecks
{
    public static IReadOnlyList<string> Check(PricedOrder order, IReadOnlyList<PricedLine> lines, OrderBreakdown breakdown)
    {
        var unit = Units.One(breakdown.Precision);
        return
        [
            .. Prices(order, lines, unit),
            .. SubTotal(order, lines, breakdown, unit),
            .. TaxAmounts(breakdown, unit),
            .. TaxTotal(order, breakdown, unit),
            .. OnOrder(breakdown, TaxKind.Withheld, order.TaxWithheld, "withheld", unit),
            .. OnOrder(breakdown, TaxKind.Collected, order.TaxCollected, "collected", unit),
            .. CollectedOnUnknown(breakdown),
            .. FixedWithinPrice(breakdown),
        ];
    }

    /// <summary>Rates of inclusive prices may hold the tax that the line's total does not, so only exclusive ones can be checked.</summary>
    private static IEnumerable<string> Prices(PricedOrder order, IReadOnlyList<PricedLine> lines, decimal unit) =>
        from line in lines
        where !order.IsInclusiveTax && line.Rate != 0
            && Math.Abs(line.Priced - line.ItemTotal) > unit && !line.IsCancelledOutOfTotal(line.ItemTotal, unit)
        select $"Line {line.LineId}: quantity, rate and discount come to {Text.Amount(line.Priced)}, its total is "
            + $"{Text.Amount(line.ItemTotal)}.";

    private static IEnumerable<string> SubTotal(PricedOrder order, IReadOnlyList<PricedLine> lines, OrderBreakdown breakdown, decimal unit)
    {
        var (asStated, net) = (lines.Sum(line => line.ItemTotal), breakdown.Lines.Sum(line => line.Net));
        if (order.SubTotal is { } stated && Math.Min(Math.Abs(stated - asStated), Math.Abs(stated - net)) > lines.Count * unit)
        {
            yield return $"The lines come to {Text.Amount(asStated)}, the order's subtotal is {Text.Amount(stated)}.";
        }
    }

    /// <summary>
    /// What a line states is rounded there, and its share of a tax that is rounded for the order bears up to half a unit of that rounding.
    /// </summary>
    private static IEnumerable<string> TaxAmounts(OrderBreakdown breakdown, decimal unit) =>
        from line in breakdown.Lines
        from share in (line.Exact ?? line).Taxes
        where share.Tax.Amount is { } stated && Math.Abs(stated - share.Amount) > unit * 1.5m
        select $"Line {line.LineId}: {share.Tax.Name} is {Text.Amount(share.Tax.Amount!.Value)}, its rate of "
            + $"{Text.Amount(share.Tax.Percentage)} % comes to {Text.Amount(Units.Round(share.Amount, breakdown.Precision))}.";

    /// <summary>
    /// An order under reverse charge shows a tax total that its total does not have; and one may have lost what is withheld, with either.
    /// </summary>
    private static IEnumerable<string> TaxTotal(PricedOrder order, OrderBreakdown breakdown, decimal unit)
    {
        var (taxes, count) = Sum(breakdown, TaxKind.Tax);
        var (assessed, more) = Sum(breakdown, TaxKind.ReverseCharge);
        var (withheld, also) = Sum(breakdown, TaxKind.Withheld);
        decimal[] sums = [taxes, taxes + assessed, taxes - withheld, taxes + assessed - withheld];
        if (order.TaxTotal is { } stated && sums.Min(sum => Math.Abs(stated - sum)) > (count + more + also) * unit)
        {
            yield return $"The taxes of the lines come to {Text.Amount(taxes)}, the order's tax total is {Text.Amount(stated)}.";
        }
    }

    private static IEnumerable<string> OnOrder(OrderBreakdown breakdown, TaxKind kind, decimal stated, string name, decimal unit)
    {
        var (onLines, count) = Sum(breakdown, kind);
        if (count > 0 && stated != 0 && Math.Abs(stated - onLines) > count * unit)
        {
            yield return $"The tax {name} is {Text.Amount(onLines)} on the lines and {Text.Amount(stated)} on the order.";
        }
    }

    /// <summary>Tax collected is computed on the order's total with its charges, so a line's rate does not tell the amount.</summary>
    private static IEnumerable<string> CollectedOnUnknown(OrderBreakdown breakdown) =>
        from line in breakdown.Lines
        from share in line.Taxes
        where share.Tax is { Kind: TaxKind.Collected, Amount: null }
        select $"Line {line.LineId}: {share.Tax.Name} is collected at {Text.Amount(share.Tax.Percentage)} %, but not how much it comes to.";

    /// <summary>Whether a price includes the one tax on the other, only a rate could tell.</summary>
    private static IEnumerable<string> FixedWithinPrice(OrderBreakdown breakdown) =>
        from line in breakdown.Lines
        let taxes = line.Taxes.Where(share => share.Tax.Kind == TaxKind.Tax).ToList()
        where breakdown.PricesHoldTax && taxes.Count > 1 && taxes.Exists(share => TaxArithmetic.IsFixed(share.Tax))
            && taxes.Exists(share => !TaxArithmetic.IsFixed(share.Tax))
        let name = taxes.First(share => TaxArithmetic.IsFixed(share.Tax)).Tax.Name
        select $"Line {line.LineId}: its price includes {name}, which has no rate, "
            + "beside a tax that has one, and what that one is computed on is not said.";

    private static (decimal Sum, int Count) Sum(OrderBreakdown breakdown, TaxKind kind)
    {
        var shares = breakdown.Lines.SelectMany(line => line.Taxes).Where(share => share.Tax.Kind == kind).ToList();
        return (shares.Sum(share => share.Amount), shares.Count);
    }
}
