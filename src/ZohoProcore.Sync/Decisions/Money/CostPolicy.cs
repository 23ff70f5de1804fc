namespace ZohoProcore.Sync;

/// <summary>Where a part of an order's total goes.</summary>
internal enum Treatment
{
    /// <summary>Into the cost of the lines.</summary>
    InCost,

    /// <summary>Into the cost, on a line of its own.</summary>
    OwnLine,

    /// <summary>Not into the cost.</summary>
    LeftOut,

    /// <summary>A person decides.</summary>
    Review,
}

/// <summary>What of an order's total is its cost. The defaults suit purchases that carry sales tax.</summary>
internal sealed record CostPolicy
{
    /// <summary>Taxes that no entry of <see cref="Taxes"/> names.</summary>
    public Treatment Tax { get; init; } = Treatment.InCost;

    /// <summary>Single taxes by tax_id or by name: a recoverable one is left out.</summary>
    public IReadOnlyDictionary<string, Treatment> Taxes
    {
        get;
        init => field = value.ToDictionary(tax => tax.Key, tax => tax.Value, StringComparer.OrdinalIgnoreCase);
    } = new Dictionary<string, Treatment>();

    /// <summary>The shipping charge.</summary>
    public Treatment Shipping { get; init; } = Treatment.Review;

    /// <summary>A clerk's adjustment; one below zero is never spread over lines.</summary>
    public Treatment Adjustment { get; init; } = Treatment.Review;

    /// <summary>Rounding of the whole order.</summary>
    public Treatment Rounding { get; init; } = Treatment.InCost;

    /// <summary>Tax withheld (TDS, CIS). It never lowers the cost, which is what vendor and state get together.</summary>
    public Treatment Withheld { get; init; } = Treatment.LeftOut;

    /// <summary>Tax collected (TCS).</summary>
    public Treatment Collected { get; init; } = Treatment.LeftOut;

    /// <summary>Tax under reverse charge: cost only where it can't be recovered.</summary>
    public Treatment ReverseCharge { get; init; } = Treatment.LeftOut;

    public Treatment Of(PricedTax tax) => tax.Kind switch
    {
        TaxKind.Withheld => Withheld,
        TaxKind.Collected => Collected,
        TaxKind.ReverseCharge => ReverseCharge,
        _ => Taxes.TryGetValue(tax.Id, out var byId) ? byId : Taxes.TryGetValue(tax.Name, out var byName) ? byName : Tax,
    };

    public Treatment Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Shipping => Shipping,
        ChargeKind.Adjustment => Adjustment,
        ChargeKind.Rounding => Rounding,
        ChargeKind.TaxWithheld => Withheld,
        _ => Collected,
    };
}
