using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Stores what is planned of a batch's orders and how it came out: those that are stored at the same point of their way in few commits, and
/// each for itself. What a person said meanwhile of one keeps none of the others from being stored.
/// </summary>
internal sealed class OrderBatchStore(ConnectionSession session, ISyncStore store, OrderRules rules, TimeProvider time)
{
    /// <summary>How many orders one commit has at most: webhooks and people wait for it.</summary>
    private const int MostTogether = 25;

    private readonly OrderPolicyHashes _hashes = new(session.Connection.Policies);

    /// <summary>How far a person's word went when these were planned.</summary>
    public ChangeBasis Reach { get; set; } = new();

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>
    /// Stores what was planned, and that it is about to be written; null where a person said something meanwhile, of the order or of how
    /// far the connection goes, and the order is planned anew.
    /// </summary>
    public async Task<ChangeSet?> TryAsync(
        OrderWork work, Func<OrderBookkeeper, ChangeSet> choose, CancellationToken cancellationToken)
    {
        try
        {
            return await SaveOnceAsync(work, choose, Reach.Cursors, cancellationToken).ConfigureAwait(false);
        }
        catch (ChangesOutdatedException)
        {
            await PlanAnewAsync(work, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>The same for several orders.</summary>
    public async Task<IReadOnlyList<(OrderWork Work, ChangeSet? Stored)>> TryAsync(
        IReadOnlyList<OrderWork> works, Func<OrderBookkeeper, OrderWork, ChangeSet> choose, CancellationToken cancellationToken)
    {
        var all = await SaveTogetherAsync(works, choose, _ => Reach.Cursors, cancellationToken).ConfigureAwait(false);
        foreach (var (work, _) in all.Where(one => one.Stored is null))
        {
            await PlanAnewAsync(work, cancellationToken).ConfigureAwait(false);
        }

        return all;
    }

    /// <summary>Stores how writes came out, beside what a person said meanwhile.</summary>
    public async Task SaveAsync(OrderWork work, Func<OrderBookkeeper, ChangeSet> choose, CancellationToken cancellationToken) =>
        _ = await Afresh.DecideAsync(async () =>
        {
            try
            {
                return await SaveOnceAsync(work, choose, work.Basis.Cursors, cancellationToken).ConfigureAwait(false);
            }
            catch (ChangesOutdatedException)
            {
                await ReadAgainAsync(work, cancellationToken).ConfigureAwait(false);
                throw;
            }
        }).ConfigureAwait(false);

    /// <summary>The same for several orders.</summary>
    public async Task SaveAsync(
        IReadOnlyList<OrderWork> works, Func<OrderBookkeeper, OrderWork, ChangeSet> choose, CancellationToken cancellationToken)
    {
        var all = await SaveTogetherAsync(works, choose, work => work.Basis.Cursors, cancellationToken).ConfigureAwait(false);
        foreach (var (work, _) in all.Where(one => one.Stored is null))
        {
            await ReadAgainAsync(work, cancellationToken).ConfigureAwait(false);
            await SaveAsync(work, changes => choose(changes, work), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<(OrderWork Work, ChangeSet? Stored)>> SaveTogetherAsync(
        IReadOnlyList<OrderWork> works,
        Func<OrderBookkeeper, OrderWork, ChangeSet> choose,
        Func<OrderWork, IReadOnlyDictionary<string, string?>> reachOf,
        CancellationToken cancellationToken)
    {
        var all = new List<(OrderWork Work, ChangeSet? Stored)>();
        var together = new List<(OrderWork Work, ChangeSet Chosen)>();
        foreach (var work in works)
        {
            // What is noted of a project adds to what the order before it noted.
            if (together.Count == MostTogether || IsNotedInProject(work))
            {
                await CommitAsync().ConfigureAwait(false);
            }

            try
            {
                together.Add((work, await ChooseAsync(
                    work, changes => choose(changes, work), reachOf(work), cancellationToken).ConfigureAwait(false)));
            }
            catch
            {
                await CommitAsync().ConfigureAwait(false); // how those before it came out is known
                throw;
            }

            if (IsNotedInProject(work))
            {
                await CommitAsync().ConfigureAwait(false);
            }
        }

        await CommitAsync().ConfigureAwait(false);
        return all;

        async Task CommitAsync()
        {
            var outdated = together.Count == 0 ? [] : await session.SaveTogetherAsync(
                [.. together.Select(one => (one.Chosen, one.Work.Record))], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < together.Count; i++)
            {
                var (work, chosen) = together[i];
                if (outdated[i] is null)
                {
                    work.Stored();
                }

                all.Add((work, outdated[i] is null ? chosen : null));
            }

            together.Clear();
        }
    }

    private static bool IsNotedInProject(OrderWork work) =>
        work.Plan?.Findings.Any(finding => finding.LinkTarget is { Kind: LinkKind.Commitment }) == true;

    /// <summary>Reads what a person said meanwhile.</summary>
    private async Task ReadAgainAsync(OrderWork work, CancellationToken cancellationToken)
    {
        work.Record = await store.GetRecordAsync(ConnectionId, work.Key, cancellationToken).ConfigureAwait(false);
        work.Reviews = await store.ListReviewsAsync(ConnectionId, new() { Key = work.Key }, cancellationToken).ConfigureAwait(false);
        var standing = await store.ListDecisionsAsync(ConnectionId, work.Key.Id, cancellationToken).ConfigureAwait(false);
        work.Plan = work.Plan is not { DecisionUses: { } uses } plan ? work.Plan : plan with
        {
            DecisionUses = [.. uses.Where(use => standing.Any(decision => decision.Id == use.DecisionId))],
        };
    }

    private async Task PlanAnewAsync(OrderWork work, CancellationToken cancellationToken)
    {
        var again = WorkMaker.Due(work.Key, Now, WorkPriority.Person, "a person decided while it was planned");
        await session.SaveAsync(new() { Completed = [work.Claim], Submitted = [again] }, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ChangeSet> SaveOnceAsync(
        OrderWork work,
        Func<OrderBookkeeper, ChangeSet> choose,
        IReadOnlyDictionary<string, string?> reach,
        CancellationToken cancellationToken)
    {
        var chosen = await ChooseAsync(work, choose, reach, cancellationToken).ConfigureAwait(false);
        await session.SaveAsync(chosen, work.Record, cancellationToken).ConfigureAwait(false);
        work.Stored();
        return chosen;
    }

    private async ValueTask<ChangeSet> ChooseAsync(
        OrderWork work,
        Func<OrderBookkeeper, ChangeSet> choose,
        IReadOnlyDictionary<string, string?> reach,
        CancellationToken cancellationToken)
    {
        var changes = new OrderBookkeeper(rules, session.Connection.Policies, Now, session.Owner?.Epoch, _hashes);
        var chosen = choose(changes);
        var beside = work.Plan is { } plan
            ? await DoubledCommitments.NoteAsync(store, ConnectionId, plan, cancellationToken).ConfigureAwait(false)
            : new Dictionary<string, string>();
        var snapshots = changes.Snapshots(work);

        // Where the snapshots are stored already, so is what they use.
        var uses = snapshots.Count == 0 ? [] : OrderBookkeeper.Uses(work);
        return chosen with
        {
            Basis = work.Basis with { Cursors = reach },
            Snapshots = snapshots,
            SnapshotUses = uses,
            ReplacedSnapshots = changes.Replaced(work, chosen),
            Cursors = chosen.Cursors.Concat(DirectoryHistory.UsedBy(store, uses.SelectMany(use => use.Hashes))).Concat(beside)
                .Concat(OrderTypedMemory.Note(work.Input ?? work.Known))
                .Concat(OrderFileMemory.Note(
                    work.Input,
                    work.Writes.Where(write => write.IsFileAttached).Select(write => write.ContractId),
                    work.Writes.Where(write => write.IsFileUnanswered).Select(write => write.ContractId),
                    work.Writes.Any(write => write.IsFileUnread),
                    Now))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
    }
}
