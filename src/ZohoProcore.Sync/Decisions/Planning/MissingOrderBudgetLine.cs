namespace ZohoProcore.Sync;

/// <summary>A WBS code that an order is booked to and that is not on its project's budget. Pure.</summary>
internal static class MissingOrderBudgetLine
{
    /// <summary>What a person can do about a line of a tax or a charge, beside booking it elsewhere.</summary>
    public const string NextStep =
        "Add a budget line for the WBS code in Procore, have one of 0 made there, or accept it for this order. ";

    /// <summary>What would put on the budget what findings about an order's lines miss there.</summary>
    public static IReadOnlyList<OrderGap> Of(IEnumerable<Finding> findings, PartlyMappedOrder order) =>
        Of(findings, [.. order.Lines.Select(line => (line.Project.Id, line.Project.Name, line.WbsCode))]);

    /// <summary>What would put on the budget what findings about lines of taxes and charges miss there.</summary>
    public static IReadOnlyList<OrderGap> Of(IEnumerable<Finding> findings, OrderInput input, IReadOnlyList<CommitmentOwnLine> lines) => Of(
        findings,
        [.. lines.Select(line => (line.ProjectId, input.Company.ProcoreProject(line.ProjectId)?.Name ?? string.Empty, line.WbsCode))]);

    /// <summary>Those that policy or a person's word puts on the budget, once all of the order is known.</summary>
    public static IReadOnlyList<OrderGap> Filled(IReadOnlyList<OrderGap> missing, OrderInput input) =>
        input.Policies.MissingBudgetLines == MissingBudgetLineTreatment.Create ? missing
            : [.. missing.Where(one => input.Decisions.Any(decision => decision.Action == ReviewAction.Create && one.IsMeantBy(decision)))];

    private static IReadOnlyList<OrderGap> Of(
        IEnumerable<Finding> findings, IReadOnlyList<(long ProjectId, string Project, ProcoreWbsCode Code)> booked) =>
    [
        .. from finding in findings
           where finding is { Code: FindingCodes.WbsCodeNotBudgeted, Facts.Count: 1 }
           let at = booked.FirstOrDefault(one => OrderWbsCodeValidator.FactOf(one.ProjectId, one.Code.Id) == finding.Facts![0])
           where at.Code is not null
           select new OrderGap(
               finding,
               new()
               {
                   Kind = OrderStepKind.CreateBudgetLine,
                   ProjectId = at.ProjectId,
                   OriginId = FormattableString.Invariant($"budget:{at.ProjectId}:{at.Code.Id}"),
                   BudgetLine = new(finding.Subject, at.Code.Id, at.Code.Called),
                   Sentence = $"Put WBS code '{at.Code.Called}' on the budget of '{at.Project}' with a line of 0; "
                       + "then the order is looked at again.",
               }),
    ];

    /// <summary>What a person is asked where it could not be made; it may be accepted without.</summary>
    public static Finding Refused(OrderStep step, PlannedBudgetLine line, string orderNumber, string why) => new()
    {
        Code = FindingCodes.WbsCodeNotBudgeted,
        Severity = FindingSeverity.Asks,
        Subject = line.LineId,
        Sentence = $"Order {orderNumber} is booked to WBS code '{line.WbsCode}', which could not be put on the budget of Procore project "
            + FormattableString.Invariant($"{step.ProjectId}. {why}"),
        Facts = [OrderWbsCodeValidator.FactOf(step.ProjectId, line.WbsCodeId)],
        NextStep = "Unlock the budget in Procore if it is locked and have the line made again, add a budget line for the WBS code in "
            + "Procore, choose another cost code on the line, or accept it for this order.",
    };
}
