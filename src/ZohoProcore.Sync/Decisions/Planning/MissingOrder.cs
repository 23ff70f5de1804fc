namespace ZohoProcore.Sync;

/// <summary>
/// The plan for an order that Zoho says it does not have: nothing to do, unless it became a commitment that still stands in Procore, or
/// one that is given back.
/// </summary>
internal static class MissingOrder
{
    /// <summary>Makes the plan.</summary>
    /// <param name="key">The order's key.</param>
    /// <param name="input">What is known of it without Zoho; its number is empty when it never was known.</param>
    public static OrderPlan Plan(RecordKey key, OrderInput input)
    {
        var (recorded, givenBack) = (input.Recorded, input.GivenBack ?? []);
        var stateHash = ContentHash.Of($"missing\n{key}");
        var person = input.Decisions.FirstOrDefault(decision =>
            decision.Action == ReviewAction.Skip
            && (decision.Code is null ? decision.AppliesTo == stateHash : decision.OrderVersion == OrderVersion.Missing));
        var name = input.Order.Number.Length == 0 ? key.Id : input.Order.Number;
        var live = input.Existing.Where(one => !one.IsDeleted && !CommitmentAdoption.IsStillMarked(input, one)).ToList();
        var returned = recorded.Where(record => record.IsAdopted && givenBack.Contains(record.OriginId)).ToList();
        var unseen = recorded
            .Where(record => input.Existing.All(commitment => commitment.OriginId != record.OriginId))
            .Except(returned)
            .Select(record => Unseen(record, givenBack.Contains(record.OriginId)));
        var open = person is not null ? [] : live.Where(commitment => commitment.Status != CommitmentStatuses.Closed);
        var findings = open.Select(commitment => new Finding
        {
            Code = FindingCodes.OrderDeleted,
            Subject = commitment.OriginId,
            Sentence = FormattableString.Invariant(
                $"Order {name} is commitment {commitment.ContractId} in Procore project {commitment.ProjectId}, and Zoho Books does not ")
                + $"find it any more.{ChangeOrderWords.Waiting(commitment)}",
            NextStep = $"If it was deleted on purpose, {Text.Small(ChangeOrderWords.End(commitment))} too, then retry; or skip this item.",
        }).Concat(person is not null ? [] : unseen.Concat(OrderLeftBehind.Linked(
            input, [], FindingCodes.OrderDeleted, _ => ("and Zoho Books does not find it any more", ", or skip this item")))
            .Concat(OrderTypedByHand.Of(
                input, _ => true, FindingCodes.OrderDeleted, _ => ("is not found in Zoho Books any more", "skip this item")))
            .Concat(OrderTypedOtherwise.Of(input, [], [], "is not found in Zoho Books any more"))).ToList();
        var content = CommitmentAdoption.GiveBack(input, new(
            person is not null ? RecordState.Skipped : findings.Count == 0 ? RecordState.Filtered : RecordState.Orphaned,
            person is not null ? $"{person.By} decided that the order is left out."
                : findings.Count == 0 ? "Zoho Books does not find the order."
                : string.Join(" ", findings.Select(finding => finding.Sentence))));
        return new()
        {
            OrderId = key.Id,
            OrderNumber = name,
            Outcome = content.Outcome,
            Reason = content.Reason,
            Commitments = content.Commitments,
            Steps = content.Steps,
            Findings = AboutCommitment.In(findings, input.Existing, null),
            Forgotten =
            [
                .. recorded
                    .Select(record => record.OriginId)
                    .Where(origin => input.Existing.Any(commitment => commitment.OriginId == origin && commitment.IsDeleted))
                    .Concat(returned.Select(record => record.OriginId)),
            ],
            DecisionUses = Ended(input.Decisions, person, findings.Count == 0),
            StateHash = stateHash,
            InputHash = string.Empty,
            PlanHash = string.Empty,
        };
    }

    /// <summary>A commitment that was written and can't be found, or that carries its origin_id no more.</summary>
    public static Finding Unseen(WrittenCommitment recorded, bool isGivenBack) => new()
    {
        Code = FindingCodes.CommitmentNotFound,
        Subject = recorded.OriginId,
        Sentence = FormattableString.Invariant(
            $"Order {recorded.OrderNumber} is no commitment any more, and its commitment {recorded.ContractId} ")
            + (isGivenBack
                ? FormattableString.Invariant($"in Procore project {recorded.ProjectId} does not carry the order's origin id any more: ")
                    + "whether it stands there for the order is not known."
                : FormattableString.Invariant($"can't be found in Procore project {recorded.ProjectId}. ")
                    + "That is no proof that it was deleted."),
        NextStep = isGivenBack
            ? "See to the commitment in Procore, then skip this item."
            : "Permit the commitment and its project to the service account again, then retry; or skip this item.",
    };

    // Decisions about what the order said have nothing left to hold for once there is no order.
    private static IReadOnlyList<OrderDecisionUse>? Ended(IReadOnlyList<OrderDecision> decisions, OrderDecision? holds, bool isDone)
    {
        var ended = decisions
            .Where(decision => decision.Id is not null && decision != holds && !OrderTypedOtherwise.IsAnswer(decision))
            .Where(decision => isDone || decision.Action == ReviewAction.Skip)
            .Select(decision => new OrderDecisionUse(
                decision.Id!, DecisionEffect.Lapses, decision.Subject ?? string.Empty, "Zoho Books does not find the order any more."))
            .ToList();
        return ended.Count == 0 ? null : ended;
    }
}
