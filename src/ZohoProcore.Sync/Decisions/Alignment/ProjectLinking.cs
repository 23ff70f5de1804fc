using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Links projects whose number and name agree, and proposes what may be the same to a person. Pure.</summary>
internal static class ProjectLinking
{
    private const string Rule = "project.alignment";

    /// <summary>The links that are certain, and the questions about what is not.</summary>
    /// <param name="report">Both sides as they were read.</param>
    /// <param name="links">What is linked already, or never to be.</param>
    /// <param name="at">When both were read.</param>
    public static (IReadOnlyList<Link> Certain, IReadOnlyList<Finding> Proposed) Of(
        IReadOnlyList<AlignedProject> report, LinkSet links, Instant at)
    {
        var (certain, proposed) = (new List<Link>(), new List<Finding>());
        var free = report.Where(row => row.Procore is { } one && row.Zoho is null && row.Standing == AlignmentStanding.OnlyInProcore)
            .Select(row => row.Procore!).ToList();

        // What another connection has, or may have by its number, is no rule's to link.
        foreach (var row in report.Where(
            row => row is { Zoho: { } zoho, Elsewhere: null } && links.Find(LinkKind.Project, zoho.Id) is null))
        {
            if (IsCertain(row) && links.FindByProcoreId(LinkKind.Project, row.Procore!.Id).Count == 0)
            {
                certain.Add(new()
                {
                    Kind = LinkKind.Project,
                    ZohoId = row.Zoho!.Id,
                    ProcoreId = row.Procore.Id,
                    Evidence = $"{row.Evidence}, and so is the name",
                    DecidedBy = Rule,
                    At = at,
                });
            }
            else if (Candidates(row, free, links).ToList() is { Count: > 0 } candidates)
            {
                proposed.Add(Proposal(row.Zoho!, candidates));
            }
        }

        return (certain, proposed);
    }

    // Found by its number alone, of one name, and the only one of either side.
    private static bool IsCertain(AlignedProject row) =>
        row is { Procore: not null, Standing: AlignmentStanding.InBoth or AlignmentStanding.Different }
        && row.Differences.All(difference => difference.Field == AlignmentField.Status);

    private static IEnumerable<Candidate> Candidates(AlignedProject row, List<ProcoreProject> free, LinkSet links) => row switch
    {
        { Standing: AlignmentStanding.Different, Procore: { } one } when row.Differences.Any(what => what.Field == AlignmentField.Name) =>
            [Candidate(one, $"its number is the same, its name is '{one.Name}'")],
        { Standing: AlignmentStanding.Ambiguous } =>
            row.MaybeProcore.Select(one => Candidate(one, $"number '{one.Number}', as others have it")),
        { Standing: AlignmentStanding.OnlyInZoho, LinkedUnseen: null } => free
            .Where(one => !links.IsRejected(LinkKind.Project, row.Zoho!.Id, one.Id))
            .Select(one => AlignedNames.MayBe(row.Zoho!, one) ? Candidate(one, $"its name is the same, its number is '{one.Number}'")
                : AlignedNames.LooksNumbered(one.Number, row.Zoho!.Name)
                    ? Candidate(one, $"its number is '{one.Number}', with another dash in it") : null)
            .OfType<Candidate>(),
        _ => [],
    };

    private static Candidate Candidate(ProcoreProject project, string reason) =>
        new(project.Id, project.Name, reason) { Number = project.Number };

    private static Finding Proposal(ZohoProject zoho, List<Candidate> candidates) => new()
    {
        Code = FindingCodes.ProjectProposed,
        Subject = zoho.Id,
        LinkTarget = new(LinkKind.Project, zoho.Id),
        Sentence = $"Project '{zoho.Name}' of Zoho Books may be "
            + string.Join(" or ", candidates.Select(one => $"'{$"{one.Number} {one.Name}".Trim()}'")) + " of Procore: "
            + string.Join("; ", candidates.Select(one => one.Reason)) + ".",
        NextStep = "Link the two if they are one project, or correct number or name on the side that is wrong. If they are two, reject it.",
        Candidates = candidates,
    };
}
