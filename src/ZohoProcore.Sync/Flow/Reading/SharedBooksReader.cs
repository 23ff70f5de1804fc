namespace ZohoProcore.Sync;

/// <summary>
/// Reads from the store what other connections of the same organization of Zoho Books have of its projects, each in its own company of
/// Procore. Neither service is asked: each connection keeps what it linked, and what it read last.
/// </summary>
internal sealed class SharedBooksReader(Connection connection, ISyncStore store)
{
    private readonly object _gate = new();
    private Task<IReadOnlyList<(Connection Other, CompanyIndex? Known)>>? _others;

    /// <summary>Which of the projects others have; null where none does.</summary>
    /// <param name="projectIds">The project_ids.</param>
    /// <param name="own">The links of this connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<ForeignProject>?> ReadAsync(
        IEnumerable<string> projectIds, LinkSet own, CancellationToken cancellationToken)
    {
        var others = await OthersAsync(cancellationToken).ConfigureAwait(false);
        string[] wanted = others.Count == 0 ? [] : [.. projectIds.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        var found = new List<ForeignProject>();
        foreach (var (other, known) in wanted.Length == 0 ? [] : others)
        {
            var query = new LinkQuery { Kind = LinkKind.Project, ZohoIds = wanted };
            var links = new LinkSet(await store.ListLinksAsync(other.Id, query, cancellationToken).ConfigureAwait(false));
            found.AddRange(wanted.Select(id => Of(id, other, links, known, own)).OfType<ForeignProject>());
        }

        return found.Count == 0 ? null
            : [.. found.OrderBy(one => one.ZohoId, StringComparer.Ordinal).ThenBy(one => one.ConnectionId, StringComparer.Ordinal)];
    }

    /// <summary>The hash of what others have of all projects, by which a change is told; empty where there are no others.</summary>
    public async Task<string> HashAsync(CancellationToken cancellationToken)
    {
        var text = new List<string>();
        foreach (var (other, known) in await OthersAsync(cancellationToken).ConfigureAwait(false))
        {
            var links = await store.ListLinksAsync(other.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
            text.Add(other.Id);
            text.AddRange(links
                .Select(link => FormattableString.Invariant($"{link.ZohoId} {link.ProcoreId} {link.Status}"))
                .OrderBy(line => line, StringComparer.Ordinal));
            text.AddRange((known?.Directory.ProcoreProjects ?? [])
                .Select(project => FormattableString.Invariant($"{project.Id} {project.Number}\t{project.AccountingNumber}"))
                .OrderBy(line => line, StringComparer.Ordinal));
        }

        return text.Count == 0 ? string.Empty : ContentHash.Of(string.Join("\n", text));
    }

    /// <summary>The others, each with its projects as it read them last; null where it read none yet, or they are not kept.</summary>
    private Task<IReadOnlyList<(Connection Other, CompanyIndex? Known)>> OthersAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _others is null or { IsFaulted: true } or { IsCanceled: true }
                ? _others = ReadOthersAsync(cancellationToken)
                : _others;
        }
    }

    private async Task<IReadOnlyList<(Connection Other, CompanyIndex? Known)>> ReadOthersAsync(CancellationToken cancellationToken)
    {
        var others = new List<(Connection Other, CompanyIndex? Known)>();
        foreach (var other in await store.ListSharingAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            if (connection.SharesBooksWith(other))
            {
                var known = await KnownDirectory.FindAsync(store, other.Id, cancellationToken).ConfigureAwait(false);
                others.Add((other, known is null ? null : Projects(known)));
            }
        }

        return others;
    }

    private static CompanyIndex Projects(KnownDirectory known) =>
        new(new CompanyDirectory { ZohoProjects = known.ZohoProjects, ProcoreProjects = known.ProcoreProjects });

    private ForeignProject? Of(string zohoId, Connection other, LinkSet links, CompanyIndex? known, LinkSet own)
    {
        var link = links.Find(LinkKind.Project, zohoId);
        var project = link is not null ? known?.ProcoreProject(link.ProcoreId) : ByNumber(zohoId, links, known);
        return link is null && project is null ? null : new()
        {
            ZohoId = zohoId,
            ConnectionId = other.Id,
            CompanyId = other.CompanyId,
            ProcoreId = link?.ProcoreId ?? project!.Id,
            Name = project?.Name ?? string.Empty,
            IsLinked = link is not null,
            IsFirst = link is not null && own.Find(LinkKind.Project, zohoId) is { } here && IsBefore(link, here, other),
        };
    }

    // Of two at the same moment both have to take the same one for the first.
    private bool IsBefore(Link there, Link here, Connection other) => there.At != here.At
        ? there.At < here.At
        : string.CompareOrdinal(other.Id, connection.Id) < 0;

    /// <summary>The project there that has the number in front of the name, as that connection's own rules find it.</summary>
    private static ProcoreProject? ByNumber(string zohoId, LinkSet links, CompanyIndex? known) =>
        known?.ZohoProject(zohoId) is not { } zoho ? null
            : known.ProcoreProjectsByCode(ProjectCodeRule.CodeOf(known, zoho))
                .FirstOrDefault(project => !links.IsRejected(LinkKind.Project, zohoId, project.Id));
}
