using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Refreshes the directory; what waits for a person is planned again when it changed.</summary>
internal sealed class DirectoryRefresh(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private readonly DirectoryMarks _marks = new(store, session.Connection.Id);
    private readonly VendorWatch _vendors = new(session, store, time);
    private readonly UnreadableReviews _unreadable = new(store, session.Connection.Id);

    private string ConnectionId => session.Connection.Id;

    /// <summary>Reads again what the key names: all of it, the vendors and projects, one vendor, or the codes of one project.</summary>
    public async Task<ChangeSet> RefreshAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var key = item.Key;
        if (key.VendorOf is var (side, vendorId))
        {
            return await RefreshVendorAsync(side, vendorId, item.DueAt, cancellationToken).ConfigureAwait(false);
        }

        var projectId = key.CodesOf;
        var before = projectId is null ? await session.Directory.KnownCompanyAsync(cancellationToken).ConfigureAwait(false) : null;
        var company = projectId is null ? await session.Directory.RefreshCompanyAsync(cancellationToken).ConfigureAwait(false) : null;
        var read = key == RecordKey.CompanyDirectory
            ? new SortedDictionary<long, CodeIndex>()
            : await session.Directory.RefreshProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
        var moved = await _marks.MovedAsync(company, read, cancellationToken).ConfigureAwait(false);
        var shared = company is null ? [] : await _marks.SharedMovedAsync(
            await new SharedBooksReader(session.Connection, store).HashAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        var codes = key == RecordKey.CompanyDirectory
            ? []
            : await session.Directory.KnownProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
        var changes = await DueAsync(
            moved, projectId is null ? await WatchAsync(null, cancellationToken).ConfigureAwait(false) : new(), cancellationToken)
            .ConfigureAwait(false);
        changes = shared.Count == 0 ? changes : Together(changes, await SharedAsync(shared, cancellationToken).ConfigureAwait(false));
        changes = company is null ? changes : Together(
            changes, await _vendors.AllAsync(before, company, cancellationToken).ConfigureAwait(false));
        var isAligned = key == RecordKey.Directory
            && await new AlignmentScan(session, store, time).IsWantedAsync(cancellationToken).ConfigureAwait(false);
        return changes with
        {
            Submitted = !isAligned ? changes.Submitted
                : [.. changes.Submitted, WorkMaker.Due(RecordKey.Alignment, Now(), WorkPriority.Poll, "both sides were read")],
            Reviews = [.. changes.Reviews, .. await _unreadable.CodesAsync(codes, Now(), cancellationToken).ConfigureAwait(false)],
        };
    }

    private async Task<ChangeSet> RefreshVendorAsync(VendorSide side, string id, Instant due, CancellationToken cancellationToken)
    {
        var (company, isWhole) = await session.Directory.RefreshVendorAsync(side, id, due, cancellationToken).ConfigureAwait(false);
        var moved = await _marks.MovedAsync(company, new Dictionary<long, CodeIndex>(), cancellationToken).ConfigureAwait(false);
        var changes = await DueAsync(
            moved, await WatchAsync(isWhole ? null : (side, id), cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        return Together(changes, await _vendors.OneAsync(side, id, cancellationToken).ConfigureAwait(false));
    }

    private static ChangeSet Together(ChangeSet changes, ChangeSet vendors) => changes with
    {
        Submitted = [.. changes.Submitted, .. vendors.Submitted],
        Cursors = changes.Cursors.Concat(vendors.Cursors).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    /// <summary>Where other connections have other projects of the organization than before, orders may belong elsewhere by now.</summary>
    private async Task<ChangeSet> SharedAsync(Dictionary<string, string> moved, CancellationToken cancellationToken)
    {
        var elsewhere = await KnownOrders.ElsewhereAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        var waiting = await KnownOrders.WaitingAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Submitted = WorkMaker.DueByProject(
                [.. elsewhere, .. waiting], Now(), WorkPriority.Poll, "another connection has other projects"),
            Cursors = moved,
        };
    }

    /// <summary>What waits is due where the directory moved.</summary>
    private async Task<ChangeSet> DueAsync(Dictionary<string, string> moved, ChangeSet changes, CancellationToken cancellationToken)
    {
        var waiting = moved.Count > 0
            ? await KnownOrders.WaitingAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false)
            : [];
        return changes with
        {
            Submitted = WorkMaker.DueByProject(waiting, Now(), WorkPriority.Poll, "vendors, projects or cost codes changed"),
            Cursors = moved,
        };
    }

    /// <summary>
    /// Linked vendors that were renamed are shown to a person, and so are links that the rules of today would not make; the links stay as
    /// they are. Records that cannot be read are shown too, and what policies name and nobody has.
    /// </summary>
    /// <param name="only">The vendor that alone was read; null where all of it was.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    private async Task<ChangeSet> WatchAsync((VendorSide Side, string Id)? only, CancellationToken cancellationToken)
    {
        var key = RecordKey.CompanyDirectory;
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var linked = await store.ListLinksAsync(ConnectionId, LinksOf(only), cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(linked);
        var reviews = await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> findings =
        [
            .. LinkedVendorNames.Renamed(links, company),
            .. LinksOfEarlierRules.Uncertain(links, company, session.Connection.OrganizationId),
            .. only is null ? Incompleteness.Findings(company.Directory.Unreadable) : [],
            .. only is null ? NamedInPolicy.Findings(session.Connection.Policies, company.Directory) : [],
        ];
        if (only is not null)
        {
            // What was not looked at stays as it is.
            var looked = new HashSet<string>(linked.Select(link => link.ZohoId), StringComparer.Ordinal);
            reviews = [.. reviews.Where(review => review.Finding.LinkTarget is { } target && looked.Contains(target.ZohoId))];
        }

        return new()
        {
            FoundLinks = LinkedVendorNames.Learn(links, company),
            Reviews = ReviewKeeper.Keep(key, string.Empty, findings, string.Empty, reviews, Now()),
        };
    }

    private static LinkQuery LinksOf((VendorSide Side, string Id)? only) => only switch
    {
        (VendorSide.Zoho, var id) => new() { Kind = LinkKind.Vendor, ZohoIds = [id] },
        (VendorSide.Procore, var id) => new()
        {
            Kind = LinkKind.Vendor,
            ProcoreIds = [long.Parse(id, CultureInfo.InvariantCulture)],
        },
        _ => new() { Kind = LinkKind.Vendor },
    };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
