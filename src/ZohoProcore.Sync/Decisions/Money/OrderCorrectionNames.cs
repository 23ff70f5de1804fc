namespace ZohoProcore.Sync;

/// <summary>What leads from an order's total to its cost has names that tell one from another.</summary>
internal static class OrderCorrectionNames
{
    public const string Cancelled = "Cancelled";

    /// <summary>A clerk describes an adjustment in any words; where they are the name of something else, they are told apart.</summary>
    public static string Of(Charge charge, OrderBreakdown order)
    {
        var others = order.Lines.SelectMany(line => line.Taxes).Select(share => share.Tax.Name)
            .Concat(order.Charges.Where(other => other.Kind != charge.Kind).Select(other => other.Name))
            .Concat([Cancelled, OrderOutsideLines.Retention, OrderOutsideLines.Advance]);
        return charge.Kind == ChargeKind.Adjustment && others.Contains(charge.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            ? charge.Name.Trim() + " (adjustment)"
            : charge.Name;
    }
}
