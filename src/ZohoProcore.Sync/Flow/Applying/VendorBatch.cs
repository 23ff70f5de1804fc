using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes vendors from read to audit, one after the other. Those that are made are made together; the second of two that are alike sees
/// what was made of the first.
/// </summary>
internal sealed class VendorBatch(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private const int Most = 100;

    private static readonly Duration AskedAgainAfter = Duration.FromMinutes(10);

    private Exception? _refusal; // of a service that asks for patience: every other read would wait for it in vain
    private string? _unseen; // the version of the policies that have written what no go-ahead saw
    private readonly VendorInputReader _reader = new(session, store);
    private readonly List<(VendorBookkeeper Books, VendorPlanInput Input, VendorPlan Plan)> _made = []; // in the next call

    private string ConnectionId => session.Connection.Id;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task RunAsync(IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0)
        {
            return;
        }

        var state = await StoredSyncState.ReadAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        _unseen = await StoredSyncState.UnseenVendorsAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        foreach (var claim in claimed)
        {
            await RunAsync(claim, state, cancellationToken).ConfigureAwait(false);
        }

        await MakeAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(ClaimedWork claim, SyncState state, CancellationToken cancellationToken)
    {
        var books = await KnownAsync(claim, cancellationToken).ConfigureAwait(false);
        Task Work() => _refusal is { } refused ? Task.FromException(refused) : PlanAsync(books, state, cancellationToken);
        await EndAsync(books, Work, cancellationToken).ConfigureAwait(false);
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

    private async Task PlanAsync(VendorBookkeeper books, SyncState state, CancellationToken cancellationToken)
    {
        if (session.Connection.Policies.Vendors is not { Treatment: not VendorTreatment.LinkOnly })
        {
            await session.SaveAsync(books.Unwanted(Now), cancellationToken).ConfigureAwait(false);
            return;
        }

        var known = books.Record?.VendorName ?? string.Empty;
        var (input, modified) = await _reader.ReadAsync(books.Key.Id, known, cancellationToken).ConfigureAwait(false);
        if (_made.Count > 0 && _reader.MayBeOneOf(input, _made.Select(one => one.Plan.Step!)))
        {
            await MakeAsync(cancellationToken).ConfigureAwait(false);
            (input, modified) = await _reader.ReadAsync(books.Key.Id, known, cancellationToken).ConfigureAwait(false);
        }

        var last = WriteBrake.Counted(books.Record, books.Reviews);
        var plan = WriteBrake.Hold(VendorPlanner.Plan(input), input, last, books.Reviews, Now);
        books.Read(input, plan, modified);
        if (plan.Step is { } step && Held(step, state, input.ContactId, books.Record?.Waiting) is { } why)
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
            await WriteAsync(books, input, plan, cancellationToken).ConfigureAwait(false);
            return;
        }

        var waiting = await WaitingAsync(plan.NewLink, cancellationToken).ConfigureAwait(false);
        var again = plan.LooksAgain ? Now + AskedAgainAfter : (Instant?)null;
        await session.SaveAsync(books.Settled(plan, again, waiting, Now), cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(VendorBookkeeper books, VendorPlanInput input, VendorPlan plan, CancellationToken cancellationToken)
    {
        if (books.IsRefusedAsItIs(plan))
        {
            await session.SaveAsync(new() { Completed = [books.Claim] }, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (plan.Step!.Kind == VendorStepKind.Create)
        {
            _made.Add((books, input, plan));
            if (_made.Count == Most)
            {
                await MakeAsync(cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        await BeginAsync(books, plan, cancellationToken).ConfigureAwait(false);
        var result = await new VendorWriter(session, _reader).WriteAsync(plan.Step, cancellationToken).ConfigureAwait(false);
        await WrittenAsync(books, input, plan, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes those that wait for it, in one call: each has its intent before it, and its outcome after it.</summary>
    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var begun = new List<(VendorBookkeeper Books, VendorPlanInput Input, VendorPlan Plan)>();
        foreach (var one in _made)
        {
            await EndAsync(
                one.Books,
                async () =>
                {
                    await (_refusal is { } refused ? Task.FromException(refused) : BeginAsync(one.Books, one.Plan, cancellationToken))
                        .ConfigureAwait(false);
                    begun.Add(one);
                },
                cancellationToken).ConfigureAwait(false);
        }

        _made.Clear();
        if (begun.Count == 0)
        {
            return;
        }

        IReadOnlyList<VendorWriteResult> results;
        try
        {
            results = await new VendorWriter(session, _reader).MakeAsync(
                [.. begun.Select(one => (one.Plan.Step!, one.Input.OriginId))], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OwnerReplacedException && !cancellationToken.IsCancellationRequested)
        {
            results = [.. begun.Select(_ => new VendorWriteResult(null, null) { Unknown = failure })];
        }

        for (var at = 0; at < begun.Count; at++)
        {
            var ((books, input, plan), result) = (begun[at], results[at]);
            await EndAsync(
                books,
                () => result.Unknown is { } unknown
                    ? Task.FromException(unknown) : WrittenAsync(books, input, plan, result, cancellationToken),
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task BeginAsync(VendorBookkeeper books, VendorPlan plan, CancellationToken cancellationToken)
    {
        await session.SaveAsync(books.BeforeWriting(plan, session.Owner?.Epoch, Now), cancellationToken).ConfigureAwait(false);
        books.IsBegun = true;
    }

    private async Task WrittenAsync(
        VendorBookkeeper books, VendorPlanInput input, VendorPlan plan, VendorWriteResult result, CancellationToken cancellationToken)
    {
        var link = VendorAfterWrite.Link(input, plan.Step!, result.Vendor);
        var waiting = await WaitingAsync(link, cancellationToken).ConfigureAwait(false);
        await StoreAsync(books, () => books.Written(plan, result, link, waiting, Now), cancellationToken).ConfigureAwait(false);
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
    private string? Held(VendorStep step, SyncState state, string contactId, WaitingPlan? waiting) =>
        state.Stage != SyncStage.Running || !GoAheadDecider.ReachesVendor(state, contactId) ? "It waits for the go-ahead."
        : step.DecisionId is not null ? null
        : _unseen is not null
            ? $"The policies of version {_unseen} have it written, and no go-ahead saw that yet. It waits for one that does."
        : waiting is null || (waiting.ApprovedBy is not null && waiting.Hash == step.Hash) ? null
        : waiting.ApprovedBy is { } by ? $"It is not what {by} looked at. It waits for a go-ahead that sees it."
        : waiting.Unseen ?? "No go-ahead saw it yet. It waits for one that does.";
}
