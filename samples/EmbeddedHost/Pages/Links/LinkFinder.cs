using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads links, and what has none, from the store: part by part and no further than a page needs.</summary>
internal sealed class LinkFinder(SyncRuntime runtime, Connection connection, LinkKind kind, LinkSearch search)
{
    /// <summary>How many rows a page has.</summary>
    public const int RowsAPage = 50;

    private const int LinksAtATime = 500;
    private const int IdsAtATime = 500;

    /// <summary>The links of a status that a search finds, and where the next page begins.</summary>
    public async Task<(IReadOnlyList<LinkRow> Rows, string? Next)> LinkedAsync(LinkStatus status, string? after, LinkNames names, CancellationToken cancellationToken)
    {
        var found = new List<(Link Link, SyncRecord? Order)>();

        // A vendor's names stand with its link, so that the store finds them; of other kinds there are few links, and their names stand elsewhere.
        var isFoundInStore = search.FindsAll || kind == LinkKind.Vendor;
        var most = isFoundInStore ? RowsAPage + 1 : LinksAtATime;
        var query = new LinkQuery { Kind = kind, Status = status, After = LinkPlace.Read(kind, after), Find = isFoundInStore ? search.Text : null, Most = most };
        for (var isMore = true; isMore && found.Count <= RowsAPage;)
        {
            var part = await runtime.Store.ListLinksAsync(connection.Id, query, cancellationToken);
            var orders = await OrdersAsync(part, cancellationToken);
            found.AddRange(part.Select(link => (Link: link, Order: orders.GetValueOrDefault(link.ZohoId)))
                .Where(one => isFoundInStore || search.Finds(names.Zoho(one.Link, one.Order), names.Procore(one.Link), one.Link.ZohoId, one.Link.ProcoreId.ToString(CultureInfo.InvariantCulture))));
            isMore = part.Count == most;
            if (isMore) query = query with { After = part[^1] };
        }

        return (
            [.. found.Take(RowsAPage).Select(one => LinkRow.Of(one.Link, one.Order, names, AddressesOf(one.Link.ZohoId, one.Link.ProcoreId, one.Link.ProjectId)))],
            found.Count > RowsAPage ? LinkPlace.Of(found[RowsAPage - 1].Link) : null);
    }

    /// <summary>What a side has without a link, by id, and where the next page begins.</summary>
    public async Task<(IReadOnlyList<AloneRow> Rows, string? Next)> AloneAsync(KnownDirectory directory, bool isInZoho, string? after, CancellationToken cancellationToken)
    {
        var found = new List<AloneRow>();
        await foreach (var part in AllAsync(directory, isInZoho, after, cancellationToken).Where(one => search.Finds(one.Name, one.Id)).Chunk(IdsAtATime).WithCancellation(cancellationToken))
        {
            var unlinked = await UnlinkedAsync([.. part.Select(one => one.Id)], isInZoho, cancellationToken);
            found.AddRange(part.Where(one => unlinked.Contains(one.Id)));
            if (found.Count > RowsAPage) break;
        }

        return (
            [.. found.Take(RowsAPage).Select(one => one with { Name = PageWords.Name(one.Name), Addresses = isInZoho ? AddressesOf(one.Id, 0, 0) : AddressesOf(string.Empty, LinkPlace.Number(one.Id) ?? 0, 0) })],
            found.Count > RowsAPage ? found[RowsAPage - 1].Id : null);
    }

    /// <summary>Where both ends are found, as far as the configuration says.</summary>
    public IReadOnlyList<Fact> AddressesOf(string zohoId, long procoreId, long projectId) =>
        [.. runtime.LinksOf(connection, new LinkTarget(kind, zohoId, projectId), procoreId).Where(one => one.Address.StartsWith("https://", StringComparison.Ordinal)).Select(one => new Fact(one.What, one.Address))];

    private async Task<Dictionary<string, SyncRecord>> OrdersAsync(IReadOnlyList<Link> links, CancellationToken cancellationToken)
    {
        if (kind != LinkKind.Commitment) return [];
        var records = await runtime.Store.GetRecordsAsync(connection.Id, [.. links.Select(link => RecordKey.PurchaseOrder(link.ZohoId)).Distinct()], cancellationToken);
        return records.ToDictionary(one => one.Key.Id, one => one.Value, StringComparer.Ordinal);
    }

    // The store says which: of a directory that is linked nearly as a whole no link is read.
    private async Task<HashSet<string>> UnlinkedAsync(string[] ids, bool isInZoho, CancellationToken cancellationToken) => isInZoho
        ? [.. await runtime.Store.ListUnlinkedAsync(connection.Id, kind, ids, cancellationToken)]
        : [.. (await runtime.Store.ListUnlinkedAsync(connection.Id, kind, [.. ids.Select(id => LinkPlace.Number(id) ?? 0)], cancellationToken)).Select(id => id.ToString(CultureInfo.InvariantCulture))];

    private IAsyncEnumerable<AloneRow> AllAsync(KnownDirectory directory, bool isInZoho, string? after, CancellationToken cancellationToken)
    {
        long? last = isInZoho || string.IsNullOrEmpty(after) ? null : LinkPlace.Number(after) ?? throw LinkPlace.Unreadable();
        return (kind, isInZoho) switch
        {
            (LinkKind.Vendor, true) => directory.ReadZohoVendorsAsync(after, cancellationToken).Select(one => Row(one.Id, one.Name, one.IsActive)),
            (LinkKind.Vendor, false) => directory.ReadProcoreVendorsAsync(last, cancellationToken).Select(one => Row(Id(one.Id), one.Name, one.IsActive)),
            (LinkKind.Project, true) => directory.ZohoProjects.Where(one => after is null || string.CompareOrdinal(one.Id, after) > 0)
                .OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => Row(one.Id, one.Name, one.IsActive)).ToAsyncEnumerable(),
            (LinkKind.Project, false) => directory.ProcoreProjects.Where(one => last is null || one.Id > last)
                .OrderBy(one => one.Id).Select(one => Row(Id(one.Id), $"{one.Number} {one.Name}".Trim(), one.IsActive)).ToAsyncEnumerable(),
            _ => AsyncEnumerable.Empty<AloneRow>(),
        };

        AloneRow Row(string id, string name, bool isActive) => new(kind.ToString(), id, name, isInZoho, isActive, []);

        static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
    }
}
