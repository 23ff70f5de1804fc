using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Links that a person may approve: those that questions ask for, and those that wait for the go-ahead.</summary>
/// <param name="Rows">Those that questions ask for, one page of them.</param>
/// <param name="IsTicked">Whether all of the page are ticked that can be approved together.</param>
/// <param name="TickAll">The address of the page with all of them ticked.</param>
/// <param name="Open">How many questions of the kind have nothing to propose.</param>
/// <param name="Waiting">Those that are stored with the go-ahead.</param>
/// <param name="MoreWaiting">How many more of them there are.</param>
public sealed record ProposalSheet(IReadOnlyList<ProposalRow> Rows, bool IsTicked, string TickAll, int Open, IReadOnlyList<LinkRow> Waiting, int MoreWaiting)
{
    /// <summary>Whether any of the page can be approved together with others.</summary>
    public bool HasClear => Rows.Any(row => row.IsClear);
}

/// <summary>One link that questions ask for.</summary>
/// <param name="Item">What is sent for it: the question, the version of it that is shown, what would be linked, and the version of the links that there are.</param>
/// <param name="About">What it is in Zoho Books.</param>
/// <param name="Sentence">What is asked.</param>
/// <param name="Candidate">What it would be in Procore.</param>
/// <param name="Reason">Why that is offered.</param>
/// <param name="Others">How many others could be chosen.</param>
/// <param name="Asking">How many questions it settles.</param>
/// <param name="IsClear">Whether there is one thing to say yes to, so that it can be approved together with others.</param>
/// <param name="Addresses">Where both ends are found in the services' own pages.</param>
public sealed record ProposalRow(string Item, string About, string Sentence, string Candidate, string Reason, int Others, int Asking, bool IsClear, IReadOnlyList<Fact> Addresses)
{
    internal static ProposalRow Of(Proposal proposal, IEnumerable<Link> links, IReadOnlyList<Fact> addresses) => new(
        string.Create(CultureInfo.InvariantCulture, $"{proposal.Item.Id} {proposal.Item.Version} {proposal.Best.ProcoreId} {LinkVersion.Of(proposal.Target, links)}"),
        PageWords.Name(proposal.About),
        PageWords.Name(proposal.Item.Finding.Sentence),
        PageWords.Name(proposal.Best.Number is { Length: > 0 } number ? $"{number} {proposal.Best.Name}" : proposal.Best.Name),
        PageWords.Name(proposal.Best.Reason),
        proposal.Item.Finding.Candidates.Count - 1,
        proposal.Asking,
        proposal.IsClear,
        addresses);
}
