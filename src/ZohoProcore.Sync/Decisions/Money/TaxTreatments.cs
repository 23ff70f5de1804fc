namespace ZohoProcore.Sync;

/// <summary>Finds what policy says of a tax on a line.</summary>
/// <param name="policy">The policy.</param>
/// <param name="projects">The names by which rules know the line's project.</param>
/// <param name="line">The line; null where only the tax counts.</param>
internal sealed class TaxTreatments(CostPolicy policy, IReadOnlyList<string> projects, OrderLine? line)
{
    /// <summary>Where the tax goes.</summary>
    public CostTreatment Of(PricedTax tax) => tax.Kind switch
    {
        TaxKind.Withheld => policy.Withheld,
        TaxKind.Collected => policy.Collected,
        TaxKind.ReverseCharge =>
            policy.Taxes.FirstOrDefault(rule => IsOfSome(rule) && Fits(rule, tax))?.Treatment ?? policy.ReverseCharge,
        _ => policy.Taxes.FirstOrDefault(rule => Fits(rule, tax))?.Treatment ?? policy.Tax ?? CostTreatment.InCost,
    };

    // A rule for all taxes of all lines says nothing about what the buyer assesses himself.
    private static bool IsOfSome(TaxRule rule) => (rule.Tax + rule.Project + rule.Account + rule.Item).Length > 0;

    private bool Fits(TaxRule rule, PricedTax tax) =>
        Fits(rule.Tax, tax.Id, tax.Name)
        && Fits(rule.Project, [.. projects])
        && Fits(rule.Account, line?.AccountName ?? string.Empty)
        && Fits(rule.Item, line?.Name ?? string.Empty);

    private static bool Fits(string wanted, params string[] names) =>
        wanted.Length == 0 || names.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase);
}
