namespace ZohoProcore.Sync;

/// <summary>
/// What an order's vendor, projects and codes are linked to. Whoever leaves an order out because of what a link would change does so for
/// the links as they are. Pure.
/// </summary>
internal static class OrderLinkFacts
{
    /// <summary>The links, one fact each.</summary>
    public static IReadOnlyList<string> Of(OrderInput input) =>
    [
        .. input.Links.Confirmed
            .Where(link => link.Kind switch
            {
                LinkKind.Vendor => link.ZohoId == input.Order.VendorId,
                LinkKind.Project => input.Order.Lines.Any(line => line.ProjectId == link.ZohoId),
                LinkKind.CostCode => input.Projects.Any(project => project.Codes.ProjectId == link.ProjectId),
                _ => false,
            })
            .Select(link => FormattableString.Invariant($"{link.Kind} {link.ZohoId} is linked to {link.ProcoreId}"))
            .Distinct().OrderBy(fact => fact, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The projects on the order's lines that led to a project of Procore and are linked to another one now: by their number they would, or
    /// a person linked them after a commitment there was linked to the order.
    /// </summary>
    public static IReadOnlyList<string> MovedFrom(OrderInput input, long projectId)
    {
        var linked = input.Links.Find(LinkKind.Commitment, input.Order.OrderId, projectId);
        return
        [
            .. input.Order.Lines.Select(line => line.ProjectId).Distinct().OrderBy(id => id, StringComparer.Ordinal)
                .Where(id => input.Links.Find(LinkKind.Project, id) is { } link && link.ProcoreId != projectId
                    && (IsByNumber(id) || (linked is not null && IsOfPerson(link) && linked.At < link.At))),
        ];

        bool IsByNumber(string id) => input.Company.ZohoProject(id) is { } zoho
            && input.Company.ProcoreProjectsByCode(ProjectCodeRule.CodeOf(input.Company, zoho)).Any(project => project.Id == projectId);

        static bool IsOfPerson(Link link) => !link.DecidedBy.StartsWith("project.", StringComparison.Ordinal); // as the rules are called
    }
}
