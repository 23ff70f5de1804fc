using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes a batch of orders from read to audit: read and plan each, store what is about to be written, write it project by project, store
/// how it came out.
/// </summary>
internal sealed class OrderBatch(ConnectionSession session, ISyncStore store, OrderRules rules, TimeProvider time)
{
    private const int ParallelReads = 4;
    private readonly OrderInputReader _reader = new(session, store, rules);
    private readonly OrderBatchStore _saves = new(session, store, rules, time);

    private Exception? _refusal; // of a service that asks for patience: every other read would wait for it in vain

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RunAsync(IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        (var state, _saves.Reach) = await StoredSyncState.ForWritesAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        var works = new List<OrderWork>();
        RecordKey[] keys = [.. claimed.Select(claim => claim.Item.Key)];
        var records = await store.GetRecordsAsync(ConnectionId, keys, cancellationToken).ConfigureAwait(false);
        var ofOrders = new CommitmentQuery { OrderIds = [.. keys.Select(key => key.Id)] };
        var written = (await store.ListCommitmentsAsync(ConnectionId, ofOrders, cancellationToken).ConfigureAwait(false))
            .ToLookup(one => one.OrderId, StringComparer.Ordinal);
        foreach (var claim in claimed)
        {
            var key = claim.Item.Key;
            works.Add(new(
                claim,
                records.TryGetValue(key, out var record) ? record : null,
                await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false),
                [.. written[key.Id]]));
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

        var unwritten = works.Where(work => work is { Failure: null, Writes.Count: 0 }).ToList();
        foreach (var work in unwritten.Where(work => work.Gaps.Count > 0))
        {
            await MakeAsync(work, cancellationToken).ConfigureAwait(false);
        }

        var settled = unwritten.FindAll(work => work.Gaps.Count == 0);
        _ = await _saves.TryAsync(settled, (changes, one) => changes.Settled(one), cancellationToken).ConfigureAwait(false);
        await WriteAsync([.. works.Where(work => work.Failure is null && work.Writes.Count > 0)], cancellationToken).ConfigureAwait(false);
        foreach (var work in works.Where(work => work.Failure is not null))
        {
            var waits = work is { Writes.Count: 0, Gaps.Count: 0 } ? FailureRules.Waits(work.Failure!, work.Claim, Now) : null;
            await _saves.SaveAsync(work, changes => waits ?? changes.Failed(work, work.Failure!), cancellationToken).ConfigureAwait(false);
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
                ? _reader.Planner.Plan(input)
                : MissingOrder.Plan(work.Key, work.Known!);
        },
        cancellationToken);

    private Task HoldAsync(OrderWork work, OrderBatchApproval approval, CancellationToken cancellationToken) => TryAsync(
        work,
        async () =>
        {
            await approval.HoldAsync(work, work.Plan!, cancellationToken).ConfigureAwait(false);
            work.Plan = WriteBrake.Hold(work.Plan!, work.Repeated, work.Reviews, Now);
            work.Gaps = [.. work.Plan!.Steps.Where(step => step.FillsGap).Select(step => new OrderGapWrite(step)
            {
                IsDecided = OrderDecisionEndings.Allowing(work.Plan, step.OriginId) is not null,
            })];
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
        if (await _saves.TryAsync(work, keeper => OrderGapBookkeeper.Before(keeper, work), cancellationToken).ConfigureAwait(false) is null)
        {
            return;
        }

        var writer = new OrderGapWriter(session);
        work.Record = await store.GetRecordAsync(ConnectionId, work.Key, cancellationToken).ConfigureAwait(false);
        await TryAsync(work, () => writer.MakeAsync(work.Gaps, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (work.Failure is null)
        {
            await _saves.SaveAsync(work, keeper => OrderGapBookkeeper.After(keeper, rules, work, Now), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(IReadOnlyList<OrderWork> works, CancellationToken cancellationToken)
    {
        var stored = await _saves.TryAsync(works, (changes, one) => changes.BeforeWriting(one), cancellationToken).ConfigureAwait(false);
        foreach (var (work, before) in stored)
        {
            if (before is null)
            {
                work.Writes = [];
                continue;
            }

            foreach (var write in work.Writes)
            {
                write.Intent = before.OpenedIntents.First(intent => intent.OriginId == write.Planned.OriginId);
            }

            work.Record = before.Records[0]; // as it is stored now; what a person says meanwhile is heard where it is stored next
        }

        await new CommitmentWriter(session).WriteAsync([.. works.SelectMany(work => work.Writes)], cancellationToken).ConfigureAwait(false);
        await new OrderNumberHolders(store, ConnectionId).NameAsync(works, cancellationToken).ConfigureAwait(false);
        foreach (var work in works.Where(work => work.Writes.Count > 0))
        {
            work.Failure = work.Writes.Select(write => write.Failure).FirstOrDefault(failure => failure is not null);
        }

        await _saves.SaveAsync(
            [.. works.Where(work => work is { Writes.Count: > 0, Failure: null })],
            (changes, one) => changes.Settled(one),
            cancellationToken).ConfigureAwait(false);
    }
}
