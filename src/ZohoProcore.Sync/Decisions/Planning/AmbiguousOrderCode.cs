namespace ZohoProcore.Sync;

/// <summary>
/// Which WBS code a line is on where its project has several of its cost code and cost type: those of companies whose codes have segments
/// of their own differ in these, of which the order says nothing, unless policy says where (<see cref="MappingPolicy.Segments"/>). Pure.
/// </summary>
internal static class AmbiguousOrderCode
{
    /// <summary>
    /// The code with the values that the line says, or a person chose for one that is made. Where that leaves several, the one that a
    /// person chose for the line, the one that has no values, the one that the line stands on in Procore, where people may have put it, or
    /// the only one that is active; else the question which. Neither where there is none.
    /// </summary>
    public static (ProcoreWbsCode? Code, Finding? Asked) Of(OrderInput input, OrderLineContext context, ProcoreCostType costType)
    {
        var said = MissingOrderCode.Values(input, context, costType);
        var all = context.ProjectCodes!.WbsCodes(context.CostCode!)
            .Where(code => code.CostType == costType.Code && OrderSegmentValues.AreOf(code, said))
            .GroupBy(code => code.Id).Select(same => same.First()).ToList();
        var unclear = OrderSegmentValues.Unclear(said, context.ProjectCodes!);
        if (all.Count == 0 || (all.Count == 1 && unclear is null))
        {
            return (all.FirstOrDefault(), null);
        }

        var active = all.FindAll(code => code.IsActive);
        var standing = Standing(input, context);
        var fact = OrderSegmentValues.FactOf(context.Project!.Id, context.CostCode!.Id, costType.Id, said);
        List<ProcoreWbsCode>[] certain =
        [
            all.FindAll(code => input.Decisions.Any(decision => IsChosen(decision, context.Line.LineId, fact, code.Id))),
            unclear is null ? all.FindAll(code => code.OtherParts is null) : [],
            all.FindAll(code => standing.Contains(code.Id)), // also where it is inactive by now: no other is meant by that
            unclear is null ? active : [],
        ];
        return Array.Find(certain, some => some.Count == 1) is [var one] ? (one, null)
            : (null, Asked(context, costType, fact, active.Count > 0 ? active : all, unclear));
    }

    /// <summary>Whether a decision chose another code for a line than the one that it is on, or for one that is gone.</summary>
    public static bool IsOver(OrderDecision decision, MappedOrder mapped) =>
        OrderCodeChoice.IsOfCode(decision)
        && !mapped.Lines.Any(line => line.Line.LineId == decision.Subject
            && decision.Accepted?.Contains(PlannedWbsCode.FactOf(line.WbsCode.Id)) == true);

    private static bool IsChosen(OrderDecision decision, string lineId, string fact, long wbsCodeId) =>
        OrderCodeChoice.IsOfCode(decision) && decision.Accepted is [var about, var chosen]
        && decision.Subject == lineId && about == fact && chosen == PlannedWbsCode.FactOf(wbsCodeId);

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

    private static Finding Asked(
        OrderLineContext context, ProcoreCostType costType, string fact, List<ProcoreWbsCode> codes, PlannedSegmentValue? unclear) => new()
        {
            Code = FindingCodes.CostCodeAmbiguous,
            Subject = context.Line.LineId,
            Sentence = $"{context.Describe()} has the cost code '{context.CostCode!.FullCode}' and the cost type '{costType.Code}', and "
            + (unclear is null
                ? $"{context.Place()} has several WBS codes of the two, which differ in what the order does not say: "
                : $"of which of several segments '{unclear.Text}' is a value in {context.Place()} it does not say. WBS codes of the two: ")
            + string.Join(", ", codes.Select(code => $"'{code.Called}'").OrderBy(name => name, StringComparer.Ordinal)) + ".",
            Facts = [fact],
            Candidates =
        [
            .. codes.OrderBy(code => code.Called, StringComparer.Ordinal).Select(code => new Candidate(
                code.Id, code.Called, $"{(code.IsBudgeted ? "on the budget" : "not on the budget")}{(code.IsActive ? "" : ", inactive")}")),
        ],
            NextStep = unclear is null
            ? "Choose the one that is meant, make all of them but one inactive in Procore, or choose another cost code or cost type on the "
                + "line."
            : "Choose the one that is meant; or name the segment in the connection's policies (mapping.segments), as in "
                + "Phase={line:Phase}.",
        };
}
