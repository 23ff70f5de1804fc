namespace ZohoProcore.Sync;

/// <summary>
/// An order that is no commitment (any more): nothing to do, unless it already became one. Then the commitment stands and a person decides,
/// or policy closes it. Pure.
/// </summary>
internal static class WithdrawnOrder
{
    /// <summary>The status of an order that was cancelled.</summary>
    public const string Cancelled = "cancelled";

    public static OrderPlanContent Plan(OrderInput input, StandingOrderDecisions decided, OrderFilter filter)
    {
        var why = filter.Why;
        var live = input.Existing
            .Where(existing => !existing.IsDeleted && !CommitmentAdoption.IsStillMarked(input, existing))
            .ToList();
        var isCancelled = input.Order.Status == Cancelled;

        // Absence proves no deletion.
        var unseen = input.Recorded
            .Where(recorded => input.Existing.All(existing => existing.OriginId != recorded.OriginId))
            .Where(recorded => !(CommitmentAdoption.IsReleased(input, recorded) && CommitmentAdoption.IsGivenBack(input, recorded)))
            .Select(recorded => MissingOrder.Unseen(recorded, CommitmentAdoption.IsGivenBack(input, recorded)))
            .Concat(OrderLeftBehind.Linked(
                input,
                [],
                isCancelled ? FindingCodes.OrderCancelled : FindingCodes.OrderReopened,
                _ => ($"and now {why}", isCancelled ? string.Empty : $", or {Text.Small(filter.Ends)}")))
            .Concat(OrderTypedByHand.Of(
                input,
                _ => true,
                isCancelled ? FindingCodes.OrderCancelled : FindingCodes.OrderReopened,
                _ => isCancelled ? ("was cancelled", null) : ($"is '{input.Order.Status}' in Zoho Books", Text.Small(filter.Ends))))
            .Concat(OrderTypedOtherwise.Of(
                input, [], [], isCancelled ? "was cancelled" : $"is '{input.Order.Status}' in Zoho Books"))
            .ToList();
        if (live.Count == 0 && unseen.Count == 0)
        {
            decided.EndAll($"The order is not synced: {why}.");
            return new(RecordState.Filtered, $"The order is not synced: {why}.")
            {
                Forgotten = [.. OrderPlanContent.Gone(input, []), .. CommitmentAdoption.Forgotten(input, [])],
            };
        }

        // What a person closed is closed: nothing of it is committed. What a person opened again, or took back, is asked about.
        var open = live.Where(existing => existing.Status != CommitmentStatuses.Closed).ToList();
        bool IsSetByPeople(Func<string, string, bool> from) => open.Exists(existing =>
            WrittenCommitmentValues.Of(input, existing.OriginId) is { Recorded: { } recorded } written
            && from(recorded.Status, existing.Status) && !written.IsOurs(CommitmentFields.Status, existing.Status));
        var isOpened = IsSetByPeople((before, _) => before == CommitmentStatuses.Closed);
        var isTakenBack = IsSetByPeople(CommitmentStatuses.Uncommits) || open.Exists(existing => IsStatusKept(input, existing));
        var isRestored = open.Exists(existing => CommitmentOrigins.IsEarlier(input, existing));
        var isToClose = isCancelled && !isOpened && !isTakenBack && !isRestored
            && input.Policies.CancelledOrders == CancelledOrderTreatment.Close;
        var closes = isToClose && IsUnbilled(input.Order);

        // What of the sync's own waits for approval in it, a person ends first: approved, it would count beside what is closed.
        if (unseen.Count > 0 || (open.Count > 0 && (!closes || open.Exists(IsWaitedIn))))
        {
            return Asks(input, unseen, open, filter, closes, isOpened ? " It was closed, and was opened again in Procore."
                : isTakenBack ? " A person set it back to that in Procore."
                : isRestored ? " Somebody restored a commitment that it had before."
                : isToClose && !closes ? " Zoho Books does not say of every line that nothing of it is billed, so it is not closed."
                : string.Empty);
        }

        IReadOnlyList<PlannedCommitment> closed = isCancelled ? [.. live.Select(existing => Closed(input, existing))] : [];
        decided.EndAll($"The order is not synced: {why}.");
        return new(RecordState.Filtered, $"The order is not synced: {why}; {Name(live)} Closed.")
        {
            Commitments = closed,
            Steps = [.. open.SelectMany(existing => CommitmentSteps.Of(Closed(input, existing), null, existing))],
            Forgotten = OrderPlanContent.Gone(input, closed),
        };
    }

    private static bool IsWaitedIn(ExistingCommitment existing) => ChangeOrderWords.Waiting(existing).Length > 0;

    private static bool IsStatusKept(OrderInput input, ExistingCommitment existing) => input.Decisions.Any(decision =>
        decision.Action == ReviewAction.KeepProcore && decision.Subject == existing.OriginId
        && decision.Fields?.Any(field => field.Field == CommitmentFields.Status && field.Procore == existing.Status) == true);

    /// <summary>Whether Zoho says of every line that nothing is billed.</summary>
    public static bool IsUnbilled(OrderSnapshot order) => order.Lines.Where(line => line.IsItem).All(line => line.BilledQuantity == 0);

    private static OrderPlanContent Asks(
        OrderInput input,
        IReadOnlyList<Finding> unseen,
        IReadOnlyList<ExistingCommitment> open,
        OrderFilter filter,
        bool closes,
        string why)
    {
        var isCancelled = input.Order.Status == Cancelled;
        var findings = unseen.Concat(open.Where(existing => !closes || IsWaitedIn(existing)).Select(existing => new Finding
        {
            Code = isCancelled ? FindingCodes.OrderCancelled : FindingCodes.OrderReopened,
            Subject = existing.OriginId,
            Sentence = FormattableString.Invariant(
                $"Order {input.Order.Number} already is commitment {existing.ContractId} in Procore project {existing.ProjectId}, and ")
                + $"now {filter.Why}. The commitment stays {existing.Status}.{why}{ChangeOrderWords.Waiting(existing)}",
            NextStep = closes ? $"{ChangeOrderWords.Void(existing)}: the commitment is closed then."
                : isCancelled ? $"{ChangeOrderWords.End(existing)}."
                : $"{filter.Ends}, or {Text.Small(ChangeOrderWords.End(existing))}.",
        })).ToList();
        return new(RecordState.NeedsReview, string.Join(" ", findings.Select(finding => finding.Sentence))) { Findings = findings };
    }

    private static PlannedCommitment Closed(OrderInput input, ExistingCommitment existing) =>
        UntouchedCommitment.Plan(input, existing) with { Status = CommitmentStatuses.Closed };

    private static string Name(IReadOnlyList<ExistingCommitment> live) => live.Count == 1
        ? FormattableString.Invariant($"commitment {live[0].ContractId} is")
        : $"commitments {string.Join(", ", live.Select(existing => FormattableString.Invariant($"{existing.ContractId}")))} are";
}
