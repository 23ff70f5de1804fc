namespace ZohoProcore.Sync;

/// <summary>Finds what policy says of a tax on a line.</summary>
/// <param name="policy">The policy.</param>
/// <param name="projects">The names by which rules know the line's project.</param>
/// <param name="line">The line; null where only the tax counts.</param>
internal sealed class OrderTaxTreatments(CostPolicy policy, IReadOnlyList<string> projects, OrderLine? line)
{
    /// <summary>Where the tax goes.</summary>
    public CostTreatment Of(PricedTax tax) => tax.Kind switch
    {
        _ when RuleFor(tax) is { } rule => rule.Treatment,
        TaxKind.Withheld => tax.IsDeducted ? policy.Deducted ?? policy.Withheld : policy.Withheld,
        TaxKind.Collected => policy.Collected,
        TaxKind.ReverseCharge => policy.ReverseCharge,
        _ => policy.Tax ?? CostTreatment.InCost,
    };

    /// <summary>Which policy says so.</summary>
    public string Because(PricedTax tax) => tax.Kind switch
    {
        _ when RuleFor(tax) is { } rule => "the rule for " + (rule.Tax.Length > 0 ? rule.Tax : "all taxes")
            + (rule.Project.Length > 0 ? $" in project {rule.Project}" : string.Empty)
            + (rule.Account.Length > 0 ? $" on account {rule.Account}" : string.Empty)
            + (rule.Item.Length > 0 ? $" on item {rule.Item}" : string.Empty),
        TaxKind.Withheld => "what is withheld never lowers the cost",
        TaxKind.Collected => "the policy for taxes that the vendor collects",
        TaxKind.ReverseCharge => "the policy for reverse charge",
        _ => "the policy for all taxes",
    };

    private TaxRule? RuleFor(PricedTax tax) => policy.Taxes.FirstOrDefault(rule => IsFor(tax.Kind, rule) && Fits(rule, tax));

    /// <summary>
    /// A rule for all taxes of all lines says nothing about what the buyer assesses himself; and what is withheld or collected has to be
    /// named, by the tax.
    /// </summary>
    private static bool IsFor(TaxKind kind, TaxRule rule) => kind switch
    {
        TaxKind.Withheld or TaxKind.Collected => rule.Tax.Length > 0,
        TaxKind.ReverseCharge => (rule.Tax + rule.Project + rule.Account + rule.Item).Length > 0,
        _ => true,
    };

    private bool Fits(TaxRule rule, PricedTax tax) =>
        Fits(rule.Tax, tax.Id, tax.Name, tax.ListedName)
        && Fits(rule.Project, [.. projects])
        && Fits(rule.Account, line?.AccountName ?? string.Empty)
        && Fits(rule.Item, line?.Name ?? string.Empty);

    private static bool Fits(string wanted, params string[] names) =>
        wanted.Length == 0 || names.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase);
}
