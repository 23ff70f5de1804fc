using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// The accounts, items, units, projects and vendors that policies name. One with a slip of the pen would never hold, and nobody would
/// see it. Pure.
/// </summary>
internal static class NamedInPolicy
{
    private const string TaxRules = "Cost.Taxes";

    private const string ApprovalProject = "project '{0}', and Procore shows the service account no project of that number, accounting "
        + "number or id";

    private const string ScopeProject = ApprovalProject + ", nor has Zoho Books one of that project_id";

    private const string ScopeVendor = "vendor '{0}', and Zoho Books has no vendor of that contact_id or name";

    /// <summary>What policies name, each with the policy that does.</summary>
    public static IReadOnlyList<PolicyName> Of(CostPolicy? policy)
    {
        IEnumerable<PolicyName> all = policy is null ? [] :
        [
            .. policy.Taxes.Select(rule => new PolicyName(TaxRules, rule.Account.Trim(), IsAccount: true, IsItem: false)),
            .. policy.Taxes.Select(rule => new PolicyName(TaxRules, rule.Item.Trim(), IsAccount: false, IsItem: true)),
            .. policy.RetentionLines.Select(name => new PolicyName("Cost.RetentionLines", name.Trim(), IsAccount: true, IsItem: true)),
            .. policy.AdvanceLines.Select(name => new PolicyName("Cost.AdvanceLines", name.Trim(), IsAccount: true, IsItem: true)),
        ];
        return [.. all.Where(name => name.Name.Length > 0).Distinct()];
    }

    /// <summary>Those that Zoho Books did not have when it was read; none of what it did not let be read.</summary>
    public static IEnumerable<PolicyName> Unknown(CostPolicy? policy, CompanyDirectory directory) => Of(policy).Where(name =>
        directory.Names?.FirstOrDefault(known => Is(known.Name, name.Name)) is { } known
        && (!name.IsAccount || known.IsAccount == false)
        && (!name.IsItem || known.IsItem == false));

    /// <summary>Whether a directory that was read under other policies does not tell of what these name.</summary>
    public static bool IsMissingIn(CompanyDirectory directory, CostPolicy? policy) =>
        Of(policy).Any(name => directory.Names?.Any(known => Is(known.Name, name.Name)) != true);

    /// <summary>What a person has to look at, whether or not an order needs it.</summary>
    public static IReadOnlyList<Finding> Findings(SyncPolicies policies, CompanyDirectory directory) =>
    [
        .. Unknown(policies.Cost, directory).Select(name => new Finding
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = $"{name.Policy}/{name.Name}",
            Sentence = $"The connection's policy {name.Policy} names {name.InWords}. It holds for no line but one on which somebody "
                + "types that name.",
            NextStep = name.NextStep,
        }),
        .. UnknownUnits(policies.Cost, directory).Select(unit => new Finding
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = $"Cost.Units/{unit.Key}",
            Sentence = $"The connection's policy Cost.Units names '{unit.Value}' for '{unit.Key.Trim()}', a unit that Procore's company "
                + "did not have when its units of measure were last read. Lines in it have no unit in Procore.",
            NextStep = "Correct the unit in the connection's policies (Cost.Units), take it out there, or add it to the company's units of "
                + "measure in Procore.",
        }),
        .. UnknownProjects(nameof(SyncPolicies.ReviewAmendmentsIn), policies.ReviewAmendmentsIn, directory),
        .. UnknownProjects(nameof(SyncPolicies.PotentialChangeOrdersIn), policies.PotentialChangeOrdersIn, directory),
        .. UnknownNames("Approval.Projects", policies.Approval?.Projects, ApprovalProject, name => IsOfProcore(name, directory)),
        .. (policies.Scope?.Rules ?? []).SelectMany(rule => Unknown(rule, directory)),
        .. MistypedStatuses(nameof(SyncPolicies.CommitmentStatusByOrderStatus), policies.CommitmentStatusByOrderStatus?.Keys),
        .. (policies.Scope?.Rules ?? []).SelectMany(rule => MistypedStatuses($"Scope.Rules/{rule.Name}/Statuses", rule.Statuses)),
    ];

    private static IEnumerable<Finding> MistypedStatuses(string policy, IEnumerable<string>? statuses) =>
        from status in (statuses ?? []).Distinct(StringComparer.Ordinal)
        let meant = WrittenStatus.Meant(status)
        where meant is not null
        select new Finding
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = $"{policy}/{status}",
            Sentence = $"The connection's policy {policy} names the order status '{status}', and Zoho Books writes '{meant}'. It holds for "
                + "no order.",
            NextStep = $"Write '{meant}' in the connection's policies ({policy}), or take '{status}' out there.",
        };

    private static IEnumerable<Finding> Unknown(ScopeRule rule, CompanyDirectory directory) =>
    [
        .. UnknownNames($"Scope.Rules/{rule.Name}/Projects", rule.Projects, ScopeProject, name =>
            IsOfProcore(name, directory) || directory.ZohoProjects.Any(project => Is(project.Id, name))),

        // Of a list that could not be read to the end nobody knows what it lacks.
        .. UnknownNames($"Scope.Rules/{rule.Name}/Vendors", directory.Unreadable is null ? rule.Vendors : null, ScopeVendor, name =>
            directory.ZohoVendors.Any(vendor => Is(vendor.Id, name) || Is(vendor.Name, name))),
    ];

    private static bool IsOfProcore(string name, CompanyDirectory directory) => directory.ProcoreProjects.Any(project =>
        Is(project.Number, name) || Is(project.AccountingNumber, name) || Is(FormattableString.Invariant($"{project.Id}"), name));

    private static IEnumerable<Finding> UnknownNames(
        string policy, IReadOnlyList<string>? names, string lacks, Func<string, bool> isKnown) =>
        from name in (names ?? []).Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)
        where !isKnown(name)
        select new Finding
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = $"{policy}/{name}",
            Sentence = $"The connection's policy {policy} names {string.Format(CultureInfo.InvariantCulture, lacks, name)}. "
                + "It holds for no order.",
            NextStep = $"Correct the name in the connection's policies ({policy}), or take it out there.",
        };

    private static IEnumerable<Finding> UnknownProjects(string policy, IReadOnlyList<string>? names, CompanyDirectory directory) =>
        from name in (names ?? []).Distinct(StringComparer.Ordinal)
        where !directory.ProcoreProjects.Any(project => SyncPolicies.Names([name], project.Id, project.Number))
        select new Finding
        {
            Code = FindingCodes.PolicyNameUnknown,
            Subject = $"{policy}/{name}",
            Sentence = $"The connection's policy {policy} names project '{name}', and Procore shows the service account no project of that "
                + "number or id.",
            NextStep = $"Correct the project in the connection's policies ({policy}), take it out there, or permit it to the service "
                + "account in Procore.",
        };

    private static IEnumerable<KeyValuePair<string, string>> UnknownUnits(CostPolicy? policy, CompanyDirectory directory) =>
        policy is null || directory.Units is not { } known ? []
            : policy.Units.Where(unit => UnitNames.Find(unit.Key, known, policy.Units) is null);

    /// <summary>Whether two names are the same; capitals say nothing.</summary>
    public static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An account or an item that a policy names.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Name">The name.</param>
/// <param name="IsAccount">Whether it may be an account.</param>
/// <param name="IsItem">Whether it may be an item.</param>
internal sealed record PolicyName(string Policy, string Name, bool IsAccount, bool IsItem)
{
    /// <summary>That Zoho Books does not have it.</summary>
    public string InWords => IsAccount && IsItem
        ? $"'{Name}', which was neither an account nor an item of Zoho Books when they were last read"
        : $"the {(IsAccount ? "account" : "item")} '{Name}', which Zoho Books did not have when its {(IsAccount ? "accounts" : "items")} "
            + "were last read";

    /// <summary>What a person does next.</summary>
    public string NextStep => $"Correct the name in the connection's policies ({Policy}), take it out there, or make "
        + $"{(IsAccount && IsItem ? "an account or an item" : IsAccount ? "an account" : "an item")} of that name in Zoho Books.";
}
