namespace ZohoProcore.Sync;

/// <summary>The cost type whose code is exactly the one where policy has it: in the line's cost type tag.</summary>
internal sealed class CostTypeTagRule : IOrderMappingRule<ProcoreCostType>
{
    public string Name => "cost-type.tag";

    public MappingResult<ProcoreCostType> Map(OrderLineContext line) =>
        line.Policies.Mapping?.CostType is { } place ? Placed(line, place)
        : line.Line.Tags.TryGetValue(line.Policies.CostTypeTag, out var option)
            ? Find(line, LeadingCode.Of(option), "code in the tag is equal")
            : MappingResult<ProcoreCostType>.NoOpinion;

    private static MappingResult<ProcoreCostType> Placed(OrderLineContext line, string place) =>
        OrderFieldText.Of(FieldText.Of(place), line.Order, line.Line, line.Item) is { Length: > 0 } written
            ? Find(line, LeadingCode.Of(written), $"code in '{place}' is equal")
            : MappingResult<ProcoreCostType>.NoOpinion;

    internal static MappingResult<ProcoreCostType> Find(OrderLineContext line, string code, string evidence) =>
        line.ProjectCodes!.CostTypes(code).ToList() is [var found]
            && line.Namesakes(ListedKind.CostType, code).Count == 0
            ? MappingResult<ProcoreCostType>.Mapped(found, evidence)
            : MappingResult<ProcoreCostType>.Rejected(new()
            {
                Code = FindingCodes.CostTypeUnknown,
                Subject = line.Line.LineId,
                Sentence = $"{line.Describe()} has the cost type '{code}', which Procore does not have.",
                NextStep = "Choose another cost type on the line, or add it in Procore.",
            });
}
