using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Where a policy rests on an answer that nobody has from this customer's services. What the sync does holds either way; what comes of it differs.</summary>
internal static class ProbeGrounds
{
    private static readonly Ground[] All =
    [
        new("numbering", "procore.ContractNumbers", policies => policies.Numbering == CommitmentNumbering.OrderNumber,
            "an order in several projects has its number in each of them: where a number may stand once in a company, all but the first are refused"),
        new("amendedOrders", "procore.ChangeOrdersNeedChangeEvents", IsAmended, "change orders are written by the API: where they come from change events only, every one is refused and a person is asked"),
        new("amendedOrders", "procore.CommitmentsLock", IsAmended, "approved commitments are left alone because they are locked: where a company does not lock them, their lines could have been changed"),
        new("amendedOrders", "procore.ApprovedChangeOrdersLock", IsAmended, "an approved change order is not written again: where it is not locked, people may change it all the same"),
        new("amendedOrders", "procore.ChangeOrderLinesShowTaxCodes", policies => IsAmended(policies) && HasTaxCodes(policies),
            "whether a tax code arrived on a line of a change order is known only where its answer shows it; otherwise a person is told to look"),
        new("potentialChangeOrdersIn", "procore.ChangeOrderTiers", HasPotential, "the projects that are named have two or three tiers of change orders: in one with a single tier none is written"),
        new("potentialChangeOrdersIn", "procore.OneTierRefusesPotentialChanges", HasPotential, "a project with one tier may take a potential change order and ignore its status"),
        new("potentialChangeOrdersIn", "procore.PotentialChangesTellWhereTheyAre", HasPotential, "whether one is in a change order already is known only where it says so"),
        new("cancelledOrders", "procore.ClosedLocks", policies => policies.CancelledOrders == CancelledOrderTreatment.Close, "a closed commitment may be locked: then what changes about it later is a person's"),
        new("adoption", "procore.PrivateCommitmentsAreHidden", _ => true, "a commitment that a person typed and marked as private may be hidden from the service account: then it is written a second time, or its number is refused"),
        new("requireBudgetedWbsCode", "procore.LinesMakeBudgetLines", policies => !policies.RequireBudgetedWbsCode, "a line on a code that is not on the budget may put it there, with an amount of 0"),
        new("approval.overBudget", "procore.OutForSignatureIsPending", policies => policies.Approval?.OverBudget is true, "work orders that are out for signature may or may not take room on the budget"),
        new("cost.basis", "procore.UnknownUnitIsRefused", policies => policies.Cost is { Basis: not CommitmentBasis.Amount }, "units that the company does not have may be refused, line by line"),
        new("cost.foreignCurrency", "procore.Currencies", policies => policies.Cost?.ForeignCurrency == ForeignCurrencyTreatment.InOrderCurrency,
            "commitments carry the order's currency and rate: a company without several currencies refuses or ignores them, and one with rates of its own puts those"),
        new("cost.taxes", "procore.TaxCodesAddToTotal", HasTaxCodes, "the tax of tax codes may be part of a commitment's total, or stand beside it"),
        new("cost.cancelled", "zoho.CancelledItemsLowerTheTotal", _ => true, "an order's total may or may not fall when quantities are cancelled: both are read, and a total that fits neither asks a person"),
        new("alignment.customerIsOwner", "procore.PrimeContractsShowTheirOwner", policies => policies.Alignment?.CustomerIsOwner == true,
            "the owner of a project is read from its prime contracts: where their list shows none, every project that would be made asks a person"),
        new("commitmentScanEvery", "procore.LineChangeTouchesContract", _ => true, "what a person changes on a line shows in a scan only where it moves its commitment's time; otherwise at the full scan"),
    ];

    /// <summary>The policies and switches that are named here.</summary>
    public static IEnumerable<(string Policy, string Switch)> Named => All.Select(ground => (ground.Policy, ground.Switch));

    /// <summary>What of the policies that hold rests on an answer that the report does not have.</summary>
    public static IReadOnlyList<UnverifiedView> Unverified(SyncPolicies policies, ProbeReport report)
    {
        var told = report.Told.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(ground => ground.Rests(policies) && !told.Contains(ground.Switch)).Select(ground => new UnverifiedView(ground.Policy, ground.Switch, $"{ground.Policy}: {ground.Words}. Not verified with this company: {ground.Switch}."))];
    }

    private static bool IsAmended(SyncPolicies policies) => policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder;

    private static bool HasPotential(SyncPolicies policies) => policies.PotentialChangeOrdersIn is { Count: > 0 };

    private static bool HasTaxCodes(SyncPolicies policies) =>
        policies.Cost is { } cost && (cost.Tax == CostTreatment.TaxCode || cost.Taxes.Any(rule => rule.Treatment == CostTreatment.TaxCode));

    /// <param name="Policy">The policy's key in <c>docs/policies.md</c>.</param>
    /// <param name="Switch">What it rests on.</param>
    /// <param name="Rests">Whether it does, the way the policies are.</param>
    /// <param name="Words">What comes of it.</param>
    private sealed record Ground(string Policy, string Switch, Func<SyncPolicies, bool> Rests, string Words);
}

/// <summary>A policy that rests on what nobody has asked this customer's services.</summary>
internal sealed record UnverifiedView(string Policy, string Switch, string Sentence)
{
    public const string Title = "Policies that rest on what was not asked yet (the command probe asks)";
}
