namespace ZohoProcore.Sync;

/// <summary>What makes a stored link the same one: a Zoho id has one confirmed link, but any number of rejected ones.</summary>
internal readonly record struct LinkIdentity(LinkKind Kind, string ZohoId, long ProjectId, long RejectedId)
{
    /// <summary>The order of links: by the id on Zoho's side, then project, the confirmed one before those that are rejected.</summary>
    public static Comparer<LinkIdentity> ByZohoId { get; } = Comparer<LinkIdentity>.Create(static (left, right) =>
        string.CompareOrdinal(left.ZohoId, right.ZohoId) is not 0 and var ids ? ids
        : left.ProjectId != right.ProjectId ? left.ProjectId.CompareTo(right.ProjectId)
        : left.RejectedId.CompareTo(right.RejectedId));

    public static LinkIdentity Of(Link link) => Of(link, link.Status);

    /// <summary>The key under which the opposite statement about the same two would be stored; a newer statement removes it.</summary>
    public static LinkIdentity OppositeOf(Link link) =>
        Of(link, link.Status == LinkStatus.Rejected ? LinkStatus.Confirmed : LinkStatus.Rejected);

    /// <summary>
    /// Whether a stored link is the same one and still without names: a person may have moved it while they were looked up.
    /// </summary>
    public static bool TakesNames(Link stored, Link named) =>
        stored.ProcoreId == named.ProcoreId && (stored.ZohoName is null || stored.ProcoreName is null);

    private static LinkIdentity Of(Link link, LinkStatus status) =>
        new(link.Kind, link.ZohoId, link.ProjectId, status == LinkStatus.Rejected ? link.ProcoreId : 0);
}
