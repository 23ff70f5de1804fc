using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>The table of links.</summary>
internal static class LinkTable
{
    private const string All = "select document from sync_link where connection_id = @connection";

    /// <summary>The links of a query, by the id on Zoho's side.</summary>
    public static async ValueTask<IReadOnlyList<Link>> ListAsync(
        SqlUnit unit, string connectionId, LinkQuery query, CancellationToken cancellationToken)
    {
        if (query.Most is null && PartsOf(query) is { } parts)
        {
            var all = new List<Link>();
            foreach (var some in parts)
            {
                all.AddRange(await ListAsync(unit, connectionId, some, cancellationToken).ConfigureAwait(false));
            }

            return [.. all.OrderBy(LinkIdentity.Of, LinkIdentity.ByZohoId)];
        }

        var filter = (query.Most is { } most
            ? new SqlFilter(All, ("connection", connectionId), ("most", most))
            : new SqlFilter(All, ("connection", connectionId)))
            .Where("kind", query.Kind.ToString())
            .WhereAny("zoho_id", query.ZohoIds)
            .WhereAny("procore_id", query.ProcoreIds?.Cast<object>().ToList())
            .WhereAny("project_id", query.ProjectIds?.Cast<object>().ToList());
        if (query.Status is { } status)
        {
            filter.And(status == LinkStatus.Rejected ? "rejected_id <> 0" : "rejected_id = 0");
        }

        if (SoughtText.Part(query.Find) is { } part)
        {
            filter.And("sought like @part escape '!'", ("part", SoughtText.Like(part)));
        }

        if (query.After is { } last)
        {
            var after = LinkIdentity.Of(last);
            filter.And(
                "(zoho_id, project_id, rejected_id) > (@after_zoho, @after_project, @after_rejected)",
                ("after_zoho", after.ZohoId),
                ("after_project", after.ProjectId),
                ("after_rejected", after.RejectedId));
        }

        var read = DocumentTables.Read(StoreJson.Default.Link);
        if (query.Most is not null)
        {
            // As the database has them: it goes by code points, and the last one of a page has to be the last one to it.
            return await filter.ListAsync(unit, "order by zoho_id, project_id, rejected_id limit @most", read, cancellationToken)
                .ConfigureAwait(false);
        }

        var links = await filter.ListAsync(unit, read, cancellationToken).ConfigureAwait(false);
        return [.. links.OrderBy(LinkIdentity.Of, LinkIdentity.ByZohoId)];
    }

    /// <summary>Of some ids of one side those that no confirmed link has. Of links their ids are read and nothing else.</summary>
    public static async ValueTask<IReadOnlyList<T>> UnlinkedAsync<T>(
        SqlUnit unit,
        string connectionId,
        LinkKind kind,
        string column,
        IReadOnlyCollection<T> ids,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
        where T : notnull
    {
        var linked = new HashSet<T>();
        foreach (var part in LongList.PartsOf(ids) ?? [[.. ids]])
        {
            var filter = new SqlFilter($"select {column} from sync_link where connection_id = @connection", ("connection", connectionId))
                .Where("kind", kind.ToString())
                .WhereAny(column, part.Cast<object>().ToList())
                .And("rejected_id = 0");
            linked.UnionWith(await filter.ListAsync(unit, read, cancellationToken).ConfigureAwait(false));
        }

        return [.. ids.Where(id => !linked.Contains(id))];
    }

    private static IEnumerable<LinkQuery>? PartsOf(LinkQuery query) =>
        LongList.PartsOf(query.ZohoIds)?.Select(part => query with { ZohoIds = part })
        ?? LongList.PartsOf(query.ProcoreIds)?.Select(part => query with { ProcoreIds = part })
        ?? LongList.PartsOf(query.ProjectIds)?.Select(part => query with { ProjectIds = part });
}
