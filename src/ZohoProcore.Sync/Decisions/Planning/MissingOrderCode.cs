namespace ZohoProcore.Sync;

/// <summary>A WBS code that a line needs and its project does not have, though it has the cost code and the cost type. Pure.</summary>
/// <param name="Finding">What a person is asked.</param>
/// <param name="Step">What makes the code, once a person says so.</param>
internal sealed record MissingOrderCode(Finding Finding, OrderStep Step)
{
    /// <summary>What a person does about it.</summary>
    public const string NextStep =
        "Add the WBS code to the project's budget in Procore, choose another cost code or cost type on the line, "
        + "or have it created in Procore.";

    /// <summary>The code that is missing for a line.</summary>
    public static MissingOrderCode Of(OrderLineContext context, ProcoreCostType costType)
    {
        var (project, costCode) = (context.Project!, context.CostCode!);
        var code = new PlannedWbsCode(context.Line.LineId, costCode.Id, costCode.FullCode, costType.Id, costType.Code);
        var step = new OrderStep
        {
            Kind = OrderStepKind.CreateWbsCode,
            ProjectId = project.Id,
            OriginId = FormattableString.Invariant($"wbs:{project.Id}:{costCode.Id}:{costType.Id}"),
            WbsCode = code,
            Sentence = $"Create the WBS code of {code.Name} in '{project.Name}'; then the order is looked at again.",
        };
        return new(
            new()
            {
                Code = FindingCodes.WbsCodeMissing,
                Subject = context.Line.LineId,
                Sentence = $"{context.Describe()} needs a WBS code of {code.Name}, which '{project.Name}' does not have.",
                Facts = [FactOf(step)],
                NextStep = NextStep,
            },
            step);
    }

    /// <summary>What a decision to make the code is about: the combination, whichever line needs it.</summary>
    public static string FactOf(OrderStep step) => FormattableString.Invariant(
        $"project {step.ProjectId}, cost code {step.WbsCode!.CostCodeId}, cost type {step.WbsCode.CostTypeId}");

    /// <summary>
    /// The plan of an order that has nothing but codes to wait for: they are made, each once, and nothing else is done before the order is
    /// looked at again.
    /// </summary>
    public static OrderPlanContent Plan(OrderMapper mapper, IReadOnlyList<MissingOrderCode> made) =>
        new(RecordState.Synced, "What the order is booked to is created in Procore first.")
        {
            Steps = [.. made.Select(one => one.Step).GroupBy(step => step.OriginId).Select(same => same.First())],
            Answers = mapper.Answers,
            NewLinks = mapper.NewLinks,
        };
}
