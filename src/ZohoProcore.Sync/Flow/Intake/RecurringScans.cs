using NodaTime;
using NodaTime.Text;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>The scans of both services for what changed: each ends in keys of orders and in where it goes on next time.</summary>
internal sealed class RecurringScans(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    public const string OrderWatermark = "scan.orders.watermark";

    /// <summary>Where it is noted that the list was read to its end and had nothing to go on from.</summary>
    public const string NoOrders = "scan.orders.none";

    private const string CommitmentWatermark = "scan.commitments.watermark";

    private readonly UnreadableReviews _unreadable = new(store, session.Connection.Id);
    private CompanyIndex? _company;

    private string ConnectionId => session.Connection.Id;

    private SyncPolicies Policies => session.Connection.Policies;

    /// <summary>Asks Zoho for the orders that were modified lately.</summary>
    public async Task<ChangeSet> OrdersAsync(Instant started, CancellationToken cancellationToken)
    {
        var watermark = await ReadAsync(OrderWatermark, started, cancellationToken).ConfigureAwait(false);
        var since = watermark - Policies.OrderScanOverlap;
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, since, cancellationToken).ConfigureAwait(false);
        var priority = watermark is null ? WorkPriority.Backfill : WorkPriority.Poll;
        return new()
        {
            Submitted = await DueAsync(scan.Changed, [], priority, "the order scan found a change", cancellationToken)
                .ConfigureAwait(false),
            Cursors = watermark is null && scan.Newest is null
                ? Cursor(NoOrders, null, started, started) : Cursor(OrderWatermark, watermark, scan.Newest, started),
            Reviews = await _unreadable.NamelessAsync(scan.Nameless, [], isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Goes through all orders and commitments, also for those that are gone.</summary>
    public async Task<ChangeSet> AllAsync(CancellationToken cancellationToken)
    {
        var scan = await OrderScans.ScanAsync(session.Clients, store, ConnectionId, null, cancellationToken).ConfigureAwait(false);
        var gone = await KnownOrders.GoneAsync(store, ConnectionId, scan, cancellationToken).ConfigureAwait(false);
        var (nameless, refused) = (new UnreadableRows(), new List<ProcoreProject>());
        var inProcore = await ChangedCommitmentsAsync(null, isAll: true, nameless, refused, cancellationToken).ConfigureAwait(false);
        var changed = scan.Changed.Concat(gone.Select(record => record.Key.Id)).Concat(inProcore.Changed).Distinct().ToList();
        return new()
        {
            Submitted = await DueAsync(changed, gone, WorkPriority.Backfill, "the scan over all orders found a change", cancellationToken)
                .ConfigureAwait(false),
            Cursors = inProcore.Cursors,
            Reviews = await _unreadable.NamelessAsync(
                [.. scan.Nameless ?? [], .. nameless.Records ?? []], refused, isAll: true, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Asks Procore for the commitments that were changed lately.</summary>
    public async Task<ChangeSet> CommitmentsAsync(Instant started, CancellationToken cancellationToken)
    {
        var watermark = await ReadAsync(CommitmentWatermark, started, cancellationToken).ConfigureAwait(false);
        var (nameless, refused) = (new UnreadableRows(), new List<ProcoreProject>());
        var scan = await ChangedCommitmentsAsync(
            watermark - Policies.OrderScanOverlap, isAll: false, nameless, refused, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Submitted = await DueAsync(
                scan.Changed, [], WorkPriority.Poll, "the commitment scan found a change in Procore", cancellationToken)
                .ConfigureAwait(false),
            Cursors = scan.Cursors.Concat(Cursor(CommitmentWatermark, watermark, scan.Newest, started))
                .ToDictionary(cursor => cursor.Key, cursor => cursor.Value, StringComparer.Ordinal),
            Reviews = await _unreadable.NamelessAsync(nameless.Records, refused, isAll: false, Now(), cancellationToken)
                .ConfigureAwait(false),
        };
    }

    /// <summary>
    /// Asks Procore for the commitments of one project that were changed since the last scan over all of them, which goes on from where it
    /// was.
    /// </summary>
    public async Task<ChangeSet> CommitmentsOfAsync(
        long projectId, WorkPriority priority, Instant started, CancellationToken cancellationToken)
    {
        var watermark = await ReadAsync(CommitmentWatermark, started, cancellationToken).ConfigureAwait(false);
        if (!(await ScannedProjectsAsync(cancellationToken).ConfigureAwait(false)).Contains(projectId))
        {
            return new();
        }

        var nameless = new UnreadableRows();
        var scan = await ProjectAsync(projectId, watermark - Policies.OrderScanOverlap, isAll: false, nameless, [], cancellationToken)
            .ConfigureAwait(false);
        return new()
        {
            Submitted = await DueAsync(scan.Changed, [], priority, "its commitment changed in Procore", cancellationToken)
                .ConfigureAwait(false),
            Cursors = scan.Cursors,
            Reviews = await _unreadable.NamelessAsync(nameless.Records, [], isAll: false, Now(), cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ScannedCommitments> ChangedCommitmentsAsync(
        Instant? since, bool isAll, UnreadableRows nameless, List<ProcoreProject> refused, CancellationToken cancellationToken)
    {
        var changed = new List<string>();
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal);
        Instant? newest = null;
        foreach (var projectId in await ScannedProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            var scan = await ProjectAsync(projectId, since, isAll, nameless, refused, cancellationToken).ConfigureAwait(false);
            changed.AddRange(scan.Changed);
            newest = CommitmentScans.Later(newest, scan.Newest);
            foreach (var cursor in scan.Cursors)
            {
                cursors[cursor.Key] = cursor.Value;
            }
        }

        return new(changed, newest, cursors);
    }

    /// <summary>The projects in which the sync wrote, began to, or has a question about a commitment of others.</summary>
    private async Task<IReadOnlyList<long>> ScannedProjectsAsync(CancellationToken cancellationToken)
    {
        var written = await store.ListCommitmentProjectsAsync(ConnectionId, cancellationToken).ConfigureAwait(false);
        var begun = await store.ListOpenIntentsAsync(ConnectionId, null, cancellationToken).ConfigureAwait(false);
        var asked = await DoubledCommitments.AskedAboutAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        return [.. written.Concat(begun.Select(intent => intent.ProjectId).Where(id => id > 0)).Concat(asked).Distinct()];
    }

    /// <summary>
    /// The commitments of a project. One that the service account does not see any more costs no other one: its orders are looked at, each
    /// for itself, when everything is. Nor does one that is listed and does not show its commitments: a person is told, and what is missed
    /// meanwhile is found when everything is looked at.
    /// </summary>
    private async Task<ScannedCommitments> ProjectAsync(
        long projectId,
        Instant? since,
        bool isAll,
        UnreadableRows nameless,
        List<ProcoreProject> refused,
        CancellationToken cancellationToken)
    {
        try
        {
            return await CommitmentScans.ScanAsync(session, store, projectId, since, nameless, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreException failure) when (failure.Status is 403 or 404)
        {
            // Where the company's own lists are refused too, nobody is let in, and the scan ends.
            _company ??= await session.Directory.RefreshCompanyAsync(cancellationToken).ConfigureAwait(false);
            if (_company.ProcoreProject(projectId) is { } listed)
            {
                refused.Add(listed);
                return new([], null, new Dictionary<string, string>());
            }

            var query = new CommitmentQuery { ProjectIds = [projectId] };
            var written = isAll
                ? await store.ListCommitmentsAsync(ConnectionId, query, cancellationToken).ConfigureAwait(false)
                : [];
            return new([.. written.Select(one => one.OrderId).Distinct()], null, new Dictionary<string, string>());
        }
    }

    /// <summary>
    /// Until where a scan has read; null when it has to read everything. A mark in the future would hide every edit until then.
    /// </summary>
    private async Task<Instant?> ReadAsync(string cursor, Instant started, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(ConnectionId, cursor, cancellationToken).ConfigureAwait(false) is { } text
            && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var at) && at <= started
            ? at
            : null;

    private Task<IReadOnlyList<WorkItem>> DueAsync(
        IReadOnlyList<string> ids,
        IReadOnlyList<SyncRecord> atHand,
        WorkPriority priority,
        string reason,
        CancellationToken cancellationToken) =>
        KnownOrders.DueAsync(store, ConnectionId, ids, atHand, Now(), priority, reason, cancellationToken);

    /// <summary>The next mark: the newest change that the service tells of, on its clock, and never later than the scan.</summary>
    private static Dictionary<string, string> Cursor(string name, Instant? last, Instant? newest, Instant started)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (newest is { } told && Instant.Min(told, started) is var to && !(to <= last))
        {
            marks[name] = InstantPattern.ExtendedIso.Format(to);
        }

        return marks;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
