namespace ZohoProcore.Sync;

/// <summary>What makes a stored link the same one: a Zoho id has one confirmed link, but any number of rejected ones.</summary>
internal readonly record struct LinkKey(LinkKind Kind, string ZohoId, long ProjectId, long RejectedId)
{
    public static LinkKey Of(Link link) => Of(link, link.Status);

    /// <summary>The key under which the opposite statement about the same two would be stored; a newer statement removes it.</summary>
    public static LinkKey OppositeOf(Link link) => Of(link, link.Status == LinkStatus.Rejected ? LinkStatus.Confirmed : LinkStatus.Rejected);

    private static LinkKey Of(Link link, LinkStatus status) =>
        new(link.Kind, link.ZohoId, link.ProjectId, status == LinkStatus.Rejected ? link.ProcoreId : 0);
}
