namespace ZohoProcore.Sync;

/// <summary>
/// A WBS code that a line needs and its project does not have, though it has the cost code and the cost type. Of the values of segments of
/// the company's own that neither the line nor a person says, a person is asked one after the other. Pure.
/// </summary>
internal static class MissingOrderCode
{
    private const string NextStep =
        "Add the WBS code to the project's budget in Procore, choose another cost code or cost type on the line, "
        + "or have it created in Procore.";

    private const string ChooseValue =
        "Choose the value that it gets, add the WBS code to the project's budget in Procore, or choose another cost code or cost type on "
        + "the line.";

    /// <summary>The code that is missing for a line.</summary>
    public static OrderGap Of(OrderInput input, OrderLineContext context, ProcoreCostType costType)
    {
        var (project, costCode) = (context.Project!, context.CostCode!);
        var values = Values(input, context, costType);
        var code = new PlannedWbsCode(context.Line.LineId, costCode.Id, costCode.FullCode, costType.Id, costType.Code)
        {
            SubJob = context.ProjectCodes!.SubJob,
            Values = values.Count == 0 ? null : values,
        };
        var step = new OrderStep
        {
            Kind = OrderStepKind.CreateWbsCode,
            ProjectId = project.Id,
            OriginId = FormattableString.Invariant($"wbs:{project.Id}:{costCode.Id}:{costType.Id}")
                + string.Concat((code.Values ?? []).Select(value => $":{value.Called}")),
            WbsCode = code,
            Sentence = $"Create the WBS code of {code.Name} in '{project.Name}'; then the order is looked at again.",
        };
        return new(
            new()
            {
                Code = FindingCodes.WbsCodeMissing,
                Subject = context.Line.LineId,
                Sentence = $"{context.Describe()} needs a WBS code of {code.Name}, which '{project.Name}' does not have.",
                Facts = FactsOf(step, code),
                NextStep = NextStep,
            },
            step)
        {
            IsByPolicy = context.Policies.MissingWbsCodes == MissingCodeTreatment.Create,
            AlsoAllowedBy = AlsoOf(context, costType, values),
        };
    }

    /// <summary>Of which values a line's code is: those that the line says, and those that a person chose for one that is made.</summary>
    public static List<PlannedSegmentValue> Values(OrderInput input, OrderLineContext context, ProcoreCostType costType)
    {
        var said = OrderSegmentValues.Said(context);
        return input.Decisions.Count == 0 ? said :
        [
            .. said,
            .. OrderSegmentValues.Chosen(
                input.Decisions,
                OrderSegmentValues.FactOf(context.Project!.Id, context.CostCode!.Id, costType.Id, said),
                AlsoOf(context, costType, said)),
        ];
    }

    /// <summary>What a person is asked where it could not be made: where values are offered, which of them it gets.</summary>
    public static Finding Refused(
        OrderStep step, PlannedWbsCode code, string orderNumber, string why, IReadOnlyList<Candidate> offered) => new()
        {
            Code = FindingCodes.WbsCodeMissing,
            Subject = code.LineId,
            Sentence = $"Order {orderNumber} needs a WBS code of {code.Name} in Procore project "
            + FormattableString.Invariant($"{step.ProjectId}, which could not be created. {why}"),
            Facts = FactsOf(step, code),
            Candidates = offered,
            NextStep = offered.Count > 0 ? ChooseValue : NextStep,
        };

    // What it was about while the project did not have the cost code either.
    private static string AlsoOf(OrderLineContext context, ProcoreCostType costType, List<PlannedSegmentValue> values) =>
        MissingOrderCostCode.FactOf(
            context.Project!.Id,
            context.CostCode!.FullCode,
            context.CostCode.Name,
            costType.Code,
            context.ProjectCodes!.SubJob,
            values);

    // What a decision to make the code is about: the combination, and what a person chose of it.
    private static IReadOnlyList<string> FactsOf(OrderStep step, PlannedWbsCode code) =>
    [
        OrderSegmentValues.FactOf(step.ProjectId, code.CostCodeId, code.CostTypeId, code.Values ?? []),
        .. (code.Values ?? []).Where(value => value.Id != 0).Select(value => value.Fact),
    ];
}
