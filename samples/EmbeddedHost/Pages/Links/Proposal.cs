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

    /// <summary>The links that open questions ask for, by the id on Zoho's side; those with nothing to choose from have none.</summary>
    public static async Task<IReadOnlyList<Proposal>> ListAsync(ISyncStore store, string connectionId, LinkKind kind, CancellationToken cancellationToken) =>
        [.. (await store.ListProposalsAsync(connectionId, new() { Kind = kind }, cancellationToken)).Select(one => new Proposal(one.Item, one.Asking))];
}
