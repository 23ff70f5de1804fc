namespace ZohoProcore.Sync;

/// <summary>
/// Which WBS code a line is on where its project has several of its cost code and cost type: those of companies whose codes have parts of
/// their own differ in these, of which the order says nothing. Pure.
/// </summary>
internal static class AmbiguousOrderCode
{
    /// <summary>
    /// The code that has no more parts, the only one that is active, or the one that the line stands on in Procore, where people may have
    /// put it; else the question which. Neither where the project has none.
    /// </summary>
    public static (ProcoreWbsCode? Code, Finding? Asked) Of(OrderInput input, OrderLineContext context, ProcoreCostType costType)
    {
        var all = context.ProjectCodes!.WbsCodes(context.CostCode!).Where(code => code.CostType == costType.Code)
            .GroupBy(code => code.Id).Select(same => same.First()).ToList();
        if (all.Count < 2)
        {
            return (all.FirstOrDefault(), null);
        }

        var active = all.FindAll(code => code.IsActive);
        var standing = Standing(input, context);
        List<ProcoreWbsCode>[] certain =
            [all.FindAll(code => !code.HasMoreParts), active, active.FindAll(code => standing.Contains(code.Id))];
        return Array.Find(certain, some => some.Count == 1) is [var one] ? (one, null) : (null, Asked(context, costType, all));
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
}
