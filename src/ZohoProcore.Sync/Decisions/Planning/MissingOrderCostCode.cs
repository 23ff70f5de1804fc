namespace ZohoProcore.Sync;

/// <summary>
/// A cost code that a line names, with a name behind it, and its project does not have: where it would stand in Procore, or why it can't be
/// made from here. A namesake of a sub job, or of another one, is another code: what a line that names a sub job lacks is made there. Pure.
/// </summary>
internal static class MissingOrderCostCode
{
    private const string Creation = " Or have it created in Procore.";

    /// <summary>The question as it can be answered, and what makes the code where that is possible.</summary>
    /// <param name="context">The line.</param>
    /// <param name="unknown">The question that it does not have the code.</param>
    /// <param name="typeOf">The cost type that the line would have on it; null where it says none.</param>
    public static (Finding Finding, OrderGap? Missing) Of(
        OrderLineContext context, Finding unknown, Func<ProcoreCostCode, ProcoreCostType?> typeOf)
    {
        var (full, name) = Read(CostCodeTagRule.OptionOf(context));
        var project = context.ProjectCodes!;
        if (name.Length == 0 || project.CostCodes(full).Any(project.IsOwn))
        {
            return (unknown, null);
        }

        var (parent, why) = PersonalNumber.IsIn(name)
            ? (null, "behind the code stands what looks like a person's number, which never leaves Zoho Books.")
            : Above(project, full);
        if (why is not null)
        {
            return (unknown with { Sentence = $"{unknown.Sentence} It can't be created from here: {why}" }, null);
        }

        var type = typeOf(new(0, full, name, project.SubJob is not null, IsDeleted: false) { SubJobId = project.SubJob?.Id });
        var planned = new PlannedCostCode(
            context.Line.LineId, full, name, parent?.Id, parent is null ? full : full.Substring(parent.FullCode.Length + 1))
        {
            SubJob = project.SubJob,
            CostTypeId = type?.Id,
            CostType = type?.Code,
            Values = type is not null && OrderSegmentValues.Said(context) is { Count: > 0 } said ? said : null,
        };
        var step = StepOf(context.Project!, planned);
        var finding = unknown with { Facts = [FactOf(step)], NextStep = unknown.NextStep + Creation };
        return (finding, new(finding, step)
        {
            IsByPolicy = context.Policies.MissingCostCodes == MissingCodeTreatment.Create && !IsNear(project, full, name),
        });
    }

    /// <summary>What a person is asked where it could not be made.</summary>
    /// <param name="step">What was to make it.</param>
    /// <param name="code">The code.</param>
    /// <param name="orderNumber">The order's number.</param>
    /// <param name="why">Why it could not, in a sentence.</param>
    /// <param name="isPartlyMade">Whether the project has the cost code, and not its WBS code.</param>
    /// <param name="offered">The values of a segment that its WBS code could get.</param>
    public static Finding Refused(
        OrderStep step, PlannedCostCode code, string orderNumber, string why, bool isPartlyMade, IReadOnlyList<Candidate> offered) => new()
        {
            Code = isPartlyMade ? FindingCodes.WbsCodeMissing : FindingCodes.CostCodeUnknown,
            Subject = code.LineId,
            Sentence = $"Order {orderNumber} needs the cost code '{code.FullCode} {code.Name}' in {SubJob(code)}Procore project "
            + FormattableString.Invariant($"{step.ProjectId}{(isPartlyMade ? "." : ", which could not be created.")} {why}"),
            Facts = [FactOf(step)],
            Candidates = offered,
            NextStep = (offered.Count > 0 ? "Choose the value that it gets. " : string.Empty) + (isPartlyMade
            ? $"Add the WBS code of '{code.FullCode}' and cost type '{code.CostType}' to the project's budget in Procore, or choose "
                + "another cost code or cost type on the line."
            : "Add the cost code to the project in Procore, or choose another one on the line.")
            + (offered.Count > 0 ? string.Empty : Creation),
        };

    /// <summary>What a decision to make the code is about: the code and its name, whichever line needs it.</summary>
    public static string FactOf(
        long projectId, string full, string name, string? type, ProcoreSubJob? subJob, IEnumerable<PlannedSegmentValue> values) =>
        FormattableString.Invariant($"project {projectId}, ")
        + (subJob is null ? string.Empty : FormattableString.Invariant($"sub job {subJob.Id}, "))
        + $"new cost code '{full}' with name '{name}'" + (type is null ? string.Empty : $" and cost type '{type}'")
        + OrderSegmentValues.Words(values);

    private static string FactOf(OrderStep step) => FactOf(
        step.ProjectId,
        step.CostCode!.FullCode,
        step.CostCode.Name,
        step.CostCode.CostType,
        step.CostCode.SubJob,
        step.CostCode.Values ?? []);

    private static string SubJob(PlannedCostCode code) => code.SubJob is { } subJob ? $"sub job '{subJob.Code}' of " : string.Empty;

    private static OrderStep StepOf(ProcoreProject project, PlannedCostCode code) => new()
    {
        Kind = OrderStepKind.CreateCostCode,
        ProjectId = project.Id,
        OriginId = FormattableString.Invariant($"code:{project.Id}:{code.FullCode}:{code.CostTypeId ?? 0}")
            + string.Concat((code.Values ?? []).Select(value => $":{value.Called}"))
            + (code.SubJob is null ? string.Empty : FormattableString.Invariant($":{code.SubJob.Id}")),
        CostCode = code,
        Sentence = $"Create the cost code '{code.FullCode} {code.Name}' in {SubJob(code)}'{project.Name}'"
            + (code.CostType is null ? string.Empty : $" and its WBS code with cost type '{code.CostType}'")
            + "; then the order is looked at again.",
    };

    /// <summary>The code in front and the name behind it; no name where it is not certain which is which.</summary>
    private static (string Full, string Name) Read(string written)
    {
        var (text, full) = (CodeForms.KeyOf(written), CodeForms.NameOf(written));
        return LeadingCode.StandsBefore(full, text) && full.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or ' ')
            ? (full, text.Substring(full.Length).Trim(' ', '-', ':'))
            : (full, string.Empty);
    }

    /// <summary>The heading that it stands below, or why it has no place.</summary>
    private static (ProcoreCostCode? Parent, string? Why) Above(CodeIndex project, string full)
    {
        var own = project.Codes.CostCodes
            .Where(code => code is { IsDeleted: false, FullCode.Length: > 0 } && project.IsOwn(code)).ToList();
        bool IsBelow(string code, ProcoreCostCode one) => code.StartsWith(one.FullCode + "-", StringComparison.Ordinal);
        bool IsHeading(ProcoreCostCode one) => own.Exists(code => IsBelow(code.FullCode, one));
        var above = own.Where(one => IsBelow(full, one)).OrderByDescending(one => one.FullCode.Length).FirstOrDefault();
        return above is null
            ? full.IndexOf('-') > 0 && own.Exists(IsHeading)
                ? (null, "the project's codes stand below headings, and it has none that this one begins with.")
                : (null, null)
            : !IsHeading(above) && project.WbsCodes(above).Any()
                ? (null, $"it would stand below '{above.FullCode}', which is booked to itself.")
                : (above, null);
    }

    // Who mistypes a code types its name right.
    private static bool IsNear(CodeIndex project, string full, string name) => project.Codes.CostCodes.Any(code =>
        !code.IsDeleted && project.IsOwn(code)
        && (Plain(code.FullCode) == Plain(full) || string.Equals(code.Name.Trim(), name, StringComparison.OrdinalIgnoreCase)));

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
