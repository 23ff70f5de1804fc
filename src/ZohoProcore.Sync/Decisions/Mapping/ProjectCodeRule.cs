namespace ZohoProcore.Sync;

/// <summary>The one project in Procore whose number is exactly the code in front of the Zoho project's name.</summary>
internal sealed class ProjectCodeRule : IOrderMappingRule<ProcoreProject>
{
    public string Name => "project.code.3";

    public MappingResult<ProcoreProject> Map(OrderLineContext line)
    {
        if (line.Line.ProjectId.Length == 0)
        {
            return Rejected(
                line, FindingCodes.ProjectMissing, $"{line.Describe()} names no project.", "Choose the project on the line in Zoho Books.");
        }

        if (line.Company.ZohoProject(line.Line.ProjectId) is not { } zoho)
        {
            return Rejected(
                line,
                FindingCodes.ProjectUnknown,
                $"{line.Describe()} names project {line.Line.ProjectId}, which Zoho Books does not list.",
                "Choose another project on the line in Zoho Books.");
        }

        var code = CodeOf(line.Company, zoho);
        var found = line.Company.ProcoreProjectsByCode(code).ToList();
        return found switch
        {
            [] => Rejected(
                line,
                FindingCodes.ProjectUnknown,
                $"{line.Describe()} belongs to project '{zoho.Name}', and no Procore project that the service account can see has the "
                + $"number '{code}'.",
                "Create the project in Procore, permit it to the service account, or link the project to the one that it is.",
                OrderCodeCandidates.OfProject(line, zoho.Name)),
            [var project] when line.Namesakes(ListedKind.ProcoreProject, code) is { Count: > 0 } unreadable => Rejected(
                line,
                FindingCodes.DirectoryIncomplete,
                $"{line.Describe()} belongs to project '{zoho.Name}', and another Procore project with the number '{code}' cannot be read: "
                + Incompleteness.List(unreadable),
                Incompleteness.First + "Or link the project to the one that it is.",
                [new(project.Id, project.Name, $"number '{code}'")]),
            [var project] => RequireActive(line, project, $"project number '{code}' is equal"),
            _ => Rejected(
                line,
                FindingCodes.ProjectAmbiguous,
                $"{line.Describe()} belongs to project '{zoho.Name}', and {found.Count} Procore projects have the number '{code}'.",
                "Link the project to the one that it is.",
                [.. found.Select(project => new Candidate(project.Id, project.Name, $"number '{code}'") { Number = project.Number })]),
        };
    }

    /// <summary>The number that stands in front of a project's name.</summary>
    internal static string CodeOf(CompanyIndex company, ZohoProject zoho) =>
        LeadingCode.OfProject(zoho.Name, code => company.ProcoreProjectsByCode(code).Any(), company.HasNumbersInGroups);

    /// <summary>A project that is not active is not written to; what stands there as it shall be is left alone.</summary>
    internal static MappingResult<ProcoreProject> RequireActive(
        OrderLineContext line, ProcoreProject project, string evidence) => project.IsActive
        ? MappingResult<ProcoreProject>.Mapped(project, evidence)
        : MappingResult<ProcoreProject>.MappedUnder(project, evidence, Finding(
            line,
            FindingCodes.ProjectInactive,
            $"{line.Describe()} belongs to '{project.Name}', which is not active in Procore.",
            "Activate the project in Procore, or choose another project on the line."));

    private static MappingResult<ProcoreProject> Rejected(
        OrderLineContext line, string code, string sentence, string nextStep, IReadOnlyList<Candidate>? candidates = null) =>
        MappingResult<ProcoreProject>.Rejected(Finding(line, code, sentence, nextStep, candidates));

    private static Finding Finding(
        OrderLineContext line, string code, string sentence, string nextStep, IReadOnlyList<Candidate>? candidates = null) => new()
        {
            Code = code,
            Subject = line.Line.ProjectId.Length > 0 ? line.Line.ProjectId : line.Line.LineId,
            LinkTarget = line.Line.ProjectId.Length > 0 ? new(LinkKind.Project, line.Line.ProjectId) : null,
            Sentence = sentence,
            NextStep = nextStep,
            Candidates = candidates ?? [],
        };
}
