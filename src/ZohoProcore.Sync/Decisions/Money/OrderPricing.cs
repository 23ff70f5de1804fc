namespace ZohoProcore.Sync;

/// <summary>The money of an order as it was read, with what the organization's taxes say of their rates where the order does not.</summary>
internal static class OrderPricing
{
    public static PricedOrder Of(OrderSnapshot order, IReadOnlyList<ZohoTax> taxes) => new()
    {
        Lines = [.. order.Lines.Where(line => line.IsItem).Select(line => Line(line, taxes))],
        Total = order.Total,
        SubTotal = order.SubTotal,
        SubTotalWithTax = order.SubTotalWithTax,
        TaxTotal = order.TaxTotal == 0 ? null : order.TaxTotal,
        Precision = order.Precision,
        IsInclusiveTax = order.IsInclusiveTax,
        IsTaxRoundedByLine = order.IsTaxRoundedByLine == true,
        DiscountPercent = order.DiscountPercent ?? 0,
        DiscountAmount = order.OrderDiscount,
        DiscountEntered = order.DiscountEntered,
        DiscountAppliedOn = order.DiscountAppliedOn,
        IsDiscountBeforeTax = order.IsDiscountAfterTax != true,
        Shipping = order.Shipping ?? 0,
        Adjustment = order.Adjustment,
        AdjustmentDescription = order.AdjustmentDescription ?? string.Empty,
        Rounding = order.Rounding ?? 0,
        TaxWithheld = order.TaxWithheld ?? 0,
        TaxCollected = order.TaxCollected ?? 0,
    };

    private static PricedLine Line(OrderLine line, IReadOnlyList<ZohoTax> taxes) => new()
    {
        LineId = line.LineId,
        ItemTotal = line.ItemTotal,
        Rate = line.Rate,
        Quantity = line.Quantity,
        CancelledQuantity = line.CancelledQuantity ?? 0,
        BilledQuantity = line.BilledQuantity,
        Discount = line.Discount ?? 0,
        IsDiscountUnclear = line.IsDiscountUnclear == true,
        Taxes = line.Taxes is { Count: > 0 } stated ? [.. stated.Select(tax => Tax(tax, taxes))] : WithoutName(line),
    };

    /// <summary>A line that has a rate and no taxes was read by a version that did not ask for them.</summary>
    private static IReadOnlyList<PricedTax> WithoutName(OrderLine line) =>
        line.TaxPercentage == 0
            ? []
            : [new() { Id = Text.Amount(line.TaxPercentage) + " %", Name = "Tax", Percentage = line.TaxPercentage }];

    /// <summary>Of a tax whose rate nobody says, the stated amount is the true one.</summary>
    private static PricedTax Tax(OrderTax tax, IReadOnlyList<ZohoTax> taxes)
    {
        var known = taxes.FirstOrDefault(candidate => tax.Id.Length > 0 && candidate.Id == tax.Id);
        return new()
        {
            Id = tax.Id,
            Name = tax.Name.Length > 0 ? tax.Name : known?.Name ?? "Tax " + tax.Id,
            ListedName = known?.Name ?? string.Empty,
            Percentage = tax.Percentage ?? known?.Percentage ?? 0,
            Amount = tax.Amount,
            IsCompound = known?.IsCompound == true,
            IsGroup = tax.IsGroup == true,
            IsDeducted = tax.IsDeducted == true,
            Kind = tax.Kind,
        };
    }
}
