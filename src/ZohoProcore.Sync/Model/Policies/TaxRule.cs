namespace ZohoProcore.Sync;

/// <summary>
/// What to do with a tax, where it differs from <see cref="CostPolicy.Tax"/>. The first rule that fits a tax on a line holds. What a rule
/// leaves empty fits everything.
/// </summary>
/// <example><code>
/// new TaxRule { Tax = "GST", Treatment = CostTreatment.LeftOut }
/// new TaxRule { Tax = "GST", Project = "24-101", Treatment = CostTreatment.InCost }   // housing at 1 or 5 % has no credit in India
/// </code></example>
public sealed record TaxRule
{
    /// <summary>The tax_id or the tax's name in Zoho Books, whatever its capitals.</summary>
    public string Tax { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The project: its number, accounting number or id in Procore, or its project_id in Zoho Books.</summary>
    public string Project { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the account that the line is booked to.</summary>
    public string Account { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The line's item by name.</summary>
    public string Item { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where the tax goes.</summary>
    public required CostTreatment Treatment { get; init; }
}
