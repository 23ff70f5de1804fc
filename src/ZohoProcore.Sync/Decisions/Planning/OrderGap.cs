namespace ZohoProcore.Sync;

/// <summary>Something that an order is booked to and Procore does not have, though it can be made there. Pure.</summary>
/// <param name="Finding">What a person is asked.</param>
/// <param name="Step">What makes it, once a person or policy says so.</param>
internal sealed record OrderGap(Finding Finding, OrderStep Step)
{
    /// <summary>Whether policy has it made unasked.</summary>
    public bool IsByPolicy { get; init; }

    /// <summary>What another decision is about that allows it, too; null where there can be none.</summary>
    public string? AlsoAllowedBy { get; init; }

    /// <summary>Whether it is what a decision has made.</summary>
    public bool IsMeantBy(OrderDecision decision) => decision.Accepted is { } facts && (facts.SequenceEqual(Finding.Accepted)
        || (AlsoAllowedBy is { } also && facts.Count > 0 && facts[0] == also && facts.Skip(1).SequenceEqual(Finding.Accepted.Skip(1))));

    /// <summary>
    /// The plan of an order that has nothing else to wait for: all of it is made, each once, and nothing else is done before the order is
    /// looked at again.
    /// </summary>
    public static OrderPlanContent Plan(OrderMapper mapper, IReadOnlyList<OrderGap> made) =>
        new(RecordState.Synced, "What the order is booked to is created in Procore first.")
        {
            Steps = [.. made.Select(one => one.Step).GroupBy(step => step.OriginId).Select(same => same.First())],
            Answers = mapper.Answers,
            NewLinks = mapper.NewLinks,
        };

    /// <summary>What is left of findings where some of what they ask for is made.</summary>
    public static IEnumerable<Finding> Left(IEnumerable<Finding> findings, IReadOnlyList<OrderGap> made) =>
        findings.Where(finding => !made.Any(one => ReferenceEquals(one.Finding, finding)));

    /// <summary>What a person is asked where it could not be made.</summary>
    /// <param name="step">What was to make it.</param>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="why">Why it could not, in a sentence.</param>
    /// <param name="isPartlyMade">Whether a part of it was.</param>
    /// <param name="offered">What a person could choose, so that it can be made.</param>
    public static Finding Refused(
        OrderStep step, string orderNumber, string why, bool isPartlyMade, IReadOnlyList<Candidate> offered) =>
        step.BudgetLine is { } line ? MissingOrderBudgetLine.Refused(step, line, orderNumber, why)
        : step.CostCode is { } costCode ? MissingOrderCostCode.Refused(step, costCode, orderNumber, why, isPartlyMade, offered)
        : MissingOrderCode.Refused(step, step.WbsCode!, orderNumber, why, offered);
}
