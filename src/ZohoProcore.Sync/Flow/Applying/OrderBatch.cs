using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes a batch of orders from read to audit: read and plan each, store what is about to be written, write it project by project, store
/// how it came out.
/// </summary>
internal sealed class OrderBatch(ConnectionSession session, ISyncStore store, OrderRules rules, TimeProvider time)
{
    private const int ParallelReads = 4;
    private readonly OrderPlanner _planner = new(rules);
    private readonly OrderInputReader _reader = new(session, store, rules);

    private ChangeBasis _reach = new(); // how far a person's word went when these were planned
    private Exception? _refusal; // of a service that asks for patience: every other read would wait for it in vain

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RunAsync(IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        (var state, _reach) = await StoredSyncState.ForWritesAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        var works = new List<OrderWork>();
        foreach (var claim in claimed)
        {
            var key = claim.Item.Key;
            works.Add(new(
                claim,
                await store.GetRecordAsync(ConnectionId, key, cancellationToken).ConfigureAwait(false),
                await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false),
                await store.ListCommitmentsAsync(ConnectionId, new() { OrderIds = [key.Id] }, cancellationToken).ConfigureAwait(false)));
        }

        _refusal = await Patience.AskAsync(session, cancellationToken).ConfigureAwait(false);
        await Bounded.ForEachAsync(works, ParallelReads, work => PlanAsync(work, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var approval = new OrderBatchApproval(session, store, state, [.. works.Where(work => work.Failure is null)]);
        foreach (var work in works.Where(work => work.Failure is null))
        {
            await HoldAsync(work, approval, cancellationToken).ConfigureAwait(false);
        }

        foreach (var work in works.Where(IsRefusedAsItIs).ToList())
        {
            // What is known of the order stays as it is, and so does the question.
            await session.SaveAsync(new() { Completed = [work.Claim] }, cancellationToken).ConfigureAwait(false);
            works.Remove(work);
        }

        foreach (var work in works.Where(work => work is { Failure: null, Writes.Count: 0 }))
        {
            await (work.Gaps.Count > 0 ? MakeAsync(work, cancellationToken)
                : TryStoreAsync(work, changes => changes.Settled(work), cancellationToken)).ConfigureAwait(false);
        }

        await WriteAsync([.. works.Where(work => work.Failure is null && work.Writes.Count > 0)], cancellationToken).ConfigureAwait(false);
        foreach (var work in works.Where(work => work.Failure is not null))
        {
            var waits = work is { Writes.Count: 0, Gaps.Count: 0 } ? FailureRules.Waits(work.Failure!, work.Claim, Now) : null;
            await StoreAsync(work, changes => waits ?? changes.Failed(work, work.Failure!), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether Procore refused what would be written, and nothing is another than it was then: a refusal is a known outcome. A person who
    /// asks, or answers the question, has it sent again.
    /// </summary>
    private bool IsRefusedAsItIs(OrderWork work) =>
        work is { Failure: null, Input: { } input, Record: { State: RecordState.NeedsReview, RefusedHash: { } refused } }
        && work.Writes.Count + work.Gaps.Count > 0
        && work.Claim.Item.Priority != WorkPriority.Person
        && work.Reviews.Any(item => item.Status == ReviewStatus.Open)
        && refused == RefusedOrder.Hash(
            input, rules, input.Existing.Where(one => work.Writes.Any(write => write.Planned.OriginId == one.OriginId)));

    private Task PlanAsync(OrderWork work, CancellationToken cancellationToken) => TryAsync(
        work,
        async () =>
        {
            if ((work.Failure = _refusal) is not null)
            {
                return;
            }

            await ReadAsync(work, cancellationToken).ConfigureAwait(false);
            work.Plan = work.Input is { } input
                ? _planner.Plan(input)
                : MissingOrder.Plan(work.Key, work.Known!);
        },
        cancellationToken);

    private Task HoldAsync(OrderWork work, OrderBatchApproval approval, CancellationToken cancellationToken) => TryAsync(
        work,
        async () =>
        {
            await approval.HoldAsync(work, work.Plan!, cancellationToken).ConfigureAwait(false);
            work.Gaps = [.. work.Plan!.Steps.Where(step => step.FillsGap).Select(step => new OrderGapWrite(step))];
            work.Writes = work.Gaps.Count > 0 ? [] : [.. work.ToWrite(session.Connection)];
        },
        cancellationToken);

    private async Task TryAsync(OrderWork work, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            work.Failure = failure;
            _refusal = FailureRules.IsRateLimit(failure) ? session.Refusal = failure : _refusal;
        }
    }

    private async Task ReadAsync(OrderWork work, CancellationToken cancellationToken)
    {
        try
        {
            work.Input = await _reader.ReadAsync(work.Key.Id, work.NamesSince, cancellationToken).ConfigureAwait(false);
            (work.OpenIntents, work.Existing) = (work.Input.OpenIntents, work.Input.Existing);
            work.Decisions = work.Input.Decisions;
        }
        catch (ZohoBooks.Client.ZohoBooksNotFoundException)
        {
            work.Known = await _reader.ReadMissingAsync(work.Key.Id, work.Record?.OrderNumber, cancellationToken).ConfigureAwait(false);
            (work.OpenIntents, work.Existing) = (work.Known.OpenIntents, work.Known.Existing);
            work.Decisions = work.Known.Decisions;
        }
    }

    private async Task MakeAsync(OrderWork work, CancellationToken cancellationToken)
    {
        if (await TryStoreAsync(work, keeper => OrderGapBookkeeper.Before(keeper, work), cancellationToken).ConfigureAwait(false) is null)
        {
            return;
        }

        var writer = new OrderGapWriter(session);
        work.Record = await store.GetRecordAsync(ConnectionId, work.Key, cancellationToken).ConfigureAwait(false);
        await TryAsync(work, () => writer.MakeAsync(work.Gaps, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (work.Failure is null)
        {
            await StoreAsync(work, keeper => OrderGapBookkeeper.After(keeper, rules, work, Now), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(IReadOnlyList<OrderWork> works, CancellationToken cancellationToken)
    {
        foreach (var work in works)
        {
            var before = await TryStoreAsync(work, changes => changes.BeforeWriting(work), cancellationToken).ConfigureAwait(false);
            if (before is null)
            {
                work.Writes = [];
                continue;
            }

            foreach (var write in work.Writes)
            {
                write.Intent = before.OpenedIntents.First(intent => intent.OriginId == write.Planned.OriginId);
            }

            work.Record = before.Records[0]; // as it is stored now, unless a person says something, who is heard in StoreAsync
        }

        await new CommitmentWriter(session).WriteAsync([.. works.SelectMany(work => work.Writes)], cancellationToken).ConfigureAwait(false);
        await new OrderNumberHolders(store, ConnectionId).NameAsync(works, cancellationToken).ConfigureAwait(false);
        foreach (var work in works.Where(work => work.Writes.Count > 0))
        {
            work.Failure = work.Writes.Select(write => write.Failure).FirstOrDefault(failure => failure is not null);
            if (work.Failure is null)
            {
                await StoreAsync(work, changes => changes.Settled(work), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Stores what was planned, and that it is about to be written; null where a person said something meanwhile, of the order or of how
    /// far the connection goes, and the order is planned anew.
    /// </summary>
    private async Task<ChangeSet?> TryStoreAsync(
        OrderWork work, Func<OrderBookkeeper, ChangeSet> choose, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreOnceAsync(work, choose, _reach.Cursors, cancellationToken).ConfigureAwait(false);
        }
        catch (ChangesOutdatedException)
        {
            var again = WorkMaker.Due(work.Key, Now, WorkPriority.Person, "a person decided while it was planned");
            await session.SaveAsync(new() { Completed = [work.Claim], Submitted = [again] }, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Stores how writes came out, beside what a person said meanwhile.</summary>
    private async Task StoreAsync(OrderWork work, Func<OrderBookkeeper, ChangeSet> choose, CancellationToken cancellationToken) =>
        _ = await Afresh.DecideAsync(async () =>
        {
            try
            {
                return await StoreOnceAsync(work, choose, work.Basis.Cursors, cancellationToken).ConfigureAwait(false);
            }
            catch (ChangesOutdatedException)
            {
                work.Record = await store.GetRecordAsync(ConnectionId, work.Key, cancellationToken).ConfigureAwait(false);
                work.Reviews = await store.ListReviewsAsync(ConnectionId, new() { Key = work.Key }, cancellationToken)
                    .ConfigureAwait(false);
                var standing = await store.ListDecisionsAsync(ConnectionId, work.Key.Id, cancellationToken).ConfigureAwait(false);
                work.Plan = work.Plan is not { DecisionUses: { } uses } plan ? work.Plan : plan with
                {
                    DecisionUses = [.. uses.Where(use => standing.Any(decision => decision.Id == use.DecisionId))],
                };
                throw;
            }
        }).ConfigureAwait(false);

    private async ValueTask<ChangeSet> StoreOnceAsync(
        OrderWork work,
        Func<OrderBookkeeper, ChangeSet> choose,
        IReadOnlyDictionary<string, string?> reach,
        CancellationToken cancellationToken)
    {
        var changes = new OrderBookkeeper(rules, session.Connection.Policies, Now, session.Owner?.Epoch);
        var chosen = choose(changes);
        var beside = work.Plan is { } plan
            ? await DoubledCommitments.NoteAsync(store, ConnectionId, plan, cancellationToken).ConfigureAwait(false)
            : new Dictionary<string, string>();
        chosen = chosen with
        {
            Basis = work.Basis with { Cursors = reach },
            Snapshots = changes.Snapshots(work),
            Cursors = chosen.Cursors.Concat(OrderBookkeeper.Uses(work)).Concat(beside)
                .Concat(OrderTypedMemory.Note(work.Input ?? work.Known))
                .Concat(OrderFileMemory.Note(
                    work.Input,
                    work.Writes.Where(write => write.IsFileAttached).Select(write => write.ContractId),
                    work.Writes.Where(write => write.IsFileUnanswered).Select(write => write.ContractId),
                    work.Writes.Any(write => write.IsFileUnread),
                    Now))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
        await session.SaveAsync(chosen, work.Record, cancellationToken).ConfigureAwait(false);
        work.Stored();
        return chosen;
    }
}
