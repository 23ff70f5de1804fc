using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What an alignment does without a person, each time the directory was read: it ends what was left open, links what is certain, puts what
/// is not certain into review, and where policy says so, writes the plan.
/// </summary>
internal sealed class AlignmentScan(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    private const string Refused = "aligned.refused";

    private AlignmentPolicy? Policy => session.Connection.Policies.Alignment;

    private string ConnectionId => session.Connection.Id;

    /// <summary>Whether there is anything to do.</summary>
    public async ValueTask<bool> IsWantedAsync(CancellationToken cancellationToken) => Policy is { IsScanned: true }
        || (await new OpenAlignment(session, store).ReadAsync(cancellationToken).ConfigureAwait(false)).Count > 0
        || (await QuestionsAsync(cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>Does it.</summary>
    /// <param name="isAsked">Whether a person wants it: then what was refused is tried once more.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task RunAsync(bool isAsked, CancellationToken cancellationToken)
    {
        await new AlignmentLookback(session, store, AlignmentLookback.Nobody).EndAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<(RecordKey Key, Finding Finding)>();
        if (Policy is { IsScanned: true } policy)
        {
            if (isAsked)
            {
                session.Answers.Forget();
            }

            var mayWrite = policy.Unasked && await MayWriteAsync(cancellationToken).ConfigureAwait(false);
            var (report, links) = await new AlignmentReader(session, store, time)
                .KnownAsync(withCodes: mayWrite && policy.WritesCodes, cancellationToken).ConfigureAwait(false);
            if (policy.LinkProjects)
            {
                var (certain, proposed) = ProjectLinking.Of(report.Projects, links, report.At);
                await LinkAsync(certain, cancellationToken).ConfigureAwait(false);
                found.AddRange(proposed.Select(finding => (RecordKey.Alignment, finding)));
            }

            if (policy.WritesTypes)
            {
                await new SeenCostTypes(session, store).NoteAsync(report, cancellationToken).ConfigureAwait(false);
                await new UsedChoice(session, store).LapseAsync(report, cancellationToken).ConfigureAwait(false);
            }

            var (plan, facts) = await new AlignmentPlanReader(session, store, time).PlanAsync(report, cancellationToken)
                .ConfigureAwait(false);
            await new UsedChoice(session, store).LapseAsync(facts.Customers, cancellationToken).ConfigureAwait(false);
            found.AddRange(plan.Questions.Where(question => question.CustomerOf != 0)
                .Select(question => Unknown(
                    question, facts, report.Projects.First(row => row.Procore?.Id == question.CustomerOf).Procore!)));
            found.AddRange(plan.Questions.Where(question => question.TypeOptionId.Length > 0)
                .Select(question => Unknown(question, report)));
            if (policy.WritesTypes && CostTypeSteps.AreUnknown(report, facts))
            {
                // Nothing was looked at that could settle what is asked about options.
                var asked = new HashSet<RecordKey>(found.Select(one => one.Key));
                found.AddRange((await QuestionsAsync(cancellationToken).ConfigureAwait(false))
                    .Where(item => item.Finding.Code == FindingCodes.CostTypeOptionUnknown && !asked.Contains(item.Key))
                    .Select(item => (item.Key, item.Finding)));
            }

            if (mayWrite && plan.Steps.Count > 0)
            {
                found.AddRange((await WriteAsync(plan, isAsked, cancellationToken).ConfigureAwait(false))
                    .Select(finding => (RecordKey.Alignment, finding)));
            }
        }

        _ = await Afresh.DecideAsync(() => AskAsync(found, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Tells a person that it failed again; what was asked stays asked.</summary>
    public async Task TellAsync(Exception failure, CancellationToken cancellationToken)
    {
        var failed = new Finding
        {
            Code = FindingCodes.AlignmentFailed,
            Sentence = "The alignment of projects, cost codes and cost types fails again and again, and nothing of it is done. "
                + failure.Message,
            NextStep = "See to what stands in its way and retry. It is tried again by itself, too.",
        };
        _ = await Afresh.DecideAsync(async () =>
        {
            var open = await QuestionsAsync(cancellationToken).ConfigureAwait(false);
            return await AskAsync(
                [
                    .. open.Where(item => item.Finding.Code != failed.Code).Select(item => (item.Key, item.Finding)),
                    (RecordKey.Alignment, failed),
                ],
                cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private async Task LinkAsync(IReadOnlyList<Link> certain, CancellationToken cancellationToken)
    {
        if (certain.Count > 0)
        {
            await session.SaveAsync(
                new()
                {
                    // What was looked at since both sides were read asks for them still.
                    FoundLinks = [.. certain.Select(link => link with { At = session.Now })],
                    Audit = [.. certain.Select(link => new AuditDraft
                    {
                        Kind = AuditKind.Linked,
                        Actor = link.DecidedBy,
                        Record = RecordKey.Alignment.ToString(),
                        ProjectId = link.ProcoreId,
                        Result = FormattableString.Invariant($"{link.Kind} {link.ZohoId} = {link.ProcoreId}"),
                        Reason = link.Evidence,
                    })],
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts exactly what was found into review. What a person decides meanwhile stays decided.</summary>
    private async ValueTask<int> AskAsync(IReadOnlyList<(RecordKey Key, Finding Finding)> found, CancellationToken cancellationToken)
    {
        var open = await QuestionsAsync(cancellationToken).ConfigureAwait(false);
        var (items, seen) = (new List<ReviewItem>(), new Dictionary<string, ReviewItem?>(StringComparer.Ordinal));
        foreach (var item in Kept(open, found))
        {
            var stored = await store.GetReviewAsync(ConnectionId, item.Id, cancellationToken).ConfigureAwait(false);
            if (item.Status != ReviewStatus.Settled || stored is { Status: ReviewStatus.Open })
            {
                items.Add(item);
                seen[item.Id] = stored;
            }
        }

        if (items.Count > 0)
        {
            await session.SaveAsync(new() { Basis = new() { Reviews = seen }, Reviews = items }, cancellationToken).ConfigureAwait(false);
        }

        return items.Count;
    }

    private async Task<bool> MayWriteAsync(CancellationToken cancellationToken)
    {
        var (state, _) = await StoredSyncState.ForWritesAsync(store, ConnectionId, cancellationToken).ConfigureAwait(false);
        return state.Stage == SyncStage.Running;
    }

    /// <summary>
    /// Writes by policy what both sides, read afresh, still want of a plan. One of which everything was refused is not sent again before
    /// anything changes, and nothing is read for it; nor is what was written again and again.
    /// </summary>
    /// <returns>What a person has to know of refusals, and of what does not stay as it was written.</returns>
    private async Task<IReadOnlyList<Finding>> WriteAsync(AlignmentPlan known, bool isAsked, CancellationToken cancellationToken)
    {
        var repeated = new RepeatedAlignments(session, store);
        var before = isAsked ? [] : await repeated.ReadAsync(cancellationToken).ConfigureAwait(false);
        var isOpen = await AskedAsync(FindingCodes.WriteRepeated, cancellationToken).ConfigureAwait(false) is not null;
        var refusedPlan = isAsked ? null : await store.GetCursorAsync(ConnectionId, Refused, cancellationToken).ConfigureAwait(false);
        var (plan, held) = AlignmentBrake.Hold(known, before, isOpen, session.Now);
        if (plan.Steps.Count == 0 || plan.Hash == refusedPlan)
        {
            return await ToldAsync(plan).ConfigureAwait(false);
        }

        var (fresh, tags) = await new AlignmentPlanReader(session, store, time).ReadAsync(cancellationToken).ConfigureAwait(false);
        (plan, held) = AlignmentBrake.Hold(fresh, before, isOpen, session.Now);
        if (plan.Steps.Count == 0 || plan.Hash == refusedPlan)
        {
            return await ToldAsync(plan).ConfigureAwait(false);
        }

        var result = await new AlignmentWriter(session, store, null).WriteAsync(plan, tags, cancellationToken).ConfigureAwait(false);
        // What a limit turned away is nobody's to see to, and is sent again by itself.
        var refused = result.Outcomes.Where(outcome => outcome is { Ending: AlignmentEnding.Refused, IsForNow: false }).ToList();
        var note = refused.Count == result.Outcomes.Count ? plan.Hash : string.Empty;
        await session.SaveAsync(new() { Cursors = repeated.With(Refused, note, before, result) }, cancellationToken).ConfigureAwait(false);
        return Of(held, refused.Count == 0 ? null : new Finding
        {
            Code = FindingCodes.AlignmentRefused,
            Sentence = FormattableString.Invariant($"Zoho Books refused {refused.Count} of {result.Outcomes.Count} writes of the ")
                + $"alignment. {refused[0].Step.Sentence} {refused[0].Sentence}",
            NextStep = "See to what Zoho Books says and retry, or make the change in Zoho Books yourself.",
        });

        async Task<IReadOnlyList<Finding>> ToldAsync(AlignmentPlan unwritten) => Of(
            held,
            unwritten.Steps.Count == 0 ? null : await AskedAsync(FindingCodes.AlignmentRefused, cancellationToken).ConfigureAwait(false));

        static IReadOnlyList<Finding> Of(params Finding?[] findings) => [.. findings.OfType<Finding>()];
    }

    /// <summary>A question about the alignment itself, as it stands.</summary>
    private async Task<Finding?> AskedAsync(string code, CancellationToken cancellationToken) =>
        (await QuestionsAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(item => item.Finding.Code == code)?.Finding;

    private async ValueTask<IReadOnlyList<ReviewItem>> QuestionsAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.ListReviewsAsync(ConnectionId, new() { Status = ReviewStatus.Open }, cancellationToken).ConfigureAwait(false))
            .Where(item => item.Key.IsOfAlignment),
    ];

    private IReadOnlyList<ReviewItem> Kept(IReadOnlyList<ReviewItem> open, IReadOnlyList<(RecordKey Key, Finding Finding)> found) =>
    [
        .. open.Select(item => item.Key).Concat(found.Select(one => one.Key)).Distinct().SelectMany(key => ReviewKeeper.Keep(
            key,
            string.Empty,
            [.. found.Where(one => one.Key == key).Select(one => one.Finding)],
            string.Empty,
            [.. open.Where(item => item.Key == key)],
            session.Now)),
    ];

    private static (RecordKey Key, Finding Finding) Unknown(AlignmentQuestion question, AlignmentReport report) => (
        RecordKey.AlignedType(question.TypeOptionId),
        new()
        {
            Code = FindingCodes.CostTypeOptionUnknown,
            Subject = question.TypeOptionId,
            Sentence = question.Sentence,
            NextStep = question.NextStep,
            Severity = question.TypeNotFound == 0 ? FindingSeverity.Stops : FindingSeverity.Asks,
            Facts = UsedChoice.FactsOf(question),
            Candidates = LoneTypeOptions.CandidatesOf(report, new(question.Subject, null)),
        });

    private static (RecordKey Key, Finding Finding) Unknown(
        AlignmentQuestion question, AlignmentFacts facts, ProcoreProject project) => (
        RecordKey.AlignedProject(question.CustomerOf),
        new()
        {
            Code = FindingCodes.CustomerUnknown,
            Subject = question.CustomerOf.ToString(CultureInfo.InvariantCulture),
            Sentence = question.Sentence,
            NextStep = question.NextStep,
            Facts = CustomerRules.FactsOf(project),
            Candidates = facts.Customers.TryGetValue(question.CustomerOf, out var customer) ? customer.Candidates : [],
        });
}
