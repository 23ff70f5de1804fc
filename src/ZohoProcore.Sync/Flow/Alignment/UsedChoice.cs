using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What people chose for a project is used up once the project is made, and what they chose for an option of cost types once that is
/// written.
/// </summary>
internal sealed class UsedChoice(ConnectionSession session, ISyncStore store)
{
    /// <summary>Ends what was chosen for the projects that were made.</summary>
    public async Task EndAsync(IEnumerable<AlignmentStep> written, CancellationToken cancellationToken)
    {
        foreach (var step in written.Where(step =>
            step.Kind == AlignmentStepKind.CreateProject || step is { IsCostType: true, ZohoId.Length: > 0 }))
        {
            _ = await Afresh.DecideAsync(() => EndAsync(step, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Ends what was decided for projects that have another number or name now.</summary>
    public async Task LapseAsync(IReadOnlyDictionary<long, ProjectCustomer> customers, CancellationToken cancellationToken)
    {
        foreach (var (projectId, id) in customers.Select(one => (one.Key, one.Value.Lapsed)).Where(one => one.Lapsed is not null))
        {
            _ = await Afresh.DecideAsync(() => EndAsync(
                RecordKey.AlignedProject(projectId),
                projectId,
                one => one.Id == id,
                AuditKind.DecisionLapsed,
                "The project has another number or name than when it was decided.",
                cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Ends what was said of cost types that are gone, where Procore shows one for the option again, or the same one under another code.
    /// </summary>
    public async Task LapseAsync(AlignmentReport report, CancellationToken cancellationToken)
    {
        var shown = new HashSet<string>(
            report.CostTypes.Where(type => type.Ids.Count > 0).SelectMany(type => type.Found).Select(option => option.Id),
            StringComparer.Ordinal);
        var found = new HashSet<long>(report.CostTypes.SelectMany(type => type.Ids));
        var decided = await store.ListReviewsAsync(
            session.Connection.Id,
            new() { Status = ReviewStatus.Decided, Code = FindingCodes.CostTypeOptionUnknown },
            cancellationToken).ConfigureAwait(false);
        foreach (var item in decided.Where(item => item.Decision is { Action: ReviewAction.Waive }
            && (shown.Contains(item.Finding.Subject) || (GoneIn(item.Finding.Facts) is { } gone && found.Contains(gone)))))
        {
            _ = await Afresh.DecideAsync(() => EndAsync(
                item.Key,
                0,
                one => one is { Action: ReviewAction.Waive, Id: not null },
                AuditKind.DecisionLapsed,
                "Procore shows the cost type of the option again.",
                cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>What a decision about an option rests on: its name, and the cost type that it stood for and that is not found.</summary>
    public static IReadOnlyList<string> FactsOf(AlignmentQuestion question) => question.TypeNotFound == 0
        ? [question.Subject]
        : [question.Subject, question.TypeNotFound.ToString(CultureInfo.InvariantCulture)];

    /// <summary>
    /// What people decided about options that name no cost type of Procore, by option_id. What was decided about one that is called
    /// otherwise by now was not decided about it.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, TypeChoice>> OfTypesAsync(
        IEnumerable<(AlignedCostType Type, CodeOption Option)> options, CancellationToken cancellationToken)
    {
        var chosen = new Dictionary<string, TypeChoice>(StringComparer.Ordinal);
        foreach (var (_, option) in options)
        {
            var key = RecordKey.AlignedType(option.Id);
            var decided = (await store.ListDecisionsAsync(session.Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false))
                .Where(one => one.Accepted is [var text, ..] && text == option.Text).OrderBy(one => one.At).LastOrDefault();
            if (decided is { Action: ReviewAction.Skip })
            {
                chosen[option.Id] = new(0, decided.By);
            }
            else if (decided is { Action: ReviewAction.Waive } && GoneIn(decided.Accepted) is { } goneId)
            {
                chosen[option.Id] = new(0, decided.By) { GoneId = goneId };
            }
            else if (decided?.Fields is [{ Field: ReviewDecider.ChosenCostType, Procore: var id }]
                && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var type))
            {
                chosen[option.Id] = new(type, decided.By);
            }
        }

        return chosen;
    }

    /// <summary>The cost type that was not found, by what a decision about its option rests on; null where it rests on none.</summary>
    private static long? GoneIn(IReadOnlyList<string>? facts) => facts is [_, var gone]
        && long.TryParse(gone, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private ValueTask<int> EndAsync(AlignmentStep step, CancellationToken cancellationToken) => EndAsync(
        step.IsCostType ? RecordKey.AlignedType(step.ZohoId) : RecordKey.AlignedProject(step.ProjectId),
        step.ProjectId,
        one => one is { Action: ReviewAction.Choose or ReviewAction.Waive, Id: not null },
        AuditKind.DecisionUsed,
        step.Sentence,
        cancellationToken);

    private async ValueTask<int> EndAsync(
        RecordKey key,
        long projectId,
        Func<OrderDecision, bool> ends,
        AuditKind kind,
        string reason,
        CancellationToken cancellationToken)
    {
        var ended = (await store.ListDecisionsAsync(session.Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false))
            .Where(ends).ToList();
        if (ended.Count > 0)
        {
            List<string> ids = [.. ended.Select(one => one.Id!)];
            await session.SaveAsync(
                new()
                {
                    Basis = new() { Decisions = ids },
                    EndedDecisions = ids,
                    Audit = [.. ended.Select(one => new AuditDraft
                    {
                        Kind = kind,
                        Record = key.ToString(),
                        ProjectId = projectId,
                        DecisionId = one.Id!,
                        Result = one.Action.ToString(),
                        Reason = reason,
                    })],
                },
                cancellationToken).ConfigureAwait(false);
        }

        return ended.Count;
    }
}
