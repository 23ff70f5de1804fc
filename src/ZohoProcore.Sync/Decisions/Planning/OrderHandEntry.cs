namespace ZohoProcore.Sync;

/// <summary>
/// Whose word it is what a left out order costs. What stands in Procore when the decision is first looked at is what was decided about;
/// what changes afterwards is nobody's word until somebody decides again. Pure.
/// </summary>
internal static class OrderHandEntry
{
    /// <param name="input">The order with what stands in Procore.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="before">What was noted before; null for nothing.</param>
    public static LeftOutOrder? Of(OrderInput input, OrderPlan plan, OrderRules rules, LeftOutOrder? before)
    {
        var decision = new StandingOrderDecisions(input, plan.StateHash).Skip();
        if (plan is not { Outcome: RecordState.Skipped, Cost: null, CostByProject: null } || decision?.Id is not { } id)
        {
            return null;
        }

        return before is { Commitments.Count: > 0 } && before.DecisionId == id ? before : new(
            id,
            [
                .. (input.Standing ?? []).Where(one => !one.IsDeleted).Select(one =>
                    new EnteredCommitment(one.ContractId, one.ProjectId, one.GrandTotal + (one.ApprovedChangeOrders ?? 0))
                    {
                        Currency = one.Image[CommitmentFields.Currency],
                    }),
            ],
            (input.Routing ?? OrderRouting.Of(input, rules)).Projects);
    }
}
