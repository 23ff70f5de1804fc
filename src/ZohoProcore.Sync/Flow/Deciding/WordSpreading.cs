using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Carries a person's word to every order that it is about: what they saw is approved, what they did not see waits, and all of it is due.
/// The word is stored before, with its bounds; whoever finds bounds goes on with them, and nothing is written until they are gone.
/// </summary>
internal sealed class WordSpreading(ISyncStore store, TimeProvider time)
{
    private const int Batch = 500;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Finishes what was begun. Safe to repeat, and for several at once.</summary>
    public async ValueTask FinishAsync(string connectionId, CancellationToken cancellationToken)
    {
        await FinishPoliciesAsync(connectionId, cancellationToken).ConfigureAwait(false);
        await FinishGoAheadAsync(connectionId, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask FinishPoliciesAsync(string connectionId, CancellationToken cancellationToken)
    {
        if (await StoredBounds.OfPolicies.FindAsync(store, connectionId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        var now = Now; // one for all parts: projects are in line through all of them
        var (bounds, basis) = found;
        var known = new HashSet<string>(bounds.Known, StringComparer.Ordinal);
        var asBefore = bounds.AsBefore is { } same ? new HashSet<string>(same, StringComparer.Ordinal) : null;
        var why = $"What the policies that {bounds.By} took make of it was not known then. A person has to approve it:";
        await EachAsync(
            connectionId,
            RecordKind.PurchaseOrder,
            null,
            basis,
            records =>
            {
                var shown = records.Where(record => bounds.Shown.ContainsKey(record.Key.Id)).ToList();
                var unseen = records.Where(record => !known.Contains(record.Key.Id)).ToList();
                var unwritten = asBefore is null ? []
                    : records.Except([.. shown, .. unseen]).Where(record => !asBefore.Contains(record.Key.Id)).ToList();
                return new()
                {
                    Basis = new()
                    {
                        Records = shown.Concat(unseen).Concat(unwritten).ToDictionary(record => record.Key, SyncRecord? (record) => record),
                    },
                    Records =
                    [
                        .. shown.Select(record => record with { Waiting = bounds.Shown[record.Key.Id] with { ApprovedBy = bounds.By } }),
                        .. unseen.Select(record => GoAheadDecider.Unseen(record, why)),
                        .. unwritten.Select(record => GoAheadDecider.Unwritten(record, bounds.By)),
                    ],
                    Submitted = WorkMaker.DueByProject(records, now, WorkMaker.Asked(records.Count), "policies changed"),
                    Audit =
                    [
                        .. shown.Where(record =>
                                record.Waiting?.ApprovedBy is null || record.Waiting.Hash != bounds.Shown[record.Key.Id].Hash)
                            .Select(record => GoAheadDecider.ApprovedWithPolicies(record, bounds.Shown[record.Key.Id], bounds.By)),
                    ],
                };
            },
            cancellationToken).ConfigureAwait(false);
        _ = await Afresh.DecideAsync(() => StoredPolicies.NoteSpreadAsync(store, connectionId, bounds.Version, cancellationToken))
            .ConfigureAwait(false);
        await EndAsync(connectionId, basis, StoredBounds.OfPolicies.Done(), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask FinishGoAheadAsync(string connectionId, CancellationToken cancellationToken)
    {
        if (await StoredBounds.OfGoAhead.FindAsync(store, connectionId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        var now = Now;
        var (bounds, basis) = found;
        var state = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        await EachAsync(
            connectionId,
            RecordKind.PurchaseOrder,
            [RecordState.AwaitingApproval],
            basis,
            records => GoAheadDecider.Approve(
                [.. records.Where(record => IsSeen(record) && Reaches(record))], bounds.By, string.Empty, now),
            cancellationToken).ConfigureAwait(false);

        // What came meanwhile, what could not be planned yet, and what a question keeps from being written, nobody looked at.
        RecordState[] others = bounds.IsFirst ? [RecordState.Failed, RecordState.Aborted] : [];
        RecordState[] asked = [RecordState.NeedsReview, RecordState.Conflict];
        await EachAsync(
            connectionId,
            RecordKind.PurchaseOrder,
            [RecordState.AwaitingApproval, .. others, .. asked],
            basis,
            records => GoAheadDecider.Begin(
                [.. records.Where(record => record.Waiting?.ApprovedBy is not null)],
                [.. records.Where(record => record.Waiting?.ApprovedBy is null && !IsSeen(record) && Reaches(record) && IsHeld(record))],
                bounds.By,
                now),
            cancellationToken).ConfigureAwait(false);
        await EachAsync(
            connectionId,
            RecordKind.Vendor,
            [RecordState.AwaitingApproval],
            basis,
            vendors => GoAheadDecider.Approve(
                [.. vendors.Where(vendor => IsSeen(vendor) && GoAheadDecider.ReachesVendor(state, vendor.Key.Id))],
                bounds.By,
                string.Empty,
                now),
            cancellationToken).ConfigureAwait(false);

        // What an earlier version held was bound to nothing.
        await EachAsync(
            connectionId,
            RecordKind.Vendor,
            [RecordState.AwaitingApproval],
            basis,
            vendors => GoAheadDecider.Begin([.. vendors.Where(vendor => vendor.Waiting is null)], [], bounds.By, now),
            cancellationToken).ConfigureAwait(false);
        foreach (var kind in bounds.Seen.Keys.Select(RecordKey.OfOwner).Where(key => key.IsOfHost).Select(key => key.Kind).Distinct())
        {
            await EachAsync(
                connectionId,
                kind,
                [RecordState.AwaitingApproval],
                basis,
                records => GoAheadDecider.Approve(
                    [.. records.Where(record => IsSeen(record) && GoAheadDecider.ReachesRecord(state, record.Waiting!.Projects))],
                    bounds.By,
                    string.Empty,
                    now),
                cancellationToken).ConfigureAwait(false);
        }

        foreach (var kind in bounds.Kinds ?? [])
        {
            // What could not be read yet nobody looked at.
            await EachAsync(
                connectionId,
                new(kind),
                [RecordState.Failed, RecordState.Aborted],
                basis,
                records =>
                {
                    var failed = records.Where(record => record.Waiting is null).ToList();
                    var why = $"It was not in what {bounds.By} looked at. It waits for a go-ahead that sees it.";
                    return new()
                    {
                        Basis = new() { Records = failed.ToDictionary(record => record.Key, SyncRecord? (record) => record) },
                        Records = [.. failed.Select(record => GoAheadDecider.Unseen(record, why))],
                    };
                },
                cancellationToken).ConfigureAwait(false);
        }

        await EndAsync(connectionId, basis, StoredBounds.OfGoAhead.Done(), cancellationToken).ConfigureAwait(false);

        bool IsSeen(SyncRecord record) => record.Waiting is { } waiting
            && bounds.Seen.TryGetValue(record.Key.IsOfHost ? record.Key.ToString() : record.Key.Id, out var hash) && hash == waiting.Hash;
        bool IsHeld(SyncRecord record) => Array.IndexOf(asked, record.State) < 0 || record.Waiting is not null;
        bool Reaches(SyncRecord record) => record.Waiting is not { } waiting || GoAheadDecider.Reaches(state, waiting);
    }

    /// <summary>
    /// Changes the records that stand in some states, a batch at a time, each as it stands then; null for all states. All are looked at:
    /// one that passes from one of the states to another meanwhile is in neither of two lists. Ends where somebody else has finished.
    /// </summary>
    private async ValueTask EachAsync(
        string connectionId,
        RecordKind kind,
        IReadOnlyList<RecordState>? states,
        ChangeBasis bounds,
        Func<IReadOnlyList<SyncRecord>, ChangeSet> change,
        CancellationToken cancellationToken)
    {
        var keys = new List<RecordKey>();
        var query = new RecordQuery { Kind = kind };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            keys.Add(record.Key);
        }

        for (var done = 0; done < keys.Count; done += Batch)
        {
            var part = keys.Skip(done).Take(Batch).ToList();
            var isOver = await Afresh.DecideAsync(async () =>
            {
                if (!await IsAsync(connectionId, bounds, cancellationToken).ConfigureAwait(false))
                {
                    return true;
                }

                var records = await store.GetRecordsAsync(connectionId, part, cancellationToken).ConfigureAwait(false);
                var reached = records.Values.Where(record => states is null || states.Contains(record.State)).ToList();
                if (reached.Count == 0)
                {
                    return false;
                }

                var changes = change(reached);
                await store.SaveAsync(
                    connectionId, changes with { Basis = changes.Basis! with { Cursors = bounds.Cursors } }, cancellationToken)
                    .ConfigureAwait(false);
                return false;
            }).ConfigureAwait(false);
            if (isOver)
            {
                return;
            }
        }
    }

    private ValueTask<bool> EndAsync(
        string connectionId, ChangeBasis bounds, IReadOnlyDictionary<string, string> done, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(async () =>
        {
            var isOurs = await IsAsync(connectionId, bounds, cancellationToken).ConfigureAwait(false);
            if (isOurs)
            {
                await store.SaveAsync(connectionId, new() { Basis = bounds, Cursors = done }, cancellationToken).ConfigureAwait(false);
            }

            return isOurs;
        });

    private async ValueTask<bool> IsAsync(string connectionId, ChangeBasis bounds, CancellationToken cancellationToken)
    {
        foreach (var pair in bounds.Cursors)
        {
            if (await store.GetCursorAsync(connectionId, pair.Key, cancellationToken).ConfigureAwait(false) != pair.Value)
            {
                return false;
            }
        }

        return true;
    }
}
