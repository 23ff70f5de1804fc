using System.Globalization;

namespace Sandbox;

/// <summary>
/// What commitments and their change orders put on a budget code, by status, as the support pages on default commitment statuses say. An
/// approved change order counts where its commitment does; one that is neither draft nor settled is pending. A budget is in the project's
/// currency: what is in another one counts at the contract's rate.
/// </summary>
internal readonly record struct BudgetCosts(decimal Committed, decimal Pending, decimal Projected)
{
    public static BudgetCosts Of(ProcoreState state, ProcoreWbsCode wbs)
    {
        (decimal committed, decimal pending, decimal projected) = (0, 0, 0);
        foreach (ProcoreContract contract in state.Contracts.Values)
        {
            if (contract.DeletedAt is not null || contract.Project.Id != wbs.CostCode.ProjectId)
                continue;
            decimal rate = contract.Values["currency_exchange_rate"] is { } own ? decimal.Parse(own.ToString(), CultureInfo.InvariantCulture) : 1;
            decimal amount = contract.Lines.Where(line => line.WbsCode == wbs).Sum(line => Converted(state, contract, line.Amount, rate));
            bool counts = IsCommitted(contract);
            (bool isPending, bool isProjected) = IsPending(state, contract);
            committed += counts ? amount : 0;
            pending += isPending ? amount : 0;
            projected += isProjected ? amount : 0;
            foreach (ProcoreChangeOrder change in state.ChangeOrders.Values.Where(c => c.Contract == contract))
            {
                decimal changed = change.Lines.Where(line => line.WbsCode == wbs).Sum(line => Converted(state, contract, line.Amount, rate));
                committed += counts && change.IsApproved ? changed : 0;
                pending += change.IsPending ? changed : 0;
                projected += change.IsPending ? changed : 0;
            }
        }

        return new BudgetCosts(committed, pending, committed + projected);
    }

    /// <summary>A line of a commitment or change order that is not deleted stands on the code.</summary>
    public static bool InUse(ProcoreState state, ProcoreWbsCode wbs) =>
        state.Contracts.Values.Any(contract => contract.DeletedAt is null && contract.Lines.Exists(line => line.WbsCode == wbs))
        || state.ChangeOrders.Values.Any(change => change.Lines.Exists(line => line.WbsCode == wbs))
        || state.PotentialChanges.Values.Any(change => change.Lines.Exists(line => line.WbsCode == wbs));

    /// <summary>All codes that are <see cref="InUse"/>.</summary>
    public static HashSet<ProcoreWbsCode> Used(ProcoreState state) =>
    [
        .. state.Contracts.Values.Where(contract => contract.DeletedAt is null).SelectMany(contract => contract.Lines).Select(line => line.WbsCode),
        .. state.ChangeOrders.Values.SelectMany(change => change.Lines).Select(line => line.WbsCode),
        .. state.PotentialChanges.Values.SelectMany(change => change.Lines).Select(line => line.WbsCode),
    ];

    private static decimal Converted(ProcoreState state, ProcoreContract contract, decimal amount, decimal rate) =>
        rate == 1 ? amount : Currencies.Round(state.CurrencyOf(contract.Project), amount * rate);

    private static bool IsCommitted(ProcoreContract contract) => contract.Kind == ContractKind.PurchaseOrder
        ? contract.Status is "Partially Received" or "Approved"
        : contract.Status is "Approved" or "Complete";

    private static (bool Pending, bool Projected) IsPending(ProcoreState state, ProcoreContract contract) => contract.Status switch
    {
        "Processing" or "Received" => (true, true),
        "Submitted" => (true, false),
        "Out For Signature" => (state.Switches.OutForSignatureIsPending, state.Switches.OutForSignatureIsPending),
        _ => (false, false),
    };
}
