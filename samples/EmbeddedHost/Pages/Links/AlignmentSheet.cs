using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Projects, cost codes and cost types of both sides beside each other.</summary>
/// <param name="At">When they were read.</param>
/// <param name="IsAligned">Whether both sides have the same, and all of it could be read.</param>
/// <param name="Parts">Projects, then cost codes, then cost types where a tag has them.</param>
/// <param name="Notes">What is to be said of the cost codes as a whole, and what could not be read.</param>
public sealed record AlignmentSheet(string At, bool IsAligned, IReadOnlyList<AlignmentPart> Parts, IReadOnlyList<string> Notes)
{
    internal static AlignmentSheet Of(string connectionId, AlignmentReport report) => new(
        PageWords.Time(report.At),
        report.IsAligned,
        [
            AlignmentPart.Of("Projects", report.Projects.Select(one => (one.Standing, AlignmentWords.Sentence(one), AlignmentWords.NextStep(one), LinkOf(connectionId, one)))),
            AlignmentPart.Of("Cost codes", report.Codes.Select(one => (one.Standing, AlignmentWords.Sentence(one), AlignmentWords.NextStep(one), (string?)null))),
            .. report.CostTypes.Count == 0 ? Array.Empty<AlignmentPart>() : [AlignmentPart.Of("Cost types", report.CostTypes.Select(one => (one.Standing, AlignmentWords.Sentence(one), AlignmentWords.NextStep(one), (string?)null)))],
        ],
        [.. AlignmentText.Notes(report).Select(PageWords.Name), .. report.Unreadable.Select(one => PageWords.Name($"{string.Join(", ", one.Names.DefaultIfEmpty(one.Id))} can't be read: {one.Reason}"))]);

    // Where a person links it, or the one that it is linked to now.
    private static string? LinkOf(string connectionId, AlignedProject project) => project switch
    {
        { Standing: AlignmentStanding.InBoth } or { Zoho: null } => null,
        { Zoho: { } zoho } => new LinksAddress(connectionId, LinkKind.Project, project.Procore is null && project.LinkedUnseen is null ? LinkShow.InZoho : LinkShow.Linked, zoho.Id).Text(),
    };
}

/// <summary>Projects, cost codes, or cost types.</summary>
/// <param name="Title">Which.</param>
/// <param name="Counts">How many stand how.</param>
/// <param name="Rows">Those that are not in both alike, with what to do.</param>
public sealed record AlignmentPart(string Title, IReadOnlyList<Fact> Counts, IReadOnlyList<AlignmentRow> Rows)
{
    internal static AlignmentPart Of(string title, IEnumerable<(AlignmentStanding Standing, string Sentence, string NextStep, string? Link)> all)
    {
        var rows = all.ToList();
        return new(
            title,
            [.. rows.GroupBy(row => row.Standing).OrderBy(same => same.Key).Select(same => new Fact(AlignmentText.Word(same.Key), same.Count().ToString("N0", System.Globalization.CultureInfo.InvariantCulture)))],
            [
                .. rows.Where(row => row.Standing != AlignmentStanding.InBoth).OrderBy(row => row.Standing)
                    .Select(row => new AlignmentRow(AlignmentText.Word(row.Standing), PageWords.Name(row.Sentence), PageWords.Name(row.NextStep), row.Link)),
            ]);
    }
}

/// <summary>One project, cost code or cost type that is not in both alike.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Sentence">That in a sentence.</param>
/// <param name="NextStep">What to do; empty where nothing is to be done.</param>
/// <param name="Link">Where a person links it; null where that is nowhere.</param>
public sealed record AlignmentRow(string Standing, string Sentence, string NextStep, string? Link);

/// <summary>What policy would have written into Zoho Books.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="At">When both sides were read.</param>
/// <param name="Hash">What a word to write it names.</param>
/// <param name="Steps">What would be written.</param>
/// <param name="Questions">What is in the way, with what to do.</param>
public sealed record PlanSheet(string Connection, string At, string Hash, IReadOnlyList<string> Steps, IReadOnlyList<Fact> Questions)
{
    internal static PlanSheet Of(AlignmentPlan plan) => new(
        plan.ConnectionId,
        PageWords.Time(plan.At),
        plan.Hash,
        [.. plan.Steps.Select(step => PageWords.Name(step.Sentence))],
        [.. plan.Questions.Select(question => new Fact(PageWords.Name(question.Sentence), PageWords.Name(question.NextStep)))]);
}
