namespace ZohoProcore.Sync;

/// <summary>Finds the tax codes of Procore for the taxes that policy puts on one. Pure.</summary>
internal static class TaxCodeBooking
{
    /// <summary>The tax code of each line that has one, by line_item_id, and what keeps one from being found.</summary>
    public static (IReadOnlyDictionary<string, long> Codes, IReadOnlyList<Finding> Findings) Of(OrderInput input, CostedOrder costs)
    {
        var codes = new Dictionary<string, long>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var (lineId, taxes) in costs.TaxesOnCodes)
        {
            var named = taxes.Select(tax => (tax.Name, Code: Named(input, tax))).ToList();
            var known = (input.Company.Directory.TaxCodes ?? [])
                .FirstOrDefault(code => string.Equals(code.Code, named[0].Code, StringComparison.OrdinalIgnoreCase));
            var unnamed = named.Find(tax => tax.Code is null).Name;
            var isOne = named.TrueForAll(tax => string.Equals(tax.Code, named[0].Code, StringComparison.OrdinalIgnoreCase));
            var names = string.Join(" and ", named.Select(tax => tax.Name));
            var (code, why) =
                unnamed is not null ? (FindingCodes.CostUndecided, $"has {unnamed}, which goes on a tax code, and policy names none for it")
                : !isOne ? (FindingCodes.CostUndecided, $"has {names}, each on a tax code of its own, and a line in Procore takes one")
                : known is null
                    ? (FindingCodes.TaxCodeUnknown, $"would carry the tax code '{named[0].Code}', which Procore does not have in use")
                : (string.Empty, string.Empty);
            if (known is not null && code.Length == 0)
            {
                codes[lineId] = known.Id;
                continue;
            }

            findings.Add(new()
            {
                Code = code,
                Subject = lineId,
                Sentence = $"Line {lineId} of order {input.Order.Number} {why}.",
                NextStep = $"Name one tax code of Procore for {names} in the connection's policies (Cost.TaxCodes), or choose there what "
                    + "else becomes of the tax.",
                Table = costs.Table,
            });
        }

        return (codes, findings);
    }

    private static string? Named(OrderInput input, PricedTax tax)
    {
        var codes = (input.Policies.Cost ?? new()).TaxCodes;
        return codes.TryGetValue(tax.Id, out var byId) ? byId : codes.TryGetValue(tax.Name, out var byName) ? byName : null;
    }
}
