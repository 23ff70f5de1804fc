namespace ZohoProcore.Sync;

/// <summary>Whether somebody has to choose first what taxes are. Pure.</summary>
internal static class OrderTaxCheck
{
    private static readonly HashSet<string> UnitedStates = new(StringComparer.OrdinalIgnoreCase)
    {
        "US", "USA", "U.S.", "U.S.A", "U.S.A.", "United States", "United States of America",
    };

    /// <summary>
    /// The finding that holds an order up; null when nothing does. In the US purchases carry sales tax, which is cost. Elsewhere most taxes
    /// are recovered and some are not, and only the customer knows which. Where Zoho names no country, the base currency speaks for it.
    /// </summary>
    public static Finding? Missing(OrderInput input)
    {
        var directory = input.Company.Directory;
        var isChosen = input.Policies.Cost is { } cost && (cost.Tax is not null || cost.Taxes.Any(IsForAll));
        if (isChosen || (directory.Country is { } country ? UnitedStates.Contains(country.Trim()) : directory.Currency == "USD"))
        {
            return null;
        }

        var where = directory.Country is { } named ? $"is in {named}" : $"keeps its books in {directory.Currency}";
        return new()
        {
            Code = FindingCodes.TaxPolicyMissing,
            Sentence = $"The Zoho Books organization {where}, and nobody chose yet whether the taxes on its purchases are cost or are "
                + "recovered.",
            NextStep = "Choose in the connection's policies: Cost.Tax for all taxes, LeftOut where they are recovered, InCost where they "
                + $"are not; and Cost.Taxes for single ones.{Proposal(directory.Taxes ?? [])}",
        };
    }

    private static bool IsForAll(TaxRule rule) => rule is { Tax: "", Project: "", Account: "", Item: "" };

    private static string Proposal(IReadOnlyList<ZohoTax> taxes) =>
        CostProposal.Of(taxes) is not { } policy ? string.Empty
            : $" By what Zoho says of them: {string.Join(", ", taxes.Select(Proposal))}; that is {CostProposal.InWords(policy)}.";

    private static string Proposal(ZohoTax tax) =>
        $"{tax.Name} {Text.Amount(tax.Percentage)} % {(tax.IsValueAdded ? CostTreatment.LeftOut : CostTreatment.InCost)}";
}
