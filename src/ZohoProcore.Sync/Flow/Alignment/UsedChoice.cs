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

    private async ValueTask<int> EndAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        var key = RecordKey.AlignedProject(step.ProjectId);
        var ended = (await store.ListDecisionsAsync(session.Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false))
            .Where(one => one is { Action: ReviewAction.Choose, Id: not null }).Select(one => one.Id!).ToList();
        if (ended.Count > 0)
        {
            await session.SaveAsync(
                new()
                {
                    Basis = new() { Decisions = ended },
                    EndedDecisions = ended,
                    Audit = [.. ended.Select(id => new AuditDraft
                    {
                        Kind = AuditKind.DecisionUsed,
                        Record = key.ToString(),
                        ProjectId = step.ProjectId,
                        DecisionId = id,
                        Result = nameof(ReviewAction.Choose),
                        Reason = step.Sentence,
                    })],
                },
                cancellationToken).ConfigureAwait(false);
        }

        return ended.Count;
    }
}
