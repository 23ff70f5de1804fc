using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// What another policy of over-commitment makes of an order that does not fit into the budget, as its budget was read last. Reads and
/// writes nothing.
/// </summary>
internal static class OverrunOrder
{
    /// <summary>The order as it would end; null where the policies treat it alike, or nothing is known to be over.</summary>
    /// <param name="record">Where the order stands.</param>
    /// <param name="vendorId">The order's vendor in Zoho.</param>
    /// <param name="after">Its plan by the other policies.</param>
    /// <param name="held">What of the policies that hold asks for approvals.</param>
    /// <param name="others">What of the others does.</param>
    public static ChangedOrder? Of(SyncRecord record, string vendorId, OrderPlan after, ApprovalPolicy? held, ApprovalPolicy? others)
    {
        var isOver = record.Waiting is { IsOverBudget: true } || record.FindingCodes.Contains(FindingCodes.BudgetExceeded);
        var (was, becomes) = (Treatment(held), Treatment(others));
        if (!isOver || was == becomes)
        {
            return null;
        }

        var state = becomes switch
        {
            BudgetOverrunTreatment.Block => RecordState.NeedsReview,
            BudgetOverrunTreatment.Ask => RecordState.AwaitingApproval,
            _ => after.Outcome,
        };
        var isWritten = state == after.Outcome;
        var asOf = record.ReadAt is { } read ? $", as of {InstantPattern.General.Format(read)}" : string.Empty;
        return new()
        {
            OrderId = record.Key.Id,
            OrderNumber = record.OrderNumber,
            Before = record.State,
            After = state,
            Reason = $"It does not fit into the budget{asOf}. "
                + (becomes is { } treatment ? OrderBudgetNeed.Effect(treatment) : "Nobody looks at the budget any more."),
            Steps = isWritten ? [.. after.Steps.Select(step => step.Sentence)] : [],
            Waiting = isWritten ? OrderApproval.Waiting(after, vendorId) : null,
        };
    }

    private static BudgetOverrunTreatment? Treatment(ApprovalPolicy? policy) =>
        policy is { OverBudget: true } ? policy.BudgetOverruns : null;
}
