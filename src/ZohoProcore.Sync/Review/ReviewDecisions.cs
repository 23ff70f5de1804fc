namespace ZohoProcore.Sync;

/// <summary>Turns a person's decision into what to store. Pure.</summary>
internal static class ReviewDecisions
{
    public static SyncCommit Decide(ReviewItem item, ReviewDecision decision, IReadOnlyList<ReviewItem> open)
    {
        var commit = decision.Action switch
        {
            ReviewAction.Retry => new SyncCommit(),
            ReviewAction.Link => new() { Links = [Link(item, decision, LinkStatus.Confirmed)] },
            ReviewAction.Reject => new() { Links = [Link(item, decision, LinkStatus.Rejected)] },
            ReviewAction.KeepProcore or ReviewAction.OverwriteProcore when item.Finding.Code is not (FindingCodes.CommitmentChanged or FindingCodes.CommitmentLocked) =>
                throw new ArgumentException($"'{decision.Action}' fits a commitment that was changed or locked in Procore; this item is '{item.Finding.Code}'.", nameof(decision)),
            _ => new() { Decisions = [new(item.Key.Id, decision.Action, item.StateHash, decision.By)] },
        };
        var decided = item with { Status = ReviewStatus.Decided, Decision = decision, ClosedAt = decision.At };

        // A link decides the same question for every order that waits for it.
        var alike = decision.Action is ReviewAction.Link or ReviewAction.Reject
            ? open.Where(other => other.Finding.Code == item.Finding.Code && other.Finding.Subject == item.Finding.Subject).Select(other => other.Key)
            : [];
        return commit with
        {
            Reviews = [decided],
            Submitted =
            [
                .. alike.Append(item.Key).Distinct().Select(key => new WorkItem { Key = key, DueAt = decision.At, Priority = WorkPriority.Person, Reason = $"{decision.By} decided: {decision.Action}" }),
            ],
            Audit =
            [
                new()
                {
                    Kind = AuditKind.Decided,
                    Actor = decision.By,
                    Record = item.Key.ToString(),
                    OrderNumber = item.OrderNumber,
                    Result = FormattableString.Invariant($"{decision.Action}{(decision.ProcoreId == 0 ? string.Empty : $" {decision.ProcoreId}")}"),
                    Reason = $"{item.Finding.Code} ({item.Finding.Subject}). {decision.Note}".Trim(),
                },
            ],
        };
    }

    private static Link Link(ReviewItem item, ReviewDecision decision, LinkStatus status)
    {
        if (decision.ProcoreId <= 0)
        {
            throw new ArgumentException($"'{decision.Action}' needs the Procore id of what was chosen.", nameof(decision));
        }

        var target = item.Finding.LinkTarget
            ?? throw new ArgumentException($"'{decision.Action}' fits a vendor, project or cost code; this item is '{item.Finding.Code}'.", nameof(decision));
        return new()
        {
            Kind = target.Kind,
            ZohoId = target.ZohoId,
            ProjectId = target.ProjectId,
            ProcoreId = decision.ProcoreId,
            Status = status,
            Evidence = decision.Note.Length > 0 ? $"decided by {decision.By}: {decision.Note}" : $"decided by {decision.By}",
            DecidedBy = decision.By,
            At = decision.At,
        };
    }
}
