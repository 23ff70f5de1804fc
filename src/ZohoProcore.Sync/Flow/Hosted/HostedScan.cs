using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Looks for records of a host's own kind that changed, and makes them due.</summary>
internal sealed class HostedScan(ConnectionSession session, ISyncStore store)
{
    private const int Page = 500;
    private const int ToldAfter = 2;

    /// <summary>Longer than a look takes, and than two well-kept clocks differ: a link that came meanwhile is not in it.</summary>
    private static readonly Duration Overlap = Duration.FromMinutes(2);

    /// <summary>How many records the last look made due.</summary>
    public int Found { get; private set; }

    private string ConnectionId => session.Connection.Id;

    /// <summary>
    /// What to store of a look that ended well. Of one that found much all but the last page is stored before: it is looked for again
    /// where the rest does not come to be stored.
    /// </summary>
    public async Task<ChangeSet> RunAsync(IRecordHandler records, RecordKey scan, Instant now, CancellationToken cancellationToken)
    {
        var cursor = CursorOf(records.Kind);
        var links = await StoredLinkChanges.OpenAsync(store, ConnectionId, records.Kind, cancellationToken).ConfigureAwait(false);
        var since = await store.GetCursorAsync(ConnectionId, cursor, cancellationToken).ConfigureAwait(false);
        var found = await records.FindAsync(new HostedReader(session, store).ContextOf(scan), since, cancellationToken)
            .ConfigureAwait(false) ?? throw new RuleFailedException(records.Kind, "a look for what changed", null);
        var looked = StoredFirstLooks.Looked(records.Kind);
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [looked.Key] = looked.Value };
        if (found.Since is { } next)
        {
            cursors[cursor] = next;
        }

        List<WorkItem> due =
        [
            .. WorkMaker.Due(
                found.Ids.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal)
                    .Select(id => new RecordKey(records.Kind, id)),
                now,
                since is null ? WorkPriority.Backfill : WorkPriority.Poll,
                "it changed"),
        ];
        if (links is { } done)
        {
            cursors[done.Key] = done.Value;
            due.AddRange(await OthersAsync(records.Kind, due, now, cancellationToken).ConfigureAwait(false));
        }
        else
        {
            due.AddRange(await LinkedSinceAsync(records.Kind, due, now, cancellationToken).ConfigureAwait(false));
        }

        Found = due.Count;
        var stored = 0;
        for (; due.Count - stored > Page; stored += Page)
        {
            await session.SaveAsync(new() { Submitted = due.GetRange(stored, Page) }, cancellationToken).ConfigureAwait(false);
        }

        return new()
        {
            Submitted = due.GetRange(stored, due.Count - stored),
            Cursors = cursors,
            Reviews = await AskedAsync(scan, null, now, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>
    /// What to store of one that failed: it is tried again, and a person is told when it keeps failing. It says nothing of the services,
    /// on which orders depend: the core's own scans tell how they are.
    /// </summary>
    public async Task<ChangeSet> FailedAsync(
        ClaimedWork claim, Exception failure, Instant now, CancellationToken cancellationToken) => new()
        {
            Deferred = [claim with { Item = FailureRules.Again(failure, claim.Item, now) }],
            Reviews = claim.Item.Attempts < ToldAfter
            ? [] : await AskedAsync(claim.Item.Key, Told(claim.Item.Key.Kind, failure), now, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>The other records that are known: a link changed, and what is written or waits may rest on it.</summary>
    private async Task<List<WorkItem>> OthersAsync(
        RecordKind kind, List<WorkItem> due, Instant now, CancellationToken cancellationToken)
    {
        var known = new HashSet<RecordKey>(due.Select(item => item.Key));
        var others = new List<WorkItem>();
        await foreach (var record in store.ReadRecordsAsync(ConnectionId, new() { Kind = kind }, cancellationToken).ConfigureAwait(false))
        {
            if (known.Add(record.Key))
            {
                others.Add(WorkMaker.Due(record.Key, now, WorkPriority.Backfill, "a link changed"));
            }
        }

        return others;
    }

    /// <summary>
    /// The records whose question asks for a link that was made since they were looked at: the core makes links by itself too, while it
    /// works on orders.
    /// </summary>
    private async Task<List<WorkItem>> LinkedSinceAsync(
        RecordKind kind, List<WorkItem> due, Instant now, CancellationToken cancellationToken)
    {
        var known = new HashSet<RecordKey>(due.Select(item => item.Key));
        var asking = new List<(SyncRecord Record, LinkTarget Target)>();
        var inReview = new RecordQuery { Kind = kind, State = RecordState.NeedsReview };
        await foreach (var record in store.ReadRecordsAsync(ConnectionId, inReview, cancellationToken).ConfigureAwait(false))
        {
            var open = new ReviewQuery { Key = record.Key, Status = ReviewStatus.Open };
            var asked = await store.ListReviewsAsync(ConnectionId, open, cancellationToken).ConfigureAwait(false);
            asking.AddRange(asked.Select(item => item.Finding.LinkTarget).OfType<LinkTarget>().Select(target => (record, target)));
        }

        var linked = new List<WorkItem>();
        foreach (var ofKind in asking.GroupBy(one => one.Target.Kind))
        {
            string[] ids = [.. ofKind.Select(one => one.Target.ZohoId).Distinct(StringComparer.Ordinal)];
            var query = new LinkQuery { Kind = ofKind.Key, ZohoIds = ids, Status = LinkStatus.Confirmed };
            var links = await store.ListLinksAsync(ConnectionId, query, cancellationToken).ConfigureAwait(false);
            linked.AddRange(ofKind
                .Where(one => links.Any(link => link.At + Overlap > one.Record.ReadAt && link.ZohoId == one.Target.ZohoId
                    && link.ProjectId == one.Target.ProjectId))
                .Select(one => one.Record.Key)
                .Where(known.Add)
                .Select(key => WorkMaker.Due(key, now, WorkPriority.Backfill, "what it asks for was linked")));
        }

        return linked;
    }

    private static Finding Told(RecordKind kind, Exception failure) => new()
    {
        Code = FindingCodes.RepeatedFailure,
        Sentence = $"What changed of the records '{kind}' could not be found again and again; last: {failure.Message}",
        NextStep = "See to the cause; it is tried again by itself.",
    };

    private static string CursorOf(RecordKind kind) => $"records/{kind}";

    private async Task<IReadOnlyList<ReviewItem>> AskedAsync(
        RecordKey scan, Finding? finding, Instant now, CancellationToken cancellationToken)
    {
        var known = await store.ListReviewsAsync(ConnectionId, new() { Key = scan }, cancellationToken).ConfigureAwait(false);
        return ReviewKeeper.Keep(scan, string.Empty, finding is null ? [] : [finding], string.Empty, known, now);
    }
}
