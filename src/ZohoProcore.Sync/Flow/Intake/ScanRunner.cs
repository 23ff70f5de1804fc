using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Runs the keys that are no orders: scans, which end in keys of orders and make themselves due again, and changes that Procore told of.
/// </summary>
internal sealed class ScanRunner(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private const string OrderWatermark = "scan.orders.watermark";
    private const string CommitmentWatermark = "scan.commitments.watermark";

    private static readonly Duration LaidAsideFor = Duration.FromDays(1);

    private readonly HealthKeeper _health = new(store, session.Connection, time);
    private readonly DirectoryMarks _marks = new(store, session.Connection.Id);
    private readonly UnreadableReviews _unreadable = new(store, session.Connection.Id);

    private string ConnectionId => session.Connection.Id;

    private SyncPolicies Policies => session.Connection.Policies;

    public async Task RunAsync(ClaimedWork claim, CancellationToken cancellationToken)
    {
        var started = Now();
        var key = claim.Item.Key;
        var kind = key.Kind;
        ChangeSet changes;
        try
        {
            changes = kind == RecordKind.OrderScan ? await ScanOrdersAsync(claim, started, cancellationToken).ConfigureAwait(false)
                : kind == RecordKind.FullScan ? await ScanAllAsync(claim, started, cancellationToken).ConfigureAwait(false)
                : kind == RecordKind.CommitmentScan ? await ScanCommitmentsAsync(claim, started, cancellationToken).ConfigureAwait(false)
                : kind == RecordKind.Directory ? await RefreshDirectoryAsync(claim, started, cancellationToken).ConfigureAwait(false)
                : kind == RecordKind.Commitment ? await CommitmentAsync(claim, cancellationToken).ConfigureAwait(false)
                : kind == RecordKind.Connection ? Look(claim)
                : LaidAside(claim);
            changes = IsScan(kind)
                ? await _health.ReadWellAsync(
                    changes,
                    key,
                    zoho: kind != RecordKind.CommitmentScan,
                    procore: kind == RecordKind.Directory, // where nothing was written yet, a scan of commitments asks nothing
                    cancellationToken).ConfigureAwait(false)
                : changes;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            changes = new() { Deferred = [claim with { Item = FailureRules.Again(failure, claim.Item, Now()) }] };
            changes = await _health.FailedAsync(changes, key, failure, cancellationToken).ConfigureAwait(false);
        }

        await store.SaveAsync(ConnectionId, changes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the work is a scan of a service, which says by its end how it goes with that service.</summary>
    private static bool IsScan(RecordKind kind) =>
        kind == RecordKind.OrderScan || kind == RecordKind.FullScan || kind == RecordKind.CommitmentScan || kind == RecordKind.Directory;

    /// <summary>A kind that another version stored: it is kept for that version, and looked at once a day.</summary>
    private ChangeSet LaidAside(ClaimedWork claim)
    {
        var reason = $"this version does not know the kind '{claim.Item.Key.Kind}'";
        return new() { Deferred = [claim with { Item = WorkMaker.At(claim.Item, Now() + LaidAsideFor, reason) }] };
    }

    /// <summary>A person wants to know whether both services answer.</summary>
    private ChangeSet Look(ClaimedWork claim) => new()
    {
        Completed = [claim],
        Submitted = WorkMaker.Due(
            [RecordKey.OrderScan, RecordKey.Directory], Now(), WorkPriority.Person, "a person asked whether the services answer"),
    };

    private async Task<ChangeSet> ScanOrdersAsync(ClaimedWork claim, Instant started, CancellationToken cancellationToken)
    {
        // A mark in the future hides every edit until then: everything is read instead.
        var stored = await ReadAsync(OrderWatermark, cancellationToken).ConfigureAwait(false);
        var watermark = stored <= started ? stored : null;
        var since = watermark - Policies.OrderScanOverlap;
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, since, cancellationToken).ConfigureAwait(false);
        var priority = watermark is null ? WorkPriority.Backfill : WorkPriority.Poll;
        return Again(claim, started + Policies.OrderScanEvery) with
        {
            Submitted = Orders(scan.Changed, priority, "the order scan found a change"),
            Cursors = scan.Newest is { } newest && Instant.Min(newest, started) is var to && (watermark is null || to > watermark)
                ? Cursor(OrderWatermark, to) : [],
            Reviews = await _unreadable.NamelessAsync(scan.Nameless, isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ChangeSet> ScanAllAsync(ClaimedWork claim, Instant started, CancellationToken cancellationToken)
    {
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, null, cancellationToken).ConfigureAwait(false);
        var gone = await KnownAsync(
            new() { Kind = RecordKind.PurchaseOrder },
            record => !scan.Saw(record.Key.Id) && record.State is not (RecordState.Filtered or RecordState.Skipped),
            cancellationToken).ConfigureAwait(false);
        var nameless = new UnreadableRows();
        var inProcore = await ChangedCommitmentsAsync(null, nameless, cancellationToken).ConfigureAwait(false);
        var changed = scan.Changed.Concat(gone).Concat(inProcore).Distinct().ToList();
        return Again(claim, started + Policies.FullScanEvery) with
        {
            Submitted = Orders(changed, WorkPriority.Backfill, "the scan over all orders found a change"),
            Reviews = await _unreadable.NamelessAsync(
                [.. scan.Nameless ?? [], .. nameless.Records ?? []], isAll: true, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ChangeSet> ScanCommitmentsAsync(ClaimedWork claim, Instant started, CancellationToken cancellationToken)
    {
        var watermark = await ReadAsync(CommitmentWatermark, cancellationToken).ConfigureAwait(false);
        var nameless = new UnreadableRows();
        var changed = await ChangedCommitmentsAsync(
            (watermark ?? started) - Policies.OrderScanOverlap, nameless, cancellationToken).ConfigureAwait(false);
        return Again(claim, started + Policies.CommitmentScanEvery) with
        {
            Submitted = Orders(changed, WorkPriority.Poll, "the commitment scan found a change in Procore"),
            Cursors = Cursor(CommitmentWatermark, started),
            Reviews = await _unreadable.NamelessAsync(nameless.Records, isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ChangeSet> RefreshDirectoryAsync(ClaimedWork claim, Instant started, CancellationToken cancellationToken)
    {
        var key = claim.Item.Key;
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
            ? await WaitingAsync(cancellationToken).ConfigureAwait(false)
            : [];
        var changes = key == RecordKey.Directory ? Again(claim, started + Policies.DirectoryMaxAge) : new() { Completed = [claim] };
        changes = projectId is null ? await WatchCompanyAsync(changes, cancellationToken).ConfigureAwait(false) : changes;
        return changes with
        {
            Submitted = Orders(waiting, WorkPriority.Poll, "vendors, projects or cost codes changed"),
            Cursors = moved,
            Reviews = [.. changes.Reviews, .. await _unreadable.CodesAsync(codes, Now(), cancellationToken).ConfigureAwait(false)],
        };
    }

    /// <summary>
    /// Linked vendors that were renamed are shown to a person, and the links stay as they are; so are records that cannot be read.
    /// </summary>
    private async Task<ChangeSet> WatchCompanyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var key = RecordKey.CompanyDirectory;
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var linked = await store.ListLinksAsync(ConnectionId, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(linked);
        var reviews = await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> findings =
            [.. LinkedVendorNames.Renamed(links, company), .. Incompleteness.Findings(company.Directory.Unreadable)];
        return changes with
        {
            FoundLinks = LinkedVendorNames.Learn(links, company),
            Reviews = ReviewKeeper.Keep(key, string.Empty, findings, string.Empty, reviews, Now()),
        };
    }

    /// <summary>Procore told of a commitment: if it is one of ours, its order is compared again.</summary>
    private async Task<ChangeSet> CommitmentAsync(ClaimedWork claim, CancellationToken cancellationToken)
    {
        var record = claim.Item.Key.Contract is var (projectId, contractId)
            ? await store.FindCommitmentAsync(ConnectionId, projectId, contractId, cancellationToken).ConfigureAwait(false)
            : null;
        return new()
        {
            Completed = [claim],
            Submitted = record is null ? [] : Orders([record.OrderId], claim.Item.Priority, "its commitment changed in Procore"),
        };
    }

    private async Task<IReadOnlyList<string>> ChangedCommitmentsAsync(
        Instant? since, UnreadableRows nameless, CancellationToken cancellationToken)
    {
        var changed = new List<string>();
        foreach (var projectId in await store.ListCommitmentProjectsAsync(ConnectionId, cancellationToken).ConfigureAwait(false))
        {
            changed.AddRange(await CommitmentScans.ScanAsync(
                session, store, projectId, since, nameless, cancellationToken).ConfigureAwait(false));
        }

        return changed;
    }

    /// <summary>The orders that a person or the other side keeps waiting.</summary>
    private async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken) =>
    [
        .. await KnownAsync(Waits(RecordState.NeedsReview), _ => true, cancellationToken).ConfigureAwait(false),
        .. await KnownAsync(Waits(RecordState.Orphaned), _ => true, cancellationToken).ConfigureAwait(false),
    ];

    private static RecordQuery Waits(RecordState state) => new() { Kind = RecordKind.PurchaseOrder, State = state };

    /// <summary>The ids of known records.</summary>
    private async Task<IReadOnlyList<string>> KnownAsync(
        RecordQuery query, Func<SyncRecord, bool> wanted, CancellationToken cancellationToken)
    {
        var known = new List<string>();
        await foreach (var record in store.ReadRecordsAsync(ConnectionId, query, cancellationToken).ConfigureAwait(false))
        {
            if (wanted(record))
            {
                known.Add(record.Key.Id);
            }
        }

        return known;
    }

    private async Task<Instant?> ReadAsync(string cursor, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(ConnectionId, cursor, cancellationToken).ConfigureAwait(false) is { } text
            && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var at)
            ? at
            : null;

    private static ChangeSet Again(ClaimedWork claim, Instant due) =>
        new() { Deferred = [claim with { Item = WorkMaker.Again(claim.Item, due) }] };

    private IReadOnlyList<WorkItem> Orders(IReadOnlyList<string> ids, WorkPriority priority, string reason) =>
        WorkMaker.Due(ids.Select(RecordKey.PurchaseOrder), Now(), priority, reason);

    private static Dictionary<string, string> Cursor(string name, Instant at) =>
        new(StringComparer.Ordinal) { [name] = InstantPattern.ExtendedIso.Format(at) };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
