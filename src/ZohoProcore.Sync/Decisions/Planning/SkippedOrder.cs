namespace ZohoProcore.Sync;

/// <summary>An order that a person leaves alone: nothing is done for it, and it still costs what it costs. Pure.</summary>
internal static class SkippedOrder
{
    public static OrderPlanContent Plan(OrderInput input, OrderRules rules, string reason)
    {
        var unchosen = OrderCompanyCurrency.Asked(input) ?? OrderTaxCheck.Missing(input) ?? OrderTaxRuleCheck.Unknown(input)
            ?? OrderOutsideLineCheck.Of(input);
        var costs = unchosen is not null ? null : RoutedOrder.QuestionsOf(input, input.Routing ?? OrderRouting.Of(input, rules))?.Costs;
        return new(RecordState.Skipped, reason) { Costs = costs, CostByProject = costs?.ByProject };
    }

    /// <summary>Whether a finding leaves open what an order costs: in which currency it is committed.</summary>
    public static bool IsAboutCost(Finding finding) => finding.Code == FindingCodes.CurrencyForeign;

    /// <summary>What commitments come to in each project.</summary>
    public static IReadOnlyList<ProjectCost> ByProject(IEnumerable<PlannedCommitment> commitments) =>
        [.. commitments.Select(commitment => new ProjectCost(commitment.ProjectId, commitment.Total) { Rate = commitment.ExchangeRate })];
}
