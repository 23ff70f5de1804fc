using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What a person decided about a cost code as it is written in Zoho: the link of the line's project; and where the project has no such code
/// of its own, the code that people chose for it everywhere else, if the project has exactly one of it. A decision about a code in a sub
/// job holds in that sub job.
/// </summary>
internal sealed class StoredCostCodeLinkRule : IOrderMappingRule<ProcoreCostCode>
{
    public string Name => "cost-code.stored-link.2";

    public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
    {
        var code = CostCodeTagRule.Written(line);
        List<string> keys = [.. CostCodeTagRule.KeysOf(line)];
        if (code.Length == 0 || line.ProjectCodes is not { } project)
        {
            return MappingResult<ProcoreCostCode>.NoOpinion;
        }

        if (keys.ConvertAll(key => line.Links.Find(LinkKind.CostCode, key, project.Codes.ProjectId)).Find(one => one is not null)
            is not { } link)
        {
            return project.SubJob is null ? OfCompany(line, project, keys) : MappingResult<ProcoreCostCode>.NoOpinion;
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
                    $"{line.Describe()} has the cost code '{code}', which is linked to one of {line.Place()} that cannot be read: "
                    + Incompleteness.List(unreadable),
                NextStep = Incompleteness.First + "Or link the code to another one.",
            });
    }

    /// <summary>A decided form holds for the company.</summary>
    private static MappingResult<ProcoreCostCode> OfCompany(OrderLineContext line, CodeIndex project, List<string> keys)
    {
        var decided = line.Links.Confirmed.Where(link => link.Kind == LinkKind.CostCode && keys.Contains(link.ZohoId))
            .Select(link => link.ProcoreName).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var hasItself = project.CostCodes(CostCodeTagRule.CodeOf(line)).Any()
            || line.Namesakes(ListedKind.CostCode, CostCodeTagRule.CodeOf(line)).Count > 0;
        return decided is [var full] && !hasItself && line.Namesakes(ListedKind.CostCode, full).Count == 0
            && project.CostCodes(full).Where(one => one is { IsDeleted: false, InSubJob: false }).ToList() is [var found]
            && !keys.Exists(key => line.Links.IsRejected(LinkKind.CostCode, key, found.Id))
            ? MappingResult<ProcoreCostCode>.Mapped(found, $"decided for the company: '{keys[^1]}' is '{full}'")
            : MappingResult<ProcoreCostCode>.NoOpinion;
    }
}
