namespace ZohoProcore.Sync;

/// <summary>An order that a person leaves alone: nothing is done for it, and it still costs what it costs. Pure.</summary>
internal static class SkippedOrder
{
    public static OrderPlanContent Plan(OrderInput input, OrderRules rules, string reason)
    {
        var content = new OrderPlanContent(RecordState.Skipped, reason);
        if ((OrderTaxCheck.Missing(input) ?? OrderTaxRuleCheck.Unknown(input) ?? OrderOutsideLineCheck.Of(input)) is not null)
        {
            return content;
        }

        if (new OrderMapper(input, input.Routing ?? OrderRouting.Of(input, rules), rules).Map() is not { } mapped)
        {
            return content;
        }

        var costs = CostedOrder.Of(input, mapped);
        var (ownLines, missing) = OrderOwnLines.Of(input, costs);
        var (taxCodes, unknown) = OrderTaxCodes.Of(input, costs);
        var isUndecided = costs.Findings.Count > 0 || missing.Count > 0 || unknown.Count > 0
            || rules.OrderValidators.SelectMany(validator => validator.Validate(mapped)).Any(IsAboutCost);
        return isUndecided ? content : content with
        {
            Costs = costs,
            CostByProject = ByProject(
                CommitmentBuilder.Build(input, mapped, costs, ownLines, taxCodes, CommitmentFields.Draft)),
        };
    }

    /// <summary>Whether a finding leaves open what an order costs: in which currency it is committed.</summary>
    public static bool IsAboutCost(Finding finding) => finding.Code == FindingCodes.CurrencyForeign;

    /// <summary>What commitments come to in each project.</summary>
    public static IReadOnlyList<ProjectCost> ByProject(IEnumerable<PlannedCommitment> commitments) =>
        [.. commitments.Select(commitment => new ProjectCost(commitment.ProjectId, commitment.Total))];
}
