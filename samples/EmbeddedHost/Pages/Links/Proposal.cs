using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A link that open questions ask for.</summary>
/// <param name="Item">The first of them.</param>
/// <param name="Asking">How many there are.</param>
internal sealed record Proposal(ReviewItem Item, int Asking)
{
    public LinkTarget Target => Item.Finding.LinkTarget!;

    public Candidate Best => Item.Finding.Candidates[0];

    public string About => NameOf(Item);

    /// <summary>What a question would link, by its name in Zoho Books.</summary>
    public static string NameOf(ReviewItem item) => item.Finding.LinkTarget is not { } target ? item.OrderNumber
        : target.Name ?? (target.Kind == LinkKind.Commitment ? item.OrderNumber : target.ZohoId);

    /// <summary>One candidate is a proposal; several are a choice, which nobody makes for many at once.</summary>
    public bool IsClear => Item.Finding.Candidates.Count == 1 && Best.ProcoreId > 0 && Item.Answers.Any(answer => answer.Action == ReviewAction.Link);

    /// <summary>The links that questions ask for, by the id on Zoho's side; those with nothing to choose from have none.</summary>
    public static IReadOnlyList<Proposal> Of(IEnumerable<ReviewItem> open, LinkKind kind) =>
    [
        .. open.Where(item => item.Finding.LinkTarget?.Kind == kind && item.Finding.Candidates.Count > 0)
            .GroupBy(item => (item.Finding.LinkTarget!.ZohoId, ProjectId: ProjectOf(item.Finding.LinkTarget)))
            .OrderBy(same => same.Key.ZohoId, StringComparer.Ordinal).ThenBy(same => same.Key.ProjectId)
            .Select(same => new Proposal(same.First(), same.Count())),
    ];

    /// <summary>Whether an item asks for the same link.</summary>
    public bool IsAskedBy(ReviewItem item) =>
        item.Finding.LinkTarget is { } other && other.Kind == Target.Kind && other.ZohoId == Target.ZohoId && ProjectOf(other) == ProjectOf(Target);

    // A decided cost code holds for the company, whatever the project.
    private static long ProjectOf(LinkTarget target) => target.Kind == LinkKind.CostCode ? 0 : target.ProjectId;
}
