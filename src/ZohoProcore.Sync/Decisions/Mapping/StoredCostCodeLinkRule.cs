using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>The link that a person stored for a cost code as it is written in Zoho, within one project.</summary>
internal sealed class StoredCostCodeLinkRule : IOrderMappingRule<ProcoreCostCode>
{
    public string Name => "cost-code.stored-link";

    public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
    {
        var code = CostCodeTagRule.CodeOf(line);
        if (code.Length == 0
            || line.ProjectCodes is not { } project
            || line.Links.Find(LinkKind.CostCode, code, project.Codes.ProjectId) is not { } link)
        {
            return MappingResult<ProcoreCostCode>.NoOpinion;
        }

        if (project.Codes.CostCodes.FirstOrDefault(candidate => candidate.Id == link.ProcoreId && !candidate.IsDeleted) is { } found)
        {
            return MappingResult<ProcoreCostCode>.Mapped(found, $"stored link ({link.Evidence})");
        }

        // What the link names is there and cannot be read: no other code with the same text may take its place.
        var id = link.ProcoreId.ToString(CultureInfo.InvariantCulture);
        var unreadable = line.Unreadable(ListedKind.CostCode).Where(record => record.Id == id || record.Id.Length == 0).ToList();
        return unreadable.Count == 0
            ? MappingResult<ProcoreCostCode>.NoOpinion
            : MappingResult<ProcoreCostCode>.Rejected(new()
            {
                Code = FindingCodes.DirectoryIncomplete,
                Subject = line.Line.LineId,
                LinkTarget = new(LinkKind.CostCode, code, project.Codes.ProjectId),
                Sentence =
                    $"{line.Describe()} has the cost code '{code}', which is linked to one of '{line.Project!.Name}' that cannot be read: "
                    + Incompleteness.List(unreadable),
                NextStep = Incompleteness.First + "Or link the code to another one.",
            });
    }
}
