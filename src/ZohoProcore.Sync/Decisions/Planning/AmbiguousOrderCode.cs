namespace ZohoProcore.Sync;

/// <summary>
/// Which WBS code a line is on where its project has several of its cost code and cost type: those of companies whose codes have segments
/// of their own differ in these, of which the order says nothing, unless policy says where (<see cref="MappingPolicy.Segments"/>). Pure.
/// </summary>
internal static class AmbiguousOrderCode
{
    private const char Between = ';';

    /// <summary>
    /// The code with the values that the line says. Where that leaves several, the one that has no values, the only one that is active, or
    /// the one that the line stands on in Procore, where people may have put it; else the question which. Neither where there is none.
    /// </summary>
    public static (ProcoreWbsCode? Code, Finding? Asked) Of(OrderInput input, OrderLineContext context, ProcoreCostType costType)
    {
        var said = Said(context);
        var all = context.ProjectCodes!.WbsCodes(context.CostCode!).Where(code => code.CostType == costType.Code && IsOf(code, said))
            .GroupBy(code => code.Id).Select(same => same.First()).ToList();
        if (all.Count < 2)
        {
            return (all.FirstOrDefault(), all.Count == 0 && said.Count > 0 ? Missing(input, context, costType, said) : null);
        }

        var active = all.FindAll(code => code.IsActive);
        var standing = Standing(input, context);
        List<ProcoreWbsCode>[] certain =
            [all.FindAll(code => code.OtherParts is null), active, active.FindAll(code => standing.Contains(code.Id))];
        return Array.Find(certain, some => some.Count == 1) is [var one] ? (one, null) : (null, Asked(context, costType, all));
    }

    /// <summary>What the line says of segments of the company's own; none where it says nothing, or policy does not ask.</summary>
    private static List<string> Said(OrderLineContext context) => context.Policies.Mapping?.Segments is not { } place ? []
        : [.. OrderFieldText.Of(FieldText.Of(place), context.Order, context.Line, context.Item).Split(Between)
            .Select(one => one.Trim()).Where(one => one.Length > 0)];

    private static bool IsOf(ProcoreWbsCode code, List<string> said)
    {
        var parts = code.OtherParts?.Split(Between) ?? [];
        return said.TrueForAll(one => CodeForms.Possible(one).Any(value => parts.Contains(value, StringComparer.Ordinal)));
    }

    /// <summary>The codes that the line stands on, as the project's commitments of the order show them.</summary>
    private static HashSet<long> Standing(OrderInput input, OrderLineContext context)
    {
        var commitments = input.Existing.Where(one => one.ProjectId == context.Project!.Id && !one.IsDeleted);
        return
        [
            .. commitments.SelectMany(one => CommitmentFields.LinesOf(one.Image)
                .Where(line => line.OriginId == OriginIds.Line(one.OriginId, context.Line.LineId)).Select(line => line.WbsCodeId)),
        ];
    }

    private static Finding Asked(OrderLineContext context, ProcoreCostType costType, List<ProcoreWbsCode> codes) => new()
    {
        Code = FindingCodes.CostCodeAmbiguous,
        Subject = context.Line.LineId,
        Sentence = $"{context.Describe()} has the cost code '{context.CostCode!.FullCode}' and the cost type '{costType.Code}', and "
            + $"{context.Place()} has several WBS codes of the two, which differ in what the order does not say: "
            + string.Join(", ", codes.Select(code => $"'{code.Called}'").OrderBy(name => name, StringComparer.Ordinal)) + ".",
        NextStep = "Make all of them but one inactive in Procore, or choose another cost code or cost type on the line.",
    };

    // One without the values would be made from here, and is not what the line says.
    private static Finding Missing(OrderInput input, OrderLineContext context, ProcoreCostType costType, List<string> said) =>
        Incompleteness.Qualify(
            new()
            {
                Code = FindingCodes.WbsCodeMissing,
                Subject = context.Line.LineId,
                Sentence = $"{context.Describe()} needs a WBS code of cost code '{context.CostCode!.FullCode}', cost type "
                    + $"'{costType.Code}' and {string.Join(", ", said.Select(one => $"'{one}'"))}, which {context.Place()} does not have.",
                NextStep = "Add the WBS code to the project's budget in Procore, or choose other values on the line.",
            },
            input.Company,
            context.ProjectCodes);
}
