namespace ZohoProcore.Sync;

/// <summary>The cost type, where the cost code has just one on the budget.</summary>
internal sealed class OnlyCostTypeRule : IOrderMappingRule<ProcoreCostType>
{
    public string Name => "cost-type.only-one";

    public MappingResult<ProcoreCostType> Map(OrderLineContext line)
    {
        var codes = line.ProjectCodes!.WbsCodes(line.CostCode!)
            .Where(code => code is { IsActive: true, IsBudgeted: true } && code.CostType.Length > 0)
            .Select(code => code.CostType).Distinct().ToList();
        var mayBeMore = line.Unreadable(ListedKind.WbsCode).Any(record => record.Names is not [var name] || IsOf(line, name));
        return codes is [var only] && !mayBeMore
            ? CostTypeTagRule.Find(line, only, $"cost code '{line.CostCode!.FullCode}' has no other on the budget")
            : MappingResult<ProcoreCostType>.Rejected(new()
            {
                Code = FindingCodes.CostTypeMissing,
                Subject = line.Line.LineId,
                Sentence =
                    $"{line.Describe()} has {Place(line.Policies)}, and cost code '{line.CostCode!.FullCode}' has "
                    + $"{codes.Count} cost types on the budget.",
                NextStep = "Choose the cost type on the line in Zoho Books.",
            });
    }

    private static string Place(SyncPolicies policies) =>
        policies.Mapping?.CostType is { } place ? $"nothing in '{place}'" : $"no '{policies.CostTypeTag}' tag";

    // In a sub job's code the sub job stands in front.
    private static bool IsOf(OrderLineContext line, string flatCode) => line.ProjectCodes!.SubJob is null
        ? flatCode.StartsWith(line.CostCode!.FullCode, StringComparison.Ordinal)
        : flatCode.Contains(line.CostCode!.FullCode, StringComparison.Ordinal);
}
