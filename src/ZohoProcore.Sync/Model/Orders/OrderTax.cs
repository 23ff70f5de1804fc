namespace ZohoProcore.Sync;

/// <summary>A tax of a line as Zoho Books states it; the parts of a tax group one by one where Zoho does.</summary>
public sealed record OrderTax
{
    /// <summary>The tax_id, or empty.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The tax's name without its rate: <c>GST</c>, not <c>GST (5%)</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The rate in percent; null where the line does not say it.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>The amount in the order's currency; null where the line does not say it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>True for a tax group whose taxes the line does not say one by one; null otherwise.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>True for a tax that takes away from its line and so is withheld from the vendor (the UK's CIS); null otherwise.</summary>
    public bool? IsDeducted { get; init; }

    /// <summary>What the tax does to the order's total.</summary>
    public TaxKind Kind { get; init; }
}
