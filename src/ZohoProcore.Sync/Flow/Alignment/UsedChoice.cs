namespace ZohoProcore.Sync;

/// <summary>What people chose for a project is used up once the project is made.</summary>
internal sealed class UsedChoice(ConnectionSession session, ISyncStore store)
{
    /// <summary>Ends what was chosen for the projects that were made.</summary>
    public async Task EndAsync(IEnumerable<AlignmentStep> written, CancellationToken cancellationToken)
    {
        foreach (var step in written.Where(step => step.Kind == AlignmentStepKind.CreateProject))
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
                projectId,
                one => one.Id == id,
                AuditKind.DecisionLapsed,
                "The project has another number or name than when it was decided.",
                cancellationToken)).ConfigureAwait(false);
        }
    }

    private ValueTask<int> EndAsync(AlignmentStep step, CancellationToken cancellationToken) => EndAsync(
        step.ProjectId,
        one => one is { Action: ReviewAction.Choose, Id: not null },
        AuditKind.DecisionUsed,
        step.Sentence,
        cancellationToken);

    private async ValueTask<int> EndAsync(
        long projectId, Func<OrderDecision, bool> ends, AuditKind kind, string reason, CancellationToken cancellationToken)
    {
        var key = RecordKey.AlignedProject(projectId);
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
