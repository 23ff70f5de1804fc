namespace ZohoProcore.Sync;

/// <summary>A WBS code that a line needs and its project does not have, though it has the cost code and the cost type. Pure.</summary>
internal static class MissingOrderCode
{
    private const string NextStep =
        "Add the WBS code to the project's budget in Procore, choose another cost code or cost type on the line, "
        + "or have it created in Procore.";

    /// <summary>The code that is missing for a line.</summary>
    public static OrderGap Of(OrderLineContext context, ProcoreCostType costType)
    {
        var (project, costCode) = (context.Project!, context.CostCode!);
        var code = new PlannedWbsCode(context.Line.LineId, costCode.Id, costCode.FullCode, costType.Id, costType.Code)
        {
            SubJob = context.ProjectCodes!.SubJob,
        };
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
                Facts = [FactOf(step, code)],
                NextStep = NextStep,
            },
            step)
        {
            IsByPolicy = context.Policies.MissingWbsCodes == MissingCodeTreatment.Create,
            AlsoAllowedBy = MissingOrderCostCode.FactOf(project.Id, costCode.FullCode, costCode.Name, costType.Code, code.SubJob),
        };
    }

    /// <summary>What a person is asked where it could not be made.</summary>
    public static Finding Refused(OrderStep step, PlannedWbsCode code, string orderNumber, string why) => new()
    {
        Code = FindingCodes.WbsCodeMissing,
        Subject = code.LineId,
        Sentence = $"Order {orderNumber} needs a WBS code of {code.Name} in Procore project "
            + FormattableString.Invariant($"{step.ProjectId}, which could not be created. {why}"),
        Facts = [FactOf(step, code)],
        NextStep = NextStep,
    };

    // What a decision to make the code is about: the combination, whichever line needs it.
    private static string FactOf(OrderStep step, PlannedWbsCode code) => FormattableString.Invariant(
        $"project {step.ProjectId}, cost code {code.CostCodeId}, cost type {code.CostTypeId}");
}
