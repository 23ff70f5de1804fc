namespace ZohoProcore.Sync;

/// <summary>One way to read what Zoho does not document; the order's own total tells which one is meant.</summary>
/// <param name="TotalsHoldTax">Whether the totals of lines with inclusive prices have the tax in them, too.</param>
/// <param name="DiscountHoldsTax">Whether the discount on the order is on amounts with tax.</param>
/// <param name="IsTaxRoundedByLine">Whether a tax is rounded on every line, or once for the order.</param>
/// <param name="IsCancelledOut">Whether the total has lost what was cancelled.</param>
/// <param name="IsDiscountRounded">Whether taxes are on what the discount leaves as money, or as an exact percentage.</param>
internal readonly record struct OrderBreakdownReading(
    bool TotalsHoldTax, bool DiscountHoldsTax, bool IsTaxRoundedByLine, bool IsCancelledOut, bool IsDiscountRounded)
{
    /// <summary>The ways an order can be read, the documented first.</summary>
    public static IEnumerable<OrderBreakdownReading> Of(PricedOrder order)
    {
        var hasDiscount = order.DiscountPercent != 0 || order.DiscountAmount != 0;
        return
            from cancelled in Ways(first: false, order.Lines.Any(line => line.CancelledQuantity != 0))
            from byLine in Ways(first: order.IsTaxRoundedByLine, order.Lines.Any(line => line.Taxes.Count > 0))
            from totals in Ways(first: order.IsInclusiveTax, order.IsInclusiveTax)
            from discount in Ways(
                first: order.IsInclusiveTax || !order.IsDiscountBeforeTax,
                hasDiscount && (order.IsInclusiveTax || !order.IsDiscountBeforeTax))
            from rounded in Ways(first: true, order.DiscountPercent != 0 && order.IsDiscountBeforeTax)
            select new OrderBreakdownReading(totals, discount, byLine, cancelled, rounded);
    }

    private static bool[] Ways(bool first, bool either) => either ? [first, !first] : [first];
}
