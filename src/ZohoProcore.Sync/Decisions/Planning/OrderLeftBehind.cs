namespace ZohoProcore.Sync;

/// <summary>What an order was committed as in projects that it is not of any more. Pure.</summary>
internal static class OrderLeftBehind
{
    private const string BackToProject = ", or put the project back on the order's lines";

    /// <summary>
    /// Commitments of the order in projects that none of its lines belongs to any more, and what the sync made where a person keeps another
    /// one.
    /// </summary>
    public static IEnumerable<Finding> Of(OrderInput input, IReadOnlyList<PlannedCommitment> commitments)
    {
        return input.Existing
            .Where(existing => existing is { IsDeleted: false, Status: not CommitmentStatuses.Closed })
            .Where(existing => !CommitmentAdoption.IsStillMarked(input, existing))
            .Where(existing => IsBehind(existing.ProjectId, existing.OriginId)
                || (CommitmentOrigins.IsEarlier(input, existing)
                    && commitments.All(commitment => commitment.OriginId != existing.OriginId)))
            .Select(existing => CommitmentAdoption.ReplacedBy(input, existing.ProjectId, existing.OriginId) is { } link
                ? Replaced(input, existing, link)
                : commitments.FirstOrDefault(commitment => commitment.ProjectId == existing.ProjectId) is { } planned
                ? Restored(input, existing, planned)
                : LinkedElsewhere(input, existing.OriginId) is { Count: > 0 } moved
                ? Relinked(input, existing, moved)
                : new Finding
                {
                    Code = FindingCodes.CommitmentLeftBehind,
                    Subject = existing.OriginId,
                    Sentence = FormattableString.Invariant(
                        $"Order {input.Order.Number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, but has ")
                        + $"no lines for that project any more.{ChangeOrderWords.Waiting(existing)}",
                    NextStep = $"{ChangeOrderWords.End(existing)}{BackToProject}.",
                })
            .Concat(input.Recorded
                .Where(recorded => IsBehind(recorded.ProjectId, recorded.OriginId))
                .Where(recorded => input.Existing.All(existing => existing.OriginId != recorded.OriginId))
                .Where(recorded => !(CommitmentAdoption.IsReleased(input, recorded) && CommitmentAdoption.IsGivenBack(input, recorded)))
                .Select(recorded => commitments.Any(commitment => commitment.ProjectId == recorded.ProjectId)
                    ? UnseenBeside(input, recorded)
                    : UnseenBehind(input, recorded)))
            .Concat(Linked(
                input,
                commitments,
                FindingCodes.CommitmentLeftBehind,
                projectId => OrderLinkFacts.MovedFrom(input, projectId) is { Count: > 0 } moved
                    ? ($"but project {Named(moved)} in Zoho Books, which is on its lines, is linked to another one now",
                        $"; or {LinkBack(projectId, moved)}")
                    : ("but has no lines for that project any more", BackToProject)))
            .Concat(OrderTypedByHand.Of(
                input,
                one => commitments.All(commitment => commitment.ProjectId != one.ProjectId),
                FindingCodes.CommitmentLeftBehind,
                projectId => OrderLinkFacts.MovedFrom(input, projectId) is { Count: > 0 } moved
                    ? ($"goes to another Procore project now, because project {Named(moved)} in Zoho Books is linked to another one",
                        LinkBack(projectId, moved))
                    : ("has no lines for that project any more", "put the project back on the order's lines")));

        bool IsBehind(long projectId, string originId) =>
            commitments.All(commitment => commitment.ProjectId != projectId)
            || (commitments.All(commitment => commitment.OriginId != originId)
                && (CommitmentAdoption.ReplacedBy(input, projectId, originId) is not null
                    || CommitmentAdoption.IsGivenUp(input, originId)));
    }

    /// <summary>
    /// What a person, or policy, linked to the order, and was not taken over before the order was none of its project any more.
    /// </summary>
    public static IEnumerable<Finding> Linked(
        OrderInput input,
        IReadOnlyList<PlannedCommitment> commitments,
        string code,
        Func<long, (string Why, string Back)> became) =>
        from one in input.Standing ?? []
        where one is { IsDeleted: false, Status: not CommitmentStatuses.Closed }
            && commitments.All(commitment => commitment.ProjectId != one.ProjectId)
            && input.Links.Find(LinkKind.Commitment, input.Order.OrderId, one.ProjectId)?.ProcoreId == one.ContractId
        let now = became(one.ProjectId)
        select new Finding
        {
            Code = code,
            Subject = OriginIds.Commitment(input.OrganizationId, input.Order.OrderId, one.ProjectId),
            Sentence = FormattableString.Invariant(
                $"Order {input.Order.Number} was linked to commitment {one.ContractId} in Procore project {one.ProjectId}, {now.Why}. ")
                + (one.Status.Length == 0
                    ? "The commitment can't be found there now. That is no proof that it was deleted."
                    : $"The commitment stays {one.Status}."),
            NextStep = (one.Status.Length == 0
                    ? "Permit the commitment and its project to the service account again, or reject the two if it is another order's"
                    : $"{CommitmentLock.End("the commitment", one.Status)}, or reject the two if it is another order's")
                + now.Back + ".",
            LinkTarget = new(LinkKind.Commitment, input.Order.OrderId, one.ProjectId),
            Candidates = [OrderTypedByHand.Candidate(one, "it was linked to the order")],
        };

    private static IReadOnlyList<string> LinkedElsewhere(OrderInput input, string originId) =>
        CommitmentSources.StillOn(input.Recorded.FirstOrDefault(recorded => recorded.OriginId == originId), input.Order);

    /// <summary>What was written under the link of a project that is linked to another one now.</summary>
    private static Finding Relinked(OrderInput input, ExistingCommitment existing, IReadOnlyList<string> projects) => new()
    {
        Code = FindingCodes.CommitmentLeftBehind,
        Subject = existing.OriginId,
        Sentence = FormattableString.Invariant(
            $"Order {input.Order.Number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, and was written ")
            + $"there under a link that is another one now: that of project {Named(projects)} in Zoho Books, which is still on its lines."
            + ChangeOrderWords.Waiting(existing),
        Facts = OrderLinkFacts.Of(input),
        NextStep = $"{ChangeOrderWords.End(existing)}; or {LinkBack(existing.ProjectId, projects)}; or skip the order, and the commitment "
            + "stays as it is.",
    };

    private static string LinkBack(long procore, IReadOnlyList<string> projects) => FormattableString.Invariant(
        $"link project {Named(projects)} to Procore project {procore} again");

    private static string Named(IReadOnlyList<string> projects) => $"{string.Join(" and ", projects)}";

    /// <summary>What the sync made, and a person keeps the one that was typed.</summary>
    private static Finding Replaced(OrderInput input, ExistingCommitment existing, Link link) => new()
    {
        Code = FindingCodes.CommitmentLeftBehind,
        Subject = existing.OriginId,
        Sentence = FormattableString.Invariant($"Order {input.Order.Number} is commitment {link.ProcoreId} in Procore project ")
            + FormattableString.Invariant($"{link.ProjectId} ({link.Evidence}), and commitment {existing.ContractId}, which the sync made ")
            + $"for it before, still stands there and is {existing.Status}: the order is committed twice."
            + ChangeOrderWords.Waiting(existing),
        NextStep = (ChangeOrderWords.Void(existing) is { Length: > 0 } first ? $"{first}. " : string.Empty)
            + CommitmentLock.End(FormattableString.Invariant($"commitment {existing.ContractId}"), existing.Status)
            + FormattableString.Invariant($"; or unlink commitment {link.ProcoreId} to keep this one."),
    };

    /// <summary>What stands again under an origin_id that the order had before, beside the one that it has now.</summary>
    private static Finding Restored(OrderInput input, ExistingCommitment existing, PlannedCommitment planned)
    {
        var now = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId && !one.IsDeleted);
        var id = now?.ContractId ?? input.Recorded.FirstOrDefault(one => one.OriginId == planned.OriginId)?.ContractId;
        var after = id is null ? "about to be another commitment" : FormattableString.Invariant($"commitment {id}");
        var before = FormattableString.Invariant($"commitment {existing.ContractId}");
        return new()
        {
            Code = FindingCodes.CommitmentLeftBehind,
            Subject = existing.OriginId,
            Sentence = FormattableString.Invariant($"Order {input.Order.Number} is {after} in Procore project {existing.ProjectId}, and ")
                + $"{before}, which carries an origin id that the order had before ('{existing.OriginId}'), stands there, too, and is "
                + $"{existing.Status}: the order is committed twice.{ChangeOrderWords.Waiting(existing)}",
            NextStep = (ChangeOrderWords.Void(existing) is { Length: > 0 } first ? $"{first}. " : string.Empty)
                + CommitmentLock.End(before, existing.Status)
                + (now is null ? "." : $". Or, to keep that one, {Text.Small(Deleted(after, now))}."),
        };
    }

    private static string Deleted(string name, ExistingCommitment existing) =>
        CommitmentStatuses.Locks(existing.Status) ? $"Set {name} back to Draft in Procore and delete it" : $"Delete {name} in Procore";

    /// <summary>What can't be found now, beside the one that is the order's.</summary>
    private static Finding UnseenBeside(OrderInput input, WrittenCommitment recorded) => new()
    {
        Code = FindingCodes.CommitmentLeftBehind,
        Subject = recorded.OriginId,
        Sentence = FormattableString.Invariant($"Order {input.Order.Number} was commitment {recorded.ContractId} in Procore project ")
            + FormattableString.Invariant($"{recorded.ProjectId}, is another one there now, and commitment {recorded.ContractId} can't be ")
            + "found there. That is no proof that it was deleted.",
        NextStep = "Permit the commitment and its project to the service account again, or skip this item.",
    };

    /// <summary>What can't be found there now may stand there all the same, and the order would be committed twice.</summary>
    private static Finding UnseenBehind(OrderInput input, WrittenCommitment recorded)
    {
        var (moved, isGivenBack) = (CommitmentSources.StillOn(recorded, input.Order), CommitmentAdoption.IsGivenBack(input, recorded));
        var back = moved.Count > 0 ? LinkBack(recorded.ProjectId, moved) : "put the project back on the order's lines";
        return new()
        {
            Code = FindingCodes.CommitmentLeftBehind,
            Subject = recorded.OriginId,
            Sentence = (moved.Count > 0
                    ? $"Project {Named(moved)} in Zoho Books, which is on the lines of order {input.Order.Number}, is linked to another "
                        + FormattableString.Invariant($"project than Procore project {recorded.ProjectId} now, and the order's commitment ")
                    : FormattableString.Invariant(
                        $"Order {input.Order.Number} has no lines for Procore project {recorded.ProjectId} any more, and its commitment "))
                + FormattableString.Invariant($"{recorded.ContractId} ")
                + (isGivenBack
                    ? "there does not carry the order's origin id any more: whether it stands there for the order is not known."
                    : "can't be found there now. That is no proof that it was deleted."),
            NextStep = isGivenBack
                ? $"{Text.Capital(back)}, or see to the commitment in Procore and skip this item."
                : "Permit the commitment and its project to the service account again, then delete or close the commitment in Procore; "
                    + $"or {back}; or skip this item.",
        };
    }
}
