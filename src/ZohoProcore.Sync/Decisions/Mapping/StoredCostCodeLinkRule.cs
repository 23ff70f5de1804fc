namespace ZohoProcore.Sync;

/// <summary>The link that a person stored for a cost code as it is written in Zoho, within one project.</summary>
internal sealed class StoredCostCodeLinkRule : IMappingRule<ProcoreCostCode>
{
    public string Name => "cost-code.stored-link";

    public MappingResult<ProcoreCostCode> Map(PurchaseOrderLineContext line)
    {
        var code = CostCodeTagRule.CodeOf(line);
        if (code.Length == 0
            || line.ProjectCodes is not { } project
            || line.Links.Find(LinkKind.CostCode, code, project.Codes.ProjectId) is not { } link)
        {
            return MappingResult<ProcoreCostCode>.NoOpinion;
        }

        return project.Codes.CostCodes.FirstOrDefault(candidate => candidate.Id == link.ProcoreId && !candidate.IsDeleted) is { } found
            ? MappingResult<ProcoreCostCode>.Mapped(found, $"stored link ({link.Evidence})")
            : MappingResult<ProcoreCostCode>.NoOpinion;
    }
}
