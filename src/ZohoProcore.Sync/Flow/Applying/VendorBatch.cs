using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes vendors from read to audit, one after the other. Those that are made, or get other fields, are written together; the second of two
/// that are alike sees what became of the first.
/// </summary>
internal sealed partial class VendorBatch(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private static readonly Duration AskedAgainAfter = Duration.FromMinutes(10);

    private Exception? _refusal; // of a service that asks for patience: every other read would wait for it in vain
    private string? _unseen; // the version of the policies that have written what no go-ahead saw
    private readonly VendorInputReader _reader = new(session, store);
    private SyncState _state = new() { Stage = default };
    private ChangeBasis _reach = new(); // of the state: a person who pauses meanwhile has nothing more begun

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RunAsync(IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0)
        {
            return;
        }

        _reach = await StoredSyncState.ForVendorsAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        _state = await StoredSyncState.ReadAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        _unseen = await StoredSyncState.UnseenVendorsAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        _told = await store.GetCursorAsync(ConnectionId, Calls, cancellationToken).ConfigureAwait(false) is { Length: > 0 } told
            ? told : null;
        foreach (var claim in claimed)
        {
            if (!await TryPlanAsync(claim, cancellationToken).ConfigureAwait(false))
            {
                await SendAsync(cancellationToken).ConfigureAwait(false);
                await TryPlanAsync(claim, cancellationToken).ConfigureAwait(false);
            }

            if (_waiting.Count == Most)
            {
                await SendAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        await SendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans one vendor; false where that has to wait for what is written of another one first.</summary>
    private async Task<bool> TryPlanAsync(ClaimedWork claim, CancellationToken cancellationToken)
    {
        var books = await KnownAsync(claim, cancellationToken).ConfigureAwait(false);
        var isPlanned = true;
        async Task Work() => isPlanned = _refusal is { } refused ? throw refused
            : await PlanAsync(books, cancellationToken).ConfigureAwait(false);
        await EndAsync(books, Work, cancellationToken).ConfigureAwait(false);
        return isPlanned;
    }

    /// <summary>Does one vendor's work to its end: what goes wrong with it is its own, and is noted.</summary>
    private async Task EndAsync(VendorBookkeeper books, Func<Task> work, CancellationToken cancellationToken)
    {
        var claim = books.Claim;
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (ChangesOutdatedException)
        {
            var again = WorkMaker.Due(claim.Item.Key, Now, WorkPriority.Person, "a person decided while it was planned");
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

    private async Task<VendorBookkeeper> KnownAsync(ClaimedWork claim, CancellationToken cancellationToken)
    {
        var key = claim.Item.Key;
        return new(
            claim,
            await store.GetRecordAsync(ConnectionId, key, cancellationToken).ConfigureAwait(false),
            await store.ListReviewsAsync(ConnectionId, new() { Key = key }, cancellationToken).ConfigureAwait(false));
    }

    private async Task<bool> PlanAsync(VendorBookkeeper books, CancellationToken cancellationToken)
    {
        if (session.Connection.Policies.Vendors is not { Treatment: not VendorTreatment.LinkOnly })
        {
            await session.SaveAsync(books.Unwanted(Now), cancellationToken).ConfigureAwait(false);
            return true;
        }

        var at = await session.Directory.CompanyReadAtAsync(cancellationToken).ConfigureAwait(false) ?? Now;
        var known = books.Record?.VendorName ?? string.Empty;
        var (input, modified) = await _reader.ReadAsync(books.Key.Id, known, cancellationToken).ConfigureAwait(false);
        if (MeetsOneThatWaits(input))
        {
            return false;
        }

        var last = WriteBrake.Counted(books.Record, books.Reviews);
        var plan = WriteBrake.Hold(VendorPlanner.Plan(input), input, last, books.Reviews, Now);
        books.Read(input, plan, modified);
        if (plan.Step is { } step && Held(step, input.ContactId, books.Record?.Waiting) is { } why)
        {
            plan = plan with
            {
                Outcome = RecordState.AwaitingApproval,
                Reason = $"{step.Sentence} {why}",
                Waiting = new()
                {
                    Hash = step.Hash,
                    VendorId = input.ContactId,
                    Unseen = books.Record?.Waiting is { } waited ? waited.Unseen ?? (waited.ApprovedBy is null ? null : why) : null,
                },
                Step = null,
                Note = input.Note,
            };
        }
        else if (plan.Step is not null)
        {
            await WriteAsync(new Write(books, input, plan, at), cancellationToken).ConfigureAwait(false);
            return true;
        }

        var waiting = await WaitingAsync(plan.NewLink, cancellationToken).ConfigureAwait(false);
        var again = plan.LooksAgain ? Now + AskedAgainAfter : (Instant?)null;
        await session.SaveAsync(books.Settled(plan, again, waiting, Now), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Stores how it came out, beside what a person said meanwhile.</summary>
    private async Task StoreAsync(VendorBookkeeper books, Func<ChangeSet> choose, CancellationToken cancellationToken) =>
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

    /// <summary>The orders that wait for the vendor to be linked.</summary>
    private async Task<IReadOnlyList<RecordKey>> WaitingAsync(Link? link, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewItem> open = link is null ? []
            : await store.ListReviewsAsync(ConnectionId, new() { Status = ReviewStatus.Open }, cancellationToken).ConfigureAwait(false);
        var target = new LinkTarget(LinkKind.Vendor, link?.ZohoId ?? string.Empty);
        return
        [
            .. open.Where(item => target.IsAskedBy(item.Finding) && item.Key.Kind != RecordKind.Vendor).Select(item => item.Key).Distinct(),
        ];
    }

    /// <summary>
    /// Why a step waits; null when it does not. What a person decided about one vendor they saw; what waited is written as it was seen.
    /// </summary>
    private string? Held(VendorStep step, string contactId, WaitingPlan? waiting) =>
        _state.Stage != SyncStage.Running || !GoAheadDecider.ReachesVendor(_state, contactId) ? "It waits for the go-ahead."
        : step.DecisionId is not null ? null
        : _unseen is not null
            ? $"The policies of version {_unseen} have it written, and no go-ahead saw that yet. It waits for one that does."
        : waiting is null || (waiting.ApprovedBy is not null && waiting.Hash == step.Hash) ? null
        : waiting.ApprovedBy is { } by ? $"It is not what {by} looked at. It waits for a go-ahead that sees it."
        : waiting.Unseen ?? "No go-ahead saw it yet. It waits for one that does.";
}
