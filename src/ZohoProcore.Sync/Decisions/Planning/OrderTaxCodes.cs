namespace ZohoProcore.Sync;

/// <summary>Finds the tax codes of Procore for the taxes that policy puts on one. Pure.</summary>
internal static class OrderTaxCodes
{
    /// <summary>Rates that differ by less are the same, in percent.</summary>
    private const decimal SameRate = 0.001m;

    /// <summary>The tax code of each line that has one, by line_item_id, and what keeps one from being found.</summary>
    public static (IReadOnlyDictionary<string, long> Codes, IReadOnlyList<Finding> Findings) Of(OrderInput input, CostedOrder costs)
    {
        var codes = new Dictionary<string, long>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var line in costs.TaxesOnCodes)
        {
            var (lineId, taxes) = (line.LineId, line.Taxes);
            var named = taxes.Select(tax => Named(input, tax)).ToList();
            var known = (input.Company.Directory.TaxCodes ?? [])
                .FirstOrDefault(code => string.Equals(code.Code, named[0], StringComparison.OrdinalIgnoreCase));
            var names = Names(taxes);
            if (Wrong(line, named, known) is not var (code, why))
            {
                codes[lineId] = known!.Id;
                continue;
            }

            findings.Add(new()
            {
                Code = code,
                Subject = lineId,
                Sentence = $"Line {lineId} of order {input.Order.Number} {why}.",
                NextStep = $"Name one tax code of Procore for {names} in the connection's policies (Cost.TaxCodes), or choose there what "
                    + "else becomes of the tax, or of what is in the line's amount beside it.",
                Table = costs.Table,
            });
        }

        return (codes, findings);
    }

    private static (string Code, string Why)? Wrong(TaxesOnCode line, List<string?> named, ProcoreTaxCode? known)
    {
        var (taxes, inAmount) = (line.Taxes, line.InAmount);
        if (named.IndexOf(null) is >= 0 and var unnamed)
        {
            return (FindingCodes.CostUndecided, $"has {taxes[unnamed].Name}, which goes on a tax code, and policy names none for it");
        }

        if (named.Exists(code => !string.Equals(code, named[0], StringComparison.OrdinalIgnoreCase)))
        {
            return (
                FindingCodes.CostUndecided,
                $"has {Names(taxes)}, each on a tax code of its own, and a line in Procore takes one");
        }

        if (known is null)
        {
            return (FindingCodes.TaxCodeUnknown, $"would carry the tax code '{named[0]}', which Procore does not have in use");
        }

        if (inAmount.Count > 0)
        {
            return (
                FindingCodes.CostUndecided,
                $"has {Names(taxes)} on the tax code '{known.Code}' and {Names(inAmount)} in its amount, which Procore would tax again");
        }

        if (IsOfOtherRate(line, known))
        {
            return (
                FindingCodes.CostUndecided,
                $"has {Names(taxes)} of {Rates(line)}, and Procore's tax code '{known.Code}' has a rate of "
                + Text.Amount(known.Rate!.Value));
        }

        return line.AreOnOtherAmount
            ? (FindingCodes.CostUndecided, $"has {Names(taxes)} of {Text.Amount(line.InOrder)}, and by the tax code '{known.Code}' Procore "
                + $"would compute {Text.Amount(line.OnAmount)}, because charges or a discount after tax are in the line's amount")
            : null;
    }

    /// <summary>
    /// Whether a code's rate is another one than the taxes', in percent or as a fraction: Procore documents neither, nor whether it tells
    /// the rate of a code's first tax only or of all, so either is taken. A tax without a rate has that of its amount.
    /// </summary>
    private static bool IsOfOtherRate(TaxesOnCode line, ProcoreTaxCode code) =>
        code.Rate is { } rate && !line.Rates.Concat(line.Rates.Count > 1 ? [line.Rates.Sum(), line.RateOfAll] : [])
            .Any(own => new[] { rate, rate * 100 }.Any(said => Math.Abs(said - own) <= Math.Max(SameRate, line.Doubt)));

    private static string Rates(TaxesOnCode line) =>
        string.Join(" and ", line.Rates.Select(rate => Text.Amount(Units.Round(rate, line.Doubt > SameRate ? 2 : 3)) + " %"));

    private static string Names(IEnumerable<PricedTax> taxes) => string.Join(" and ", taxes.Select(tax => tax.Name));

    private static string? Named(OrderInput input, PricedTax tax)
    {
        var codes = (input.Policies.Cost ?? new()).TaxCodes;
        return new[] { tax.Id, tax.Name, tax.ListedName }.Where(codes.ContainsKey).Select(name => codes[name]).FirstOrDefault();
    }
}
