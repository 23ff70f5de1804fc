namespace ZohoProcore.Sync;

/// <summary>Which links to read that open review items ask for and have something to choose from for.</summary>
public sealed record ProposalQuery
{
    /// <summary>What would be linked.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>
    /// Only links that this is part of, whatever the capitals: of the name or id on Zoho's side, or of the name or number of what is
    /// proposed first; null for all.
    /// </summary>
    public string? Find { get; init; }

    /// <summary>Only links that come after this one in their order: where an earlier reading stopped. Null for all.</summary>
    public LinkTarget? After { get; init; }

    /// <summary>At most so many, the first in their order; null for all.</summary>
    public int? Most { get; init; }
}

/// <summary>A link that open review items ask for.</summary>
/// <param name="Item">The oldest of them.</param>
/// <param name="Asking">How many there are. Those that ask for a cost code's are counted together in whatever project: a decided one holds
/// for the company.</param>
public sealed record LinkProposal(ReviewItem Item, int Asking);
