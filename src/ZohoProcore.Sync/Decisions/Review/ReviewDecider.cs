using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Turns a person's decision into what to store. Pure.</summary>
internal static class ReviewDecider
{
    /// <summary>Under which name a decision holds the customer that was chosen.</summary>
    public const string ChosenCustomer = "customer";

    /// <summary>Under which name a decision holds the cost type that was chosen.</summary>
    public const string ChosenCostType = "cost type";

    /// <summary>What to store for a decision.</summary>
    /// <param name="item">What was decided about.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="open">What is open, where the item is about a link.</param>
    /// <param name="links">The links, as they are, of what the item is about.</param>
    /// <param name="standing">The decisions that stand about the order.</param>
    /// <param name="orderVersion">What a decision to leave the order out is bound to.</param>
    /// <param name="chosen">What Procore calls what was chosen; null when it was not looked up.</param>
    /// <param name="written">The orders that were written under the link that changes.</param>
    public static ChangeSet Decide(
        ReviewItem item,
        ReviewDecision decision,
        IReadOnlyList<ReviewItem> open,
        LinkSet links,
        IReadOnlyList<OrderDecision>? standing = null,
        string orderVersion = "",
        IReadOnlyList<RecordKey>? written = null,
        string? chosen = null)
    {
        Fit(item, decision);
        decision = decision.Action != ReviewAction.Choose ? decision
            : item.Finding.Code == FindingCodes.CustomerUnknown ? decision with { ProcoreId = 0 } : decision with { ZohoId = null };
        var changes = decision.Action switch
        {
            ReviewAction.Retry => new ChangeSet(),
            ReviewAction.Link => new() { Links = [Confirmed(item, decision, links, chosen)] },
            ReviewAction.Reject => new() { Links = [Link(item, decision, LinkStatus.Rejected)] },
            _ => new() { Decisions = [OrderDecision(item, decision, orderVersion)] },
        };
        var taken = changes.Decisions.Count == 0 ? null : changes.Decisions[0];
        List<OrderDecision> superseded = taken is null
            ? []
            : [.. (standing ?? []).Where(one => one.Id is not null && Supersedes(taken, one))];
        var decided = item with { Status = ReviewStatus.Decided, Decision = decision, ClosedAt = decision.At };

        // A link decides the same question for every order that waits for it, and for a code in every project.
        var alike = decision.Action is ReviewAction.Link or ReviewAction.Reject
            ? open.Where(other => item.Finding.LinkTarget!.IsAskedBy(other.Finding) || IsOffered(other)).Select(other => other.Key)
            : [];

        // What is one order's commitment now is offered to no other.
        bool IsOffered(ReviewItem other) => item.Finding.LinkTarget!.Kind == LinkKind.Commitment
            && other.Finding.LinkTarget?.Kind == LinkKind.Commitment
            && other.Finding.Candidates.Any(candidate => candidate.ProcoreId == decision.ProcoreId);

        // A vendor that was not offered may be one that was just made in Procore.
        var unread = changes.Links.Any(link => link is { Kind: LinkKind.Vendor, Status: LinkStatus.Confirmed, ProcoreName: null })
            ? [RecordKey.CompanyDirectory]
            : Array.Empty<RecordKey>();
        return changes with
        {
            Reviews = [decided],
            EndedDecisions = [.. superseded.Select(one => one.Id!)],
            Submitted = WorkMaker.Due(
                alike.Append(item.Key).Concat(written ?? []).Concat(unread).Distinct(),
                decision.At,
                WorkPriority.Person,
                $"{decision.By} decided: {decision.Action}"),
            Audit =
            [
                .. superseded.Select(one => new AuditDraft
                {
                    Kind = AuditKind.DecisionLapsed,
                    Record = item.Key.ToString(),
                    OrderNumber = item.OrderNumber,
                    OriginId = one.Subject ?? string.Empty,
                    DecisionId = one.Id!,
                    Result = one.Action.ToString(),
                    Reason = $"{decision.By} decided anew: {decision.Action}.",
                }),
                new()
                {
                    Kind = AuditKind.Decided,
                    Actor = decision.By,
                    Record = item.Key.ToString(),
                    OrderNumber = item.OrderNumber,
                    ProjectId = changes.Links.Count == 0 ? 0 : changes.Links[0].ProjectId,
                    OriginId = taken?.Subject ?? string.Empty,
                    DecisionId = taken?.Id ?? string.Empty,
                    Result = FormattableString.Invariant(
                        $"{decision.Action}{(decision.ProcoreId == 0 ? string.Empty : $" {decision.ProcoreId}")}")
                        + (decision.ZohoId is { Length: > 0 } chosenId ? $" {chosenId}" : string.Empty),
                    Reason = string.Join(
                        " ",
                        ((string[])[$"{item.Finding.Code} ({item.Finding.Subject}).", DecisionWords.Of(changes), decision.Note])
                            .Where(words => words.Length > 0)),
                },
            ],
        };
    }

    /// <summary>What to store when a person takes back a decision that stands.</summary>
    public static ChangeSet Withdraw(
        OrderDecision decision, RecordKey key, string orderNumber, string by, string note, Instant now) => new()
        {
            EndedDecisions = [decision.Id!],
            Submitted = WorkMaker.Due([key], now, WorkPriority.Person, $"{by} withdrew: {decision.Action}"),
            Audit =
        [
            new()
            {
                Kind = AuditKind.DecisionWithdrawn,
                Actor = by,
                Record = key.ToString(),
                OrderNumber = orderNumber,
                OriginId = decision.Subject ?? string.Empty,
                DecisionId = decision.Id!,
                Result = decision.Action.ToString(),
                Reason = note,
            },
        ],
        };

    /// <summary>Whether a decision is one of the item's answers, about the item as it is.</summary>
    public static void Fit(ReviewItem item, ReviewDecision decision)
    {
        if (decision.Version is { Length: > 0 } seen && seen != item.Version)
        {
            throw DecisionRefusedException.Outdated(
                item, decision.Action, $"{ItemVersion.Since(seen, item)}. {Now(item)} Look at it again, and decide about that.");
        }

        if (item.Answers.All(answer => answer.Action != decision.Action))
        {
            throw new DecisionMismatchException(
                item, decision.Action, $"what fits is {string.Join(", ", item.Answers.Select(answer => answer.Action))}.");
        }

        if (decision is { Action: ReviewAction.Link or ReviewAction.Reject, ProcoreId: <= 0 })
        {
            throw new DecisionMismatchException(item, decision.Action, "it needs the Procore id of what was chosen.");
        }

        if (decision.Action == ReviewAction.Choose && item.Finding.Code != FindingCodes.CustomerUnknown)
        {
            _ = item.Finding.Candidates.Any(candidate => candidate.ProcoreId == decision.ProcoreId) ? true
                : throw new DecisionMismatchException(item, decision.Action, "it needs the Procore id of one that the item offers.");
        }
        else if (decision.Action == ReviewAction.Choose && decision.ZohoId?.Trim() is not { Length: > 0 and <= 20 })
        {
            throw new DecisionMismatchException(item, decision.Action, "it needs the contact_id of the customer that was chosen.");
        }

        // To look again is about no version: it decides nothing.
        if (decision is { Version: not { Length: > 0 } } and not { Action: ReviewAction.Retry })
        {
            throw DecisionRefusedException.Outdated(
                item,
                decision.Action,
                $"it does not say which version of the item it was taken on. {Now(item)} Decide about that, and name its version.");
        }
    }

    private static string Now(ReviewItem item) => $"It says now: {item.Finding.Sentence} ({item.Version})";

    private static OrderDecision OrderDecision(ReviewItem item, ReviewDecision decision, string orderVersion) =>
        new(item.Key.Owner, decision.Action, item.StateHash, decision.By)
        {
            Id = ContentHash.Of(
                FormattableString.Invariant($"{item.Id}\n{decision.Action}\n{decision.At.ToUnixTimeTicks()}")).Substring(0, 16),
            Code = item.Finding.Code,
            Subject = decision.Action == ReviewAction.Skip ? string.Empty : item.Finding.Subject,
            At = decision.At,
            OrderVersion = decision.Action is ReviewAction.Skip or ReviewAction.Waive ? orderVersion : null,
            Accepted = decision.Action switch
            {
                ReviewAction.Waive => item.Finding.Accepted,
                ReviewAction.Choose or ReviewAction.Skip when item.Key.IsOfAlignment => item.Finding.Facts,
                ReviewAction.Create when item.Key.Kind == RecordKind.PurchaseOrder => item.Finding.Accepted,
                ReviewAction.Choose => [.. item.Finding.Accepted, OrderCodeChoice.FactOf(item.Finding, decision.ProcoreId)],
                ReviewAction.Skip when item.Finding.Code is FindingCodes.LinkChanged or FindingCodes.CommitmentLeftBehind =>
                    item.Finding.Facts,
                _ => null,
            },
            Fields = decision.Action switch
            {
                ReviewAction.KeepProcore or ReviewAction.OverwriteProcore => item.Finding.Differences ?? [],
                ReviewAction.Choose when item.Finding.Code == FindingCodes.CustomerUnknown =>
                    [new(ChosenCustomer, string.Empty, decision.ZohoId!.Trim())],
                ReviewAction.Choose when item.Finding.Code == FindingCodes.CostTypeOptionUnknown =>
                    [new(ChosenCostType, decision.ProcoreId.ToString(CultureInfo.InvariantCulture), string.Empty)],
                ReviewAction.Create when item.Key.Kind == RecordKind.Vendor =>
                    [new(VendorFieldNames.Name, string.Empty, item.Finding.LinkTarget?.Name ?? string.Empty)],
                _ => null,
            },
        };

    // Several findings about one subject are waived one by one, whatever is decided about its fields, and two decisions about other fields
    // of one commitment both hold; so does the code that was chosen for a line, whatever is asked about the line next.
    private static bool Supersedes(OrderDecision taken, OrderDecision standing) =>
        standing.Action == ReviewAction.Skip
        || (standing.Subject == taken.Subject
            && (standing.Code == taken.Code || (IsOfWhole(taken) && IsOfWhole(standing)))
            && !AreOfOtherFields(taken, standing));

    private static bool IsOfWhole(OrderDecision one) => one.Action != ReviewAction.Waive && !OrderCodeChoice.IsOfCode(one);

    // What approved change orders come to, and which they are, is named beside lines, whichever those are.
    private static bool AreOfOtherFields(OrderDecision taken, OrderDecision standing) =>
        taken.Fields is { Count: > 0 } some && standing.Fields is { Count: > 0 } others
        && !some.Any(field => field.Field is not (CommitmentFields.ApprovedChangeOrders or CommitmentFields.EachApproved)
            && others.Any(other => other.Field == field.Field));

    // The names of today are what a later rename is told by.
    private static Link Confirmed(ReviewItem item, ReviewDecision decision, LinkSet links, string? chosen)
    {
        var link = Link(item, decision, LinkStatus.Confirmed);
        if (link.Kind != LinkKind.Vendor)
        {
            return link.Kind == LinkKind.CostCode ? link with { ProcoreName = chosen } : link;
        }

        link = link with
        {
            ZohoName = item.Finding.LinkTarget!.Name,
            ProcoreName = chosen ?? item.Finding.Candidates.FirstOrDefault(candidate => candidate.ProcoreId == link.ProcoreId)?.Name,
        };
        return link.Over(links.Find(LinkKind.Vendor, link.ZohoId));
    }

    private static Link Link(ReviewItem item, ReviewDecision decision, LinkStatus status)
    {
        var target = item.Finding.LinkTarget!;
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
