using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Takes records of a host's own kinds from read to audit, one after the other.</summary>
internal sealed class HostedBatch(ConnectionSession session, ISyncStore store, IReadOnlyList<IRecordHandler> handlers, TimeProvider time)
{
    private readonly HostedReader _reader = new(session, store);
    private Exception? _refusal; // of a service that asks for patience: every other read would wait for it in vain
    private bool _isSeen; // whether a go-ahead saw what the first look at the kind found
    private Dictionary<string, string?> _basis = new(StringComparer.Ordinal); // how far a go-ahead reached by then

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RunAsync(IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0)
        {
            return;
        }

        // In this order: once a go-ahead for the kind is known, it is known too whether its word has reached every record.
        (_isSeen, var looks) = await StoredFirstLooks.ReadAsync(store, ConnectionId, claimed[0].Item.Key.Kind, cancellationToken)
            .ConfigureAwait(false);
        var (state, basis) = await StoredSyncState.ForWritesAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        _basis = basis.Cursors.Concat(looks.Cursors).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (await StoredBounds.OfGoAhead.FindAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false) is not null)
        {
            const string Later = "a go-ahead is carried to all that it is about";
            await session.SaveAsync(
                new() { Deferred = [.. claimed.Select(claim => claim with { Item = WorkMaker.At(claim.Item, Now, Later) })] },
                cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var claim in claimed)
        {
            await RunAsync(claim, state, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(ClaimedWork claim, SyncState state, CancellationToken cancellationToken)
    {
        var key = claim.Item.Key;
        var records = handlers.First(one => one.Kind == key.Kind);
        var books = new HostedBookkeeper(
            claim,
            OriginIds.Record(session.Connection.OrganizationId, key),
            await store.GetRecordAsync(ConnectionId, key, cancellationToken).ConfigureAwait(false),
            await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false));
        try
        {
            await (_refusal is { } refused ? Task.FromException(refused) : PlanAsync(records, books, state, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (ChangesOutdatedException)
        {
            var again = WorkMaker.Due(key, Now, WorkPriority.Person, "a person decided while it was planned");
            await session.SaveAsync(new() { Completed = [claim], Submitted = [again] }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OwnerReplacedException && !cancellationToken.IsCancellationRequested)
        {
            _refusal = FailureRules.IsRateLimit(failure) ? failure : _refusal;
            var retry = FailureRules.Judge(failure, claim.Item, session.Connection.Policies, Now);
            var waits = books.IsBegun ? null : FailureRules.Waits(failure, claim, Now);
            await StoreAsync(books, () => waits ?? books.Failed(failure, retry, Now), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PlanAsync(
        IRecordHandler records, HostedBookkeeper books, SyncState state, CancellationToken cancellationToken)
    {
        var intents = await store.ListOpenIntentsAsync(ConnectionId, books.Key.Owner, cancellationToken).ConfigureAwait(false);
        var (snapshot, plan) = await _reader.PlanAsync(records, books.Key, cancellationToken).ConfigureAwait(false);
        var input = await HostedInput.OfAsync(
            store, ConnectionId, books.Key, snapshot, books.Record?.InputHash, cancellationToken).ConfigureAwait(false);
        books.Read(input, plan, intents.Count == 0 ? null : intents[0]);
        if (plan.Record.Write is not { } write)
        {
            await session.SaveAsync(books.Settled(Now), cancellationToken).ConfigureAwait(false);
        }
        else if (books.WasJustWritten)
        {
            // Written once more it would be written for ever.
            const string Why = "the plan asks for the same write again, right after it was written: what is read does not show it";
            throw new RuleFailedException(records.Kind, snapshot.Name, new InvalidOperationException(Why));
        }
        else if (Held(plan, write, state, books) is { } why)
        {
            await session.SaveAsync(Bound(books.Waits(write, why, Now)), cancellationToken).ConfigureAwait(false);
        }
        else if (books.IsRefusedAsItIs)
        {
            await session.SaveAsync(new() { Completed = [books.Claim] }, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(records, books, write, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(IRecordHandler records, HostedBookkeeper books, RecordWrite write, CancellationToken cancellationToken)
    {
        await session.SaveAsync(Bound(books.BeforeWriting(write, session.Owner?.Epoch, Now)), cancellationToken).ConfigureAwait(false);
        books.IsBegun = true;
        var outcome = await records.ApplyAsync(_reader.ContextOf(books.Key), write, cancellationToken).ConfigureAwait(false)
            ?? throw new RuleFailedException(records.Kind, books.Name, null);
        await StoreAsync(books, () => books.Written(outcome, Now), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores how it came out, beside what a person said meanwhile.</summary>
    private async Task StoreAsync(HostedBookkeeper books, Func<ChangeSet> choose, CancellationToken cancellationToken) =>
        _ = await Afresh.DecideAsync(async () =>
        {
            try
            {
                await session.SaveAsync(choose(), cancellationToken).ConfigureAwait(false);
                return books.Key;
            }
            catch (ChangesOutdatedException)
            {
                books.Again(
                    await store.GetRecordAsync(ConnectionId, books.Key, cancellationToken).ConfigureAwait(false),
                    await store.ListReviewsAsync(ConnectionId, new() { Key = books.Key }, cancellationToken).ConfigureAwait(false),
                    await store.ListDecisionsAsync(ConnectionId, books.Key.Owner, cancellationToken).ConfigureAwait(false));
                throw;
            }
        }).ConfigureAwait(false);

    /// <summary>What rests on how far a go-ahead reached: it is not stored once one reaches further, or less far.</summary>
    private ChangeSet Bound(ChangeSet changes) => changes with { Basis = changes.Basis! with { Cursors = _basis } };

    /// <summary>
    /// Why a write waits; null when it does not. What waited is written as it was seen, and what a kind had before it was added waits.
    /// </summary>
    private string? Held(HostedPlan plan, RecordWrite write, SyncState state, HostedBookkeeper books) =>
        state.Stage != SyncStage.Running || !GoAheadDecider.ReachesRecord(state, HostedBookkeeper.ProjectsOf(write))
            ? "It waits for the go-ahead."
        : books.IsBegunAlready ? null
        : books.Record?.Waiting is not { } waiting
            ? _isSeen ? null : "No go-ahead saw what there is of its kind yet. It waits for one that does."
        : waiting.ApprovedBy is not null && waiting.Hash == plan.StateHash ? null
        : waiting.ApprovedBy is { } by ? $"It is not what {by} looked at. It waits for a go-ahead that sees it."
        : waiting.Unseen ?? "No go-ahead saw it yet. It waits for one that does.";
}
