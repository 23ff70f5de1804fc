namespace ZohoProcore.Sync;

/// <summary>The table of links.</summary>
internal static class LinkTable
{
    /// <summary>The links of a query, by the id on Zoho's side.</summary>
    public static async ValueTask<IReadOnlyList<Link>> ListAsync(
        SqlUnit unit, string connectionId, LinkQuery query, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter("select document from sync_link where connection_id = @connection", ("connection", connectionId));
        var links = await filter
            .Where("kind", query.Kind.ToString())
            .WhereAny("zoho_id", query.ZohoIds)
            .WhereAny("procore_id", query.ProcoreIds?.Cast<object>().ToList())
            .WhereAny("project_id", query.ProjectIds?.Cast<object>().ToList())
            .ListAsync(unit, DocumentTables.Read(StoreJson.Default.Link), cancellationToken).ConfigureAwait(false);
        return [.. links.OrderBy(LinkIdentity.Of, LinkIdentity.ByZohoId)];
    }
}
