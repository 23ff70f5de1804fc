using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Writes an alignment's plan into Zoho Books, step by step, each with an intent before it and an outcome after it. None of these writes
/// has a key to repeat it by: each is made once, and what became of a lost one is looked up. What is refused keeps nothing else from being
/// written; after one whose end nobody knows nothing more is sent.
/// </summary>
internal sealed class AlignmentWriter(ConnectionSession session, ISyncStore store, string? by)
{
    private const string SomebodyElse = "Somebody changed the options of the reporting tag meanwhile. Look at the plan again.";

    private readonly string _actor = by ?? AlignmentLookback.Nobody;
    private readonly OpenAlignment _open = new(session, store);
    private readonly List<AlignmentOutcome> _outcomes = [];

    /// <summary>Writes the plan: as a person had it written, or by policy where nobody did.</summary>
    public async Task<AlignmentResult> WriteAsync(AlignmentPlan plan, AlignmentTags tags, CancellationToken cancellationToken)
    {
        await new AlignmentLookback(session, store, _actor).EndAsync(cancellationToken).ConfigureAwait(false);
        var decided = new AuditDraft
        {
            Kind = by is null ? AuditKind.StateChanged : AuditKind.Decided,
            Actor = _actor,
            PlanHash = plan.Hash,
            Result = "alignment applied",
            Reason = FormattableString.Invariant($"{plan.Steps.Count} writes into Zoho Books, ")
                + (by is null ? "by policy (alignment.unasked)." : "as they were shown."),
        };
        await session.SaveAsync(new() { Audit = [decided] }, cancellationToken).ConfigureAwait(false);
        List<IReadOnlyList<AlignmentStep>> writes =
        [
            .. plan.Steps.Where(step => step.IsOfList).GroupBy(step => step.IsCostType).Select(listed => listed.ToList()),
            .. plan.Steps.Where(step => step is { IsOfList: false, IsOfRecord: false }).Select(step => new[] { step }),
            .. plan.Steps.Where(step => step.IsOfRecord).Select((step, at) => (step, at))
                .GroupBy(one => one.at / CodeEntrySender.MostTogether, one => one.step).Select(some => some.ToList()),
        ];
        var turn = new CodeTurn(session, store);
        var others = plan.Steps.Any(step => !step.IsOfProject) ? await turn.TakeAsync(cancellationToken).ConfigureAwait(false) : null;
        try
        {
            foreach (var steps in writes)
            {
                if (_outcomes.Exists(outcome => outcome.Ending == AlignmentEnding.Unknown))
                {
                    Ended(steps, AlignmentEnding.NotTried, "It was not sent: nobody knows yet what became of a write before it.");
                }
                else if (others is not null && !steps[0].IsOfProject)
                {
                    Ended(steps, AlignmentEnding.NotTried, $"It was not sent. {others}");
                }
                else if (steps[0].RestsOn is { } name
                    && _outcomes.Exists(outcome => outcome.Step.Name == name && outcome.Ending != AlignmentEnding.Written))
                {
                    Ended(steps, AlignmentEnding.NotTried, $"It was not sent: '{name}', which it rests on, was not written.");
                }
                else if (await IsPausedAsync(cancellationToken).ConfigureAwait(false))
                {
                    Ended(steps, AlignmentEnding.NotTried, "It was not sent: the connection was paused before its turn.");
                }
                else
                {
                    await WriteAsync(plan, steps, tags.Of(steps[0]), cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await turn.GiveBackAsync().ConfigureAwait(false);
        }

        var read = WorkMaker.Due(RecordKey.CompanyDirectory, session.Now, WorkPriority.Person, "both sides were aligned");
        var waiting = await RenamedOptions.WaitingAsync(
            session,
            store,
            _outcomes.Where(end => end.Ending == AlignmentEnding.Written).Select(end => end.Step),
            cancellationToken).ConfigureAwait(false);
        await session.SaveAsync(new() { Submitted = [read, .. waiting] }, cancellationToken).ConfigureAwait(false);
        return new() { Plan = plan, Outcomes = [.. plan.Steps.Select(step => _outcomes.First(outcome => outcome.Step == step))] };
    }

    // Many codes are minutes of writing, and whoever pauses meanwhile is heard.
    private async Task<bool> IsPausedAsync(CancellationToken cancellationToken) =>
        (await StoredSyncState.ReadAsync(store, session.Connection.Id, cancellationToken).ConfigureAwait(false)).Stage
            == SyncStage.Paused;

    private async Task WriteAsync(
        AlignmentPlan plan, IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        var now = tag;
        if (steps[0].IsOfList)
        {
            // The list is sent whole: what somebody added since the plan was made is in it, or nothing is sent.
            now = await new TagReader(session).ReadAsync(steps[0], cancellationToken).ConfigureAwait(false);
            if (!now.Takes(steps, tag))
            {
                Ended(steps, AlignmentEnding.NotTried, now.Unknown ?? SomebodyElse);
                return;
            }
        }

        else if (steps[0].Kind == AlignmentStepKind.CreateProject)
        {
            if (await WhyNotMadeAsync(steps[0], cancellationToken).ConfigureAwait(false) is { } why)
            {
                Ended(steps, AlignmentEnding.NotTried, why);
                return;
            }
        }

        else if (steps[0].IsOfRecord)
        {
            var others = await new CodeEntrySender(session).CheckAsync(steps, cancellationToken).ConfigureAwait(false);
            _outcomes.AddRange(others);
            steps = [.. steps.Where(step => others.All(other => other.Step != step))];
            if (steps.Count == 0)
            {
                return;
            }
        }

        var open = await _open.ReadAsync(cancellationToken).ConfigureAwait(false);
        var begun = steps.Select(step => new OpenAlignmentStep(step, plan.Hash, session.Now)).ToList();
        await session.SaveAsync(
            new()
            {
                Audit = [.. steps.Select(step => Entry(step, AuditKind.Intent, "to be written", step.Sentence))],
                Cursors = OpenAlignment.Of([.. open, .. begun]),
            },
            cancellationToken).ConfigureAwait(false);

        // What was begun is ended, whoever asked for it and does not wait any more.
        var ends = steps[0].IsOfRecord
            ? await new CodeEntrySender(session).SendAsync(steps, CancellationToken.None).ConfigureAwait(false)
            : await SendAsync(steps, now, CancellationToken.None).ConfigureAwait(false);
        var unknown = ends.Where(end => end.Ending == AlignmentEnding.Unknown).Select(end => end.Step).ToList();
        await session.SaveAsync(
            new()
            {
                Audit = [.. ends.Select(end => Entry(end.Step, AuditKind.Outcome, Word(end.Ending), end.Sentence))],
                Cursors = OpenAlignment.Of(
                    [.. open, .. begun.Where(one => unknown.Contains(one.Step))],
                    ends.Where(end => end.Ending == AlignmentEnding.Written || end.MadeId is not null)
                        .Select(end => (end.Step, end.MadeId))),
            },
            CancellationToken.None).ConfigureAwait(false);
        _outcomes.AddRange(ends);
        await new UsedChoice(session, store).EndAsync(
            ends.Where(end => end.Ending == AlignmentEnding.Written).Select(end => end.Step), CancellationToken.None).ConfigureAwait(false);

        AuditDraft Entry(AlignmentStep step, AuditKind kind, string result, string reason) =>
            AlignmentLookback.Entry(_actor, plan.Hash, step, kind, result, reason);
    }

    private async Task<IReadOnlyList<AlignmentOutcome>> SendAsync(
        IReadOnlyList<AlignmentStep> steps, TagReading tag, CancellationToken cancellationToken)
    {
        var (ending, why, isForNow) = (AlignmentEnding.Written, string.Empty, false);
        string? made = null;
        try
        {
            made = await new AlignmentCall(session.Clients.Books).SendAsync(steps, tag, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksException failure)
        {
            (ending, why, isForNow) = (AlignmentCall.EndingOf(failure), failure.Message, failure.IsTransient);
        }

        if (ending is AlignmentEnding.Written or AlignmentEnding.Unknown)
        {
            (ending, why, made) = await LookedForAsync(steps, tag, ending, why, made, cancellationToken).ConfigureAwait(false);
        }

        return [.. steps.Select(step => new AlignmentOutcome(step, ending, why) { MadeId = made, IsForNow = isForNow })];
    }

    private async Task<(AlignmentEnding Ending, string Why, string? Made)> LookedForAsync(
        IReadOnlyList<AlignmentStep> steps,
        TagReading tag,
        AlignmentEnding ending,
        string why,
        string? made,
        CancellationToken cancellationToken)
    {
        try
        {
            var lookup = new AlignmentLookup(session);
            bool? isThere = true;
            foreach (var step in steps)
            {
                isThere &= await lookup.StandsAsync(step, cancellationToken).ConfigureAwait(false);
            }

            var lost = steps[0].IsOfList ? await lookup.LostAsync(tag.Options!, steps, cancellationToken).ConfigureAwait(false) : [];
            made ??= lookup.IdOf(steps[0]);
            return isThere is null || (isThere == true && lost is null)
                ? (AlignmentEnding.Unknown, $"What became of it could not be read: {lookup.Unknown}", made)
                : isThere == true && lost!.Count == 0 ? (AlignmentEnding.Written, "It was looked for, and stands in Zoho Books.", made)
                : isThere == true ? (AlignmentEnding.Unknown, $"It stands in Zoho Books, and these options are not as they were: "
                    + string.Join(", ", lost!.Select(name => $"'{name}'")) + ".", made)
                : ending == AlignmentEnding.Written ? (AlignmentEnding.Unknown, "Zoho Books took it, and does not show it.", made)
                : (ending, $"{why} It was looked for, and is not there yet.", made);
        }
        catch (ZohoBooksException failure)
        {
            return (AlignmentEnding.Unknown, $"What became of it could not be read: {failure.Message}", made);
        }
    }

    /// <summary>Why a project is not made: Zoho Books has one of it, by what the sync knows or by what it shows now.</summary>
    private async Task<string?> WhyNotMadeAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        var known = await new MadeInZoho(session, store).IdsAsync([step.ProjectId], cancellationToken).ConfigureAwait(false);
        return await new AlignmentLookup(session).WhyNotMadeAsync(
            step, known.TryGetValue(step.ProjectId, out var ids) ? ids : [], cancellationToken).ConfigureAwait(false);
    }

    private void Ended(IReadOnlyList<AlignmentStep> steps, AlignmentEnding ending, string why) =>
        _outcomes.AddRange(steps.Select(step => new AlignmentOutcome(step, ending, why)));

    private static string Word(AlignmentEnding ending) => ending switch
    {
        AlignmentEnding.Written => "written",
        AlignmentEnding.Refused => "refused",
        AlignmentEnding.NotTried => "not sent",
        _ => "unknown",
    };
}
