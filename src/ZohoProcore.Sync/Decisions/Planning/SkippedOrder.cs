namespace ZohoProcore.Sync;

/// <summary>An order that a person leaves alone: nothing is done for it, and it still costs what it costs. Pure.</summary>
internal static class SkippedOrder
{
    public static OrderPlanContent Plan(OrderInput input, OrderRules rules, string reason)
    {
        var content = new OrderPlanContent(RecordState.Skipped, reason);
        if (new OrderMapper(input, input.Routing ?? OrderRouting.Of(input, rules), rules).Map() is not { } mapped)
        {
            return content;
        }

        var costs = CostedOrder.Of(input, mapped);
        var (ownLines, missing) = OrderOwnLines.Of(input, costs);
        return costs.Findings.Count > 0 || missing.Count > 0 ? content : content with
        {
            Costs = costs,
            CostByProject = ByProject(
                CommitmentBuilder.Build(input, mapped, costs, ownLines, new Dictionary<string, long>(), CommitmentFields.Draft)),
        };
    }

    /// <summary>What commitments come to in each project.</summary>
    public static IReadOnlyList<ProjectCost> ByProject(IEnumerable<PlannedCommitment> commitments) =>
        [.. commitments.Select(commitment => new ProjectCost(commitment.ProjectId, commitment.Total))];
}
