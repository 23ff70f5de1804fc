namespace ZohoProcore.Sync;

/// <summary>Turns a person's decision about a link into what to store. Pure.</summary>
internal static class LinkDecider
{
    /// <summary>What to store for a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="links">The links of the same id on Zoho's side.</param>
    /// <param name="zohoName">What Zoho calls it; null where links keep no names.</param>
    /// <param name="procoreName">What Procore calls it; null where links keep no names.</param>
    /// <param name="orders">The orders that may rest on the link.</param>
    public static ChangeSet Decide(
        LinkDecision decision, LinkSet links, string? zohoName, string? procoreName, IReadOnlyList<RecordKey> orders)
    {
        var confirmed = links.Find(decision.Kind, decision.ZohoId, decision.ProjectId);
        var rejected = links.All.FirstOrDefault(link =>
            link.Status == LinkStatus.Rejected && link.Kind == decision.Kind && link.ZohoId == decision.ZohoId
            && link.ProjectId == decision.ProjectId && link.ProcoreId == decision.ProcoreId);
        var what = FormattableString.Invariant($"{decision.Kind} {decision.ZohoId} and {decision.ProcoreId}");
        var made = Made(decision, LinkStatus.Confirmed) with { ZohoName = zohoName, ProcoreName = procoreName };
        var changes = decision.Action switch
        {
            LinkAction.Link => new ChangeSet { Links = [decision.Kind == LinkKind.Vendor ? made.Over(confirmed) : made] },
            LinkAction.Reject => new() { Links = [Made(decision, LinkStatus.Rejected)] },
            LinkAction.Unlink when confirmed?.ProcoreId == decision.ProcoreId => new() { RemovedLinks = [confirmed] },
            LinkAction.Allow when rejected is not null => new() { RemovedLinks = [rejected] },
            LinkAction.Unlink => throw new DecisionRefusedException($"{decision.Action}", $"{what} are not linked."),
            _ => throw new DecisionRefusedException($"{decision.Action}", $"{what} were not rejected."),
        };
        var before = decision.Action == LinkAction.Link && confirmed is not null && confirmed.ProcoreId != decision.ProcoreId
            ? FormattableString.Invariant($" Until now it was linked to {confirmed.ProcoreId} ({confirmed.Evidence}).")
            : string.Empty;
        return changes with
        {
            Submitted = WorkMaker.Due(
                orders.Distinct(), decision.At, WorkPriority.Person, $"{decision.By} decided: {decision.Action} {what}"),
            Audit =
            [
                new()
                {
                    Kind = AuditKind.Decided,
                    Actor = decision.By,
                    ProjectId = decision.ProjectId,
                    Result = FormattableString.Invariant($"{decision.Action} {decision.ProcoreId}"),
                    Reason = $"{decision.Kind} {decision.ZohoId}.{before} {decision.Note}".Trim(),
                },
            ],
        };
    }

    private static Link Made(LinkDecision decision, LinkStatus status) => new()
    {
        Kind = decision.Kind,
        ZohoId = decision.ZohoId,
        ProjectId = decision.ProjectId,
        ProcoreId = decision.ProcoreId,
        Status = status,
        Evidence = decision.Note.Length > 0 ? $"decided by {decision.By}: {decision.Note}" : $"decided by {decision.By}",
        DecidedBy = decision.By,
        At = decision.At,
    };
}
