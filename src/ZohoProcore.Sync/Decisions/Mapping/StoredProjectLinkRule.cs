namespace ZohoProcore.Sync;

/// <summary>The link that was stored for the line's project.</summary>
internal sealed class StoredProjectLinkRule : IOrderMappingRule<ProcoreProject>
{
    public string Name => "project.stored-link.2";

    public MappingResult<ProcoreProject> Map(OrderLineContext line)
    {
        if (line.Links.Find(LinkKind.Project, line.Line.ProjectId) is not { } link)
        {
            return MappingResult<ProcoreProject>.NoOpinion;
        }

        return line.Company.ProcoreProject(link.ProcoreId) is { } project
            ? ProjectCodeRule.RequireActive(line, project, $"stored link ({link.Evidence})")
            : MappingResult<ProcoreProject>.Rejected(new()
            {
                Code = FindingCodes.ProjectUnknown,
                Subject = line.Line.ProjectId,
                LinkTarget = new(LinkKind.Project, line.Line.ProjectId),
                Sentence =
                    $"{line.Describe()} belongs to a project that is linked to Procore project {link.ProcoreId}, which the service "
                    + "account can't see.",
                Candidates = line.Company.ZohoProject(line.Line.ProjectId) is { } zoho
                    ? OrderCodeCandidates.OfProject(line, zoho.Name)
                    : [],
                NextStep = "Add the project to the service account's permitted projects in Procore, or link the project to another one.",
            });
    }
}
