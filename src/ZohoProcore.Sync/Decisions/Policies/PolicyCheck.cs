using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What no single value shows: whether policies make sense. Pure.</summary>
internal static class PolicyCheck
{
    /// <summary>A hundred years.</summary>
    private const int MostDays = 36_525;

    private static readonly Duration Shortest = Duration.FromSeconds(1);

    /// <summary>Everything that makes no sense.</summary>
    public static IEnumerable<PolicyProblem> Problems(SyncPolicies policies) =>
        Statuses(policies).Concat(Codes(policies.Cost ?? new()))
            .Concat(ScopeCheck.Problems(policies.Scope)).Concat(MappingCheck.Problems(policies.Mapping))
            .Concat(Approval(policies.Approval ?? new())).Concat(Alignment(policies, policies.Alignment ?? new())).Concat(Plain(policies));

    /// <summary>
    /// What a document may not say, because it can only be meant otherwise: the arithmetic takes it, and asks a person or does the next
    /// best.
    /// </summary>
    public static IEnumerable<PolicyProblem> Mistakes(SyncPolicies policies) =>
        Treatments(policies.Cost ?? new()).Concat(Vendors(policies.Vendors ?? new())).Concat(Budgets(policies, policies.Approval ?? new()));

    private static IEnumerable<PolicyProblem> Budgets(SyncPolicies policies, ApprovalPolicy approval)
    {
        if (policies is { RequireBudgetedWbsCode: false, MissingBudgetLines: MissingBudgetLineTreatment.Create })
        {
            yield return new(
                "missingBudgetLines", Quoted("Create"), "no code has to be on the budget unless requireBudgetedWbsCode is true.");
        }

        if (approval is { OverBudget: false, BudgetOverruns: not BudgetOverrunTreatment.Ask and var treatment })
        {
            yield return new(
                "approval.budgetOverruns", Quoted(treatment.ToString()), "nobody looks at budgets unless approval.overBudget is true.");
        }
    }

    private static IEnumerable<PolicyProblem> Vendors(VendorPolicy vendors)
    {
        if (vendors.Treatment != VendorTreatment.Create && vendors.Deactivation == VendorDeactivation.Deactivate)
        {
            yield return new(
                "vendors.deactivation", Quoted("Deactivate"), "nothing is made inactive unasked unless vendors.treatment is Create.");
        }

        if (vendors is { Treatment: VendorTreatment.LinkOnly, BusinessNumbers: true })
        {
            yield return new("vendors.businessNumbers", "true", "nothing of vendors is written while vendors.treatment is LinkOnly.");
        }
    }

    private static IEnumerable<PolicyProblem> Alignment(SyncPolicies policies, AlignmentPolicy alignment)
    {
        if (alignment.BillingType is { } billing && Array.IndexOf(AlignmentPolicy.BillingTypes, billing) < 0)
        {
            yield return new(
                "alignment.billingType",
                Quoted(billing),
                $"it has to be one of {string.Join(", ", AlignmentPolicy.BillingTypes)}.");
        }

        if (alignment.Lead is { } lead && (lead.Length is 0 or > 20 || lead.Any(c => c is < '0' or > '9')))
        {
            yield return new("alignment.lead", Quoted(lead), "it has to be a user_id of Zoho Books, which is 1 to 20 digits.");
        }

        if (alignment is { CreateProjects: true, CustomerIsOwner: false } && string.IsNullOrWhiteSpace(alignment.Customer)
            && string.IsNullOrWhiteSpace(alignment.CustomerField)
            && alignment.Customers?.Values.Any(customer => !string.IsNullOrWhiteSpace(customer)) != true)
        {
            yield return new(
                "alignment.createProjects",
                "true",
                "every project of Zoho Books has a customer: name one under alignment.customer, some under alignment.customers, or say "
                    + "where it stands in Procore: alignment.customerIsOwner, alignment.customerField.");
        }

        if (alignment is { Unasked: true, Writes: false })
        {
            yield return new(
                "alignment.unasked", "true", "there is nothing to write: say what under alignment, as in createProjects or addCodes.");
        }

        if (alignment.WritesTypes && policies.CostTypeTag == policies.CostCodeTag && policies.Mapping is not { CostCode: not null }
            && policies.Mapping?.CostType is null)
        {
            yield return new(
                "costTypeTag",
                Quoted(policies.CostTypeTag),
                "cost codes and cost types can't be written into one reporting tag: give each a tag of its own, or leave addTypes, "
                    + "renameTypes and retireTypes under alignment out.");
        }
    }

    private static IEnumerable<PolicyProblem> Statuses(SyncPolicies policies)
    {
        foreach (var status in policies.Statuses.Where(pair => !CommitmentStatuses.All.Contains(pair.Value)))
        {
            yield return new(
                $"commitmentStatusByOrderStatus.{status.Key}",
                Quoted(status.Value),
                $"Procore's purchase orders have the statuses {string.Join(", ", CommitmentStatuses.All)}.");
        }

        if (policies.Statuses.Count == 0)
        {
            yield return new("commitmentStatusByOrderStatus", "{}", "no order would ever be synced. Name some statuses.");
        }
    }

    private static IEnumerable<PolicyProblem> Treatments(CostPolicy cost)
    {
        const string NeverLowers = "what is withheld never lowers the cost; it has to be LeftOut or Review.";
        const string NoTax = "this is no tax, so it can't stand on a tax code; it has to be one of InCost, OwnLine, LeftOut, Review.";
        (string Path, CostTreatment? Value, CostTreatment[] Allowed, string Fix)[] all =
        [
            ("cost.withheld", cost.Withheld, [CostTreatment.LeftOut, CostTreatment.Review], NeverLowers),
            ("cost.deducted", cost.Deducted, [CostTreatment.LeftOut, CostTreatment.Review], NeverLowers),
            (
                "cost.cancelled",
                cost.Cancelled,
                [CostTreatment.LeftOut, CostTreatment.InCost, CostTreatment.Review],
                "it has to be LeftOut, InCost or Review."),
            ("cost.shipping", cost.Shipping, Costs, NoTax),
            ("cost.adjustment", cost.Adjustment, Costs, NoTax),
            ("cost.rounding", cost.Rounding, Costs, NoTax),
        ];
        return all
            .Where(one => one.Value is { } value && !one.Allowed.Contains(value))
            .Select(one => new PolicyProblem(one.Path, Quoted(one.Value.ToString()!), one.Fix));
    }

    private static IEnumerable<PolicyProblem> Codes(CostPolicy cost) =>
        Blank("cost.ownLineCodes", cost.OwnLineCodes, "the WBS code as Procore shows it, as in 01-500.O")
            .Concat(Blank("cost.units", cost.Units, "the unit as Procore has it"))
            .Concat(Blank("cost.taxCodes", cost.TaxCodes, "the tax code as Procore's list shows it"));

    private static CostTreatment[] Costs => [CostTreatment.InCost, CostTreatment.OwnLine, CostTreatment.LeftOut, CostTreatment.Review];

    private static IEnumerable<PolicyProblem> Blank(string path, IEnumerable<KeyValuePair<string, string>> map, string what) =>
        map.Where(pair => string.IsNullOrWhiteSpace(pair.Key) || string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => new PolicyProblem(
                $"{path}.{pair.Key}", Quoted(pair.Value), $"neither name nor value may be empty; it has to be {what}."));

    private static IEnumerable<PolicyProblem> Approval(ApprovalPolicy approval)
    {
        foreach (var limit in approval.Above.Where(limit => !IsCurrency(limit.Key) || limit.Value < 0))
        {
            yield return new(
                $"approval.above.{limit.Key}",
                Quoted(Text.Amount(limit.Value)),
                "it has to be an amount of zero or more under an ISO 4217 code, as in USD.");
        }

        if (approval.ChangesAbovePercent is < 0)
        {
            var percent = Quoted(Text.Amount(approval.ChangesAbovePercent.Value));
            yield return new("approval.changesAbovePercent", percent, "it has to be zero or more.");
        }

        foreach (var name in approval.Projects.Where(string.IsNullOrWhiteSpace))
        {
            yield return new("approval.projects", Quoted(name), "it has to be the number or id of a project in Procore.");
        }

        var budget = approval.Budget;
        foreach (var (path, name) in new[]
        {
            ("view", budget.View), ("revisedBudget", budget.RevisedBudget), ("committed", budget.Committed),
        })
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                yield return new(
                    $"approval.budget.{path}",
                    Quoted(name),
                    "it has to be a name as Procore's budget shows it; leave it out for the usual one.");
            }
        }
    }

    public static bool IsCurrency(string code) => code.Length == 3 && code.All(letter => letter is >= 'A' and <= 'Z');

    private static IEnumerable<PolicyProblem> Plain(SyncPolicies policies)
    {
        if (policies.Currency is { } currency && !IsCurrency(currency))
        {
            yield return new("currency", Quoted(currency), "it has to be an ISO 4217 code in capitals, as in USD.");
        }

        if (policies.MaxAttempts < 1)
        {
            yield return new("maxAttempts", FormattableString.Invariant($"{policies.MaxAttempts}"), "it has to be 1 or more.");
        }

        if (policies.KeepPlansForDays is (< 0 or > MostDays) and var days)
        {
            yield return new(
                "keepPlansForDays",
                FormattableString.Invariant($"{days}"),
                FormattableString.Invariant($"it has to be 0, for ever, or up to {MostDays}."));
        }

        foreach (var (path, every) in new[]
        {
            ("orderScanEvery", policies.OrderScanEvery), ("commitmentScanEvery", policies.CommitmentScanEvery),
            ("fullScanEvery", policies.FullScanEvery), ("directoryMaxAge", policies.DirectoryMaxAge),
        })
        {
            if (every < Shortest)
            {
                yield return new(path, FormattableString.Invariant($"{every.TotalSeconds} seconds"), "it has to be a second or more.");
            }
        }

        if (policies.OrderScanOverlap < Duration.Zero)
        {
            yield return new("orderScanOverlap", "below zero", "it has to be zero or more.");
        }

        foreach (var (path, names) in new[]
        {
            ("reviewAmendmentsIn", policies.ReviewAmendmentsIn), ("potentialChangeOrdersIn", policies.PotentialChangeOrdersIn),
        })
        {
            foreach (var name in (names ?? []).Where(string.IsNullOrWhiteSpace))
            {
                yield return new(path, Quoted(name), "it has to be the number or id of a project in Procore.");
            }
        }
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
