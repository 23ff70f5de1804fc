namespace ZohoProcore.Sync;

/// <summary>
/// Whether every rule for taxes names what is there: one with a slip of the pen would never hold, and nobody would see it. Pure.
/// </summary>
internal static class OrderTaxRuleCheck
{
    /// <summary>
    /// The finding that holds an order up; null where nothing does: where each tax of the order has a rule that names it on all lines, or
    /// where it has none.
    /// </summary>
    public static Finding? Unknown(OrderInput input)
    {
        var rules = (input.Policies.Cost ?? new()).Taxes;
        var taxes = input.Order.Lines.Where(line => line.IsItem).SelectMany(TaxesOf).ToList();
        if (rules.Count == 0 || taxes.Count == 0)
        {
            return null;
        }

        var directory = input.Company.Directory;
        string[] known =
        [
            .. (directory.Taxes ?? []).Concat(taxes).SelectMany(tax => new[] { tax.Id, tax.Name }),
            .. input.Order.Lines.SelectMany(line => line.Taxes ?? []).SelectMany(tax => new[] { tax.Id, tax.Name }),
        ];
        var open = taxes.Find(tax => !rules.Any(rule => IsForAllLines(rule) && IsAmong(rule.Tax, [tax.Id, tax.Name])));
        var byTax = open is null || directory.Taxes is null ? null
            : rules.FirstOrDefault(rule => rule.Tax.Length > 0 && !IsAmong(rule.Tax, known));
        var byProject = rules.FirstOrDefault(rule => rule.Project.Length > 0 && !IsAmong(rule.Project, ProjectsOf(directory)));
        var byAccount = NamedInPolicy.Unknown(new() { Taxes = rules }, directory)
            .FirstOrDefault(name => name.IsAccount && !input.Order.Lines.Any(line => NamedInPolicy.Is(name.Name, line.AccountName)));
        return byTax is not null ? Of(input, $"the tax '{byTax.Tax}', which Zoho Books does not have, and no rule names {open!.Name}")
            : byAccount is not null ? Of(input, byAccount.InWords)
            : byProject is not null ? Of(input, $"the project '{byProject.Project}', which neither Zoho Books nor Procore has")
            : null;
    }

    private static bool IsForAllLines(TaxRule rule) => rule is { Tax.Length: > 0, Project: "", Account: "", Item: "" };

    private static Finding Of(OrderInput input, string what) => new()
    {
        Code = FindingCodes.TaxRuleUnknown,
        Sentence = $"Order {input.Order.Number} has taxes. A rule of the connection's policies is for {what}.",
        NextStep = "Correct the name in the connection's policies (Cost.Taxes), or take the rule out.",
    };

    private static IEnumerable<ZohoTax> TaxesOf(OrderLine line) => line.Taxes is { Count: > 0 } stated
        ? stated.Where(tax => tax.Kind is TaxKind.Tax or TaxKind.ReverseCharge)
            .Select(tax => new ZohoTax(tax.Id, tax.Name.Length > 0 ? tax.Name : "tax " + tax.Id, 0, false, false))
        : line.TaxPercentage == 0 ? []
        : [new(string.Empty, $"the tax of {Text.Amount(line.TaxPercentage)} %", 0, false, false)];

    private static string[] ProjectsOf(CompanyDirectory directory) =>
    [
        .. directory.ZohoProjects.Select(project => project.Id),
        .. directory.ProcoreProjects.SelectMany(project =>
            new[] { FormattableString.Invariant($"{project.Id}"), project.Number, project.AccountingNumber }),
    ];

    private static bool IsAmong(string wanted, string[] names) => names.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase);
}
