using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Refreshes the directory; what waits for a person is planned again when it changed.</summary>
internal sealed class DirectoryRefresh(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private readonly DirectoryMarks _marks = new(store, session.Connection.Id);
    private readonly UnreadableReviews _unreadable = new(store, session.Connection.Id);

    private string ConnectionId => session.Connection.Id;

    /// <summary>Reads again what the key names: all of it, the vendors and projects, or the codes of one project.</summary>
    public async Task<ChangeSet> RefreshAsync(RecordKey key, CancellationToken cancellationToken)
    {
        var projectId = key.CodesOf;
        var company = projectId is null ? await session.Directory.RefreshCompanyAsync(cancellationToken).ConfigureAwait(false) : null;
        var read = key == RecordKey.CompanyDirectory
            ? new SortedDictionary<long, CodeIndex>()
            : await session.Directory.RefreshProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
        var moved = await _marks.MovedAsync(company, read, cancellationToken).ConfigureAwait(false);
        var codes = key == RecordKey.CompanyDirectory
            ? []
            : await session.Directory.KnownProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
        var waiting = moved.Count > 0
            ? await KnownOrders.WaitingAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false)
            : [];
        var changes = projectId is null ? await WatchCompanyAsync(cancellationToken).ConfigureAwait(false) : new();
        return changes with
        {
            Submitted = WorkMaker.Due(
                waiting.Select(RecordKey.PurchaseOrder), Now(), WorkPriority.Poll, "vendors, projects or cost codes changed"),
            Cursors = moved,
            Reviews = [.. changes.Reviews, .. await _unreadable.CodesAsync(codes, Now(), cancellationToken).ConfigureAwait(false)],
        };
    }

    /// <summary>
    /// Linked vendors that were renamed are shown to a person, and so are links that the rules of today would not make; the links stay as
    /// they are. Records that cannot be read are shown too, and what policies name and nobody has.
    /// </summary>
    private async Task<ChangeSet> WatchCompanyAsync(CancellationToken cancellationToken)
    {
        var key = RecordKey.CompanyDirectory;
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var linked = await store.ListLinksAsync(ConnectionId, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(linked);
        var reviews = await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> findings =
        [
            .. LinkedVendorNames.Renamed(links, company),
            .. LinksOfEarlierRules.Uncertain(links, company, session.Connection.OrganizationId),
            .. Incompleteness.Findings(company.Directory.Unreadable),
            .. NamedInPolicy.Findings(session.Connection.Policies.Cost, company.Directory),
        ];
        return new()
        {
            FoundLinks = LinkedVendorNames.Learn(links, company),
            Reviews = ReviewKeeper.Keep(key, string.Empty, findings, string.Empty, reviews, Now()),
        };
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
