namespace ZohoProcore.Sync;

/// <summary>What costing needs to know beside an order's breakdown.</summary>
/// <param name="Policy">The policy.</param>
internal sealed record OrderCostTerms(CostPolicy Policy)
{
    /// <summary>Where a tax on a line goes; without an answer of its own, what policy says of the tax.</summary>
    public Func<string, PricedTax, CostTreatment> Tax { get; init; } = (_, tax) => new OrderTaxTreatments(Policy, [], null).Of(tax);

    /// <summary>The project of a line, by any name that keeps projects apart.</summary>
    public Func<string, string> ProjectOf { get; init; } = _ => string.Empty;

    /// <summary>What a line is called that is no part of the contract's value; null for any other.</summary>
    public Func<string, string?> Outside { get; init; } = _ => null;

    /// <summary>Where a charge goes.</summary>
    public CostTreatment Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Shipping => Policy.Shipping,
        ChargeKind.Adjustment => Policy.Adjustment,
        ChargeKind.Rounding => Policy.Rounding,
        ChargeKind.TaxWithheld => Policy.Withheld,
        _ => Policy.Collected,
    };
}
