namespace ZohoProcore.Sync;

/// <summary>
/// The version of the links that a target has. Whoever approves links that were shown names it in
/// <see cref="ReviewDecision.LinksVersion"/>, so that what somebody linked, or kept apart, meanwhile is not moved by that.
/// </summary>
public static class LinkVersion
{
    private const int Length = 12;

    /// <summary>The version as links stand.</summary>
    /// <param name="target">What would be linked.</param>
    /// <param name="links">Links, those of the target among them.</param>
    public static string Of(LinkTarget target, IEnumerable<Link> links)
    {
        var given = target ?? throw new ArgumentNullException(nameof(target));
        var lines = (links ?? throw new ArgumentNullException(nameof(links)))
            .Where(link => link.Kind == given.Kind && link.ZohoId == given.ZohoId
                && (link.ProjectId == given.ProjectId || given.Kind == LinkKind.CostCode))
            .Select(link => FormattableString.Invariant($"{link.ProjectId} {link.ProcoreId} {link.Status}"))
            .OrderBy(line => line, StringComparer.Ordinal);
        return ContentHash.Of(string.Join("\n", lines)).Substring(0, Length);
    }
}
