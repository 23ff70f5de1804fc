namespace ZohoProcore.Sync;

/// <summary>Turns a person's decision into what to store. Pure.</summary>
internal static class ReviewDecider
{
    /// <summary>What to store for a decision.</summary>
    /// <param name="item">What was decided about.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="open">What is open of the same code and subject; more does no harm.</param>
    /// <param name="links">The links, as they are, of what the item is about.</param>
    public static ChangeSet Decide(ReviewItem item, ReviewDecision decision, IReadOnlyList<ReviewItem> open, LinkSet links)
    {
        var changes = decision.Action switch
        {
            ReviewAction.Retry => new ChangeSet(),
            ReviewAction.Link => new() { Links = [Confirmed(item, decision, links)] },
            ReviewAction.Reject => new() { Links = [Link(item, decision, LinkStatus.Rejected)] },
            ReviewAction.KeepProcore or ReviewAction.OverwriteProcore when !IsAboutProcore(item.Finding) =>
                throw new DecisionMismatchException(
                    item, decision.Action, "it fits a commitment that was changed or locked in Procore."),
            _ when item.Key.Kind != RecordKind.PurchaseOrder =>
                throw new DecisionMismatchException(item, decision.Action, "it fits an order."),
            _ => new() { Decisions = [new(item.Key.Id, decision.Action, item.StateHash, decision.By)] },
        };
        var decided = item with { Status = ReviewStatus.Decided, Decision = decision, ClosedAt = decision.At };

        // A link decides the same question for every order that waits for it.
        var alike = decision.Action is ReviewAction.Link or ReviewAction.Reject
            ? open
                .Where(other => other.Finding.Code == item.Finding.Code && other.Finding.Subject == item.Finding.Subject)
                .Select(other => other.Key)
            : [];

        // A vendor that was not offered may be one that was just made in Procore.
        var unread = changes.Links.Any(link => link is { Kind: LinkKind.Vendor, Status: LinkStatus.Confirmed, ProcoreName: null })
            ? [RecordKey.CompanyDirectory]
            : Array.Empty<RecordKey>();
        return changes with
        {
            Reviews = [decided],
            Submitted = WorkMaker.Due(
                alike.Append(item.Key).Concat(unread).Distinct(),
                decision.At,
                WorkPriority.Person,
                $"{decision.By} decided: {decision.Action}"),
            Audit =
            [
                new()
                {
                    Kind = AuditKind.Decided,
                    Actor = decision.By,
                    Record = item.Key.ToString(),
                    OrderNumber = item.OrderNumber,
                    Result = FormattableString.Invariant(
                        $"{decision.Action}{(decision.ProcoreId == 0 ? string.Empty : $" {decision.ProcoreId}")}"),
                    Reason = $"{item.Finding.Code} ({item.Finding.Subject}). {decision.Note}".Trim(),
                },
            ],
        };
    }

    private static bool IsAboutProcore(Finding finding) =>
        finding.Code is FindingCodes.CommitmentChanged or FindingCodes.CommitmentLocked or FindingCodes.LineRecoded
            or FindingCodes.ChangeOrderUnknown or FindingCodes.ChangeOrderTouched;

    // The names of today are what a later rename is told by; those of earlier confirmations stay names that the vendor is known by.
    private static Link Confirmed(ReviewItem item, ReviewDecision decision, LinkSet links)
    {
        var link = Link(item, decision, LinkStatus.Confirmed);
        if (link.Kind != LinkKind.Vendor)
        {
            return link;
        }

        link = link with
        {
            ZohoName = item.Finding.LinkTarget!.Name,
            ProcoreName = item.Finding.Candidates.FirstOrDefault(candidate => candidate.ProcoreId == link.ProcoreId)?.Name,
        };
        var before = links.Find(LinkKind.Vendor, link.ZohoId) is { } known && known.ProcoreId == link.ProcoreId
            ? new[] { known.ZohoName, known.ProcoreName }.Concat(known.FormerNames ?? []).OfType<string>()
            : [];
        string[] former = [.. before.Where(name => name != link.ZohoName && name != link.ProcoreName).Distinct(StringComparer.Ordinal)];
        return former.Length == 0 ? link : link with { FormerNames = former };
    }

    private static Link Link(ReviewItem item, ReviewDecision decision, LinkStatus status)
    {
        if (decision.ProcoreId <= 0)
        {
            throw new DecisionMismatchException(item, decision.Action, "it needs the Procore id of what was chosen.");
        }

        var target = item.Finding.LinkTarget
            ?? throw new DecisionMismatchException(item, decision.Action, "it fits a vendor, project or cost code.");
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
