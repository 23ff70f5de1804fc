namespace ZohoProcore.Sync;

/// <summary>
/// Proposes what taxes are from what Zoho Books says of them: a value added tax is one that a business usually recovers, any other is cost.
/// A proposal for a person to choose, never chosen by itself.
/// </summary>
internal static class CostProposal
{
    /// <summary>The policy; null where the organization has no taxes to propose anything for.</summary>
    public static CostPolicy? Of(IReadOnlyList<ZohoTax> taxes)
    {
        var paid = new HashSet<string>(taxes.Where(tax => !tax.IsValueAdded).Select(tax => tax.Name), StringComparer.OrdinalIgnoreCase);
        return taxes.Count == 0 ? null
            : paid.Count == 0 ? new() { Tax = CostTreatment.LeftOut }
            : new()
            {
                Tax = CostTreatment.InCost,
                Taxes = [.. taxes.Where(tax => tax.IsValueAdded)
                    .GroupBy(tax => tax.Name, StringComparer.OrdinalIgnoreCase)
                    .SelectMany(Rules)],
            };

        IEnumerable<TaxRule> Rules(IGrouping<string, ZohoTax> same) => paid.Contains(same.Key)
            ? same.Select(tax => new TaxRule { Tax = tax.Id, Treatment = CostTreatment.LeftOut })
            : [new() { Tax = same.Key, Treatment = CostTreatment.LeftOut }];
    }

    /// <summary>The proposal as a connection's configuration.</summary>
    public static string InWords(CostPolicy policy)
    {
        var rules = policy.Taxes.Select(rule => $"{{ \"Tax\": \"{rule.Tax}\", \"Treatment\": \"{rule.Treatment}\" }}");
        return $"\"Cost\": {{ \"Tax\": \"{policy.Tax}\""
            + (policy.Taxes.Count == 0 ? " }" : $", \"Taxes\": [ {string.Join(", ", rules)} ] }}");
    }
}
