namespace ZohoProcore.Sync;

/// <summary>
/// Compares one commitment as it shall be with what Procore holds and with what the sync last wrote. From the three follow the steps, or
/// why a person has to look. Pure.
/// </summary>
internal sealed class CommitmentComparison
{
    private CommitmentComparison(PlannedCommitment planned, IReadOnlyList<OrderStep> steps, IReadOnlyList<Finding> findings) =>
        (Planned, Steps, Findings) = (planned, steps, findings);

    /// <summary>The commitment as it shall be, with what is Procore's as it stands there.</summary>
    public PlannedCommitment Planned { get; }

    public IReadOnlyList<OrderStep> Steps { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static CommitmentComparison Of(OrderInput input, PlannedCommitment planned, ProcoreVendor vendor, bool overwrite)
    {
        var written = WrittenValues.Of(input, planned.OriginId);
        var existing = input.Existing.FirstOrDefault(candidate => candidate.OriginId == planned.OriginId);
        if (existing is null)
        {
            return written.Recorded is not { } recorded
                ? new(planned, CommitmentSteps.Of(planned, vendor, null), [])
                : Finds(
                    FindingCodes.CommitmentDeleted,
                    planned,
                    $"Commitment {recorded.ContractId} of order {input.Order.Number} can't be found in Procore any more.",
                    "Permit the project to the service account again, or skip the order.");
        }

        if (existing.IsDeleted)
        {
            return Finds(
                FindingCodes.CommitmentDeleted,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} was deleted in Procore.",
                "Cancel the order in Zoho Books, restore the commitment in Procore, or skip the order.");
        }

        planned = FieldOwnership.Settle(input, planned, existing, written);
        var desired = CommitmentFields.Of(planned);
        var differences = desired.DifferencesTo(existing.Image);
        var byPeople = overwrite ? [] : differences.Where(field => !written.IsOurs(field, existing.Image[field])).ToList();
        if (byPeople.Count > 0)
        {
            return ChangedByPeople(input, planned, existing, byPeople);
        }

        if (CommitmentStatuses.Uncommits(existing.Status, planned.Status))
        {
            return Finds(
                FindingCodes.OrderReopened,
                planned,
                $"Order {input.Order.Number} went back to '{input.Order.Status}' in Zoho Books. Commitment {existing.ContractId} stays "
                + $"{existing.Status}: {planned.Status} would take {Text.Amount(planned.Total)} {planned.Currency} out of the budget's "
                + "committed costs.",
                $"Issue the order again in Zoho Books, or set the commitment to {planned.Status} in Procore.");
        }

        if (AmendmentComparison.Of(input, planned, existing, written, overwrite) is { } amended)
        {
            var goesOn = amended.Finding is null or { Code: FindingCodes.ChangeOrderPending };
            return amended.Finding is null && existing.GrandTotal != amended.Planned.Total
                ? Mismatch(amended.Planned, existing)
                : new(
                    amended.Planned,
                    goesOn ? CommitmentSteps.Of(amended.Planned, vendor, existing) : [],
                    amended.Finding is { } finding ? [finding] : []);
        }

        if (differences.Count == 0)
        {
            return existing.GrandTotal + (existing.ApprovedChangeOrders ?? 0) == planned.Total
                ? new(planned with { ApprovedChangeOrders = existing.ApprovedChangeOrders }, [], [])
                : Mismatch(planned, existing);
        }

        var isLocked = CommitmentStatuses.Locks(existing.Status) || existing.ApprovedChangeOrders is not null;
        return isLocked && differences.Any(CommitmentFields.IsLockable)
            ? Finds(
                FindingCodes.CommitmentLocked,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} is {existing.Status} in Procore, which locks it, and the "
                + "order changed: "
                + $"{CommitmentWords.Describe([.. differences.Where(CommitmentFields.IsLockable)], desired, existing.Image)}.",
                "Enter a change order in Procore, or set the commitment back to Draft and let the order overwrite it.")
            : new(planned, CommitmentSteps.Of(planned, vendor, existing), []);
    }

    private static CommitmentComparison ChangedByPeople(
        OrderInput input, PlannedCommitment planned, ExistingCommitment existing, List<string> fields)
    {
        var isRecoded = CommitmentStatuses.Locks(existing.Status) && fields.TrueForAll(CommitmentFields.IsLineCode);
        var what = CommitmentWords.Describe(fields, CommitmentFields.Of(planned), existing.Image);
        return isRecoded
            ? Finds(
                FindingCodes.LineRecoded,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} is {existing.Status}, and lines of it were put on another "
                + $"code in Procore: {what}. No amount changed.",
                "Put the same cost code on the order's line in Zoho Books, or keep Procore's.")
            : Finds(
                FindingCodes.CommitmentChanged,
                planned,
                $"Commitment {existing.ContractId} of order {input.Order.Number} was changed in Procore: {what}.",
                "Decide whether Procore or Zoho is right.");
    }

    private static CommitmentComparison Mismatch(PlannedCommitment planned, ExistingCommitment existing) => Finds(
        FindingCodes.TotalMismatch,
        planned,
        $"Commitment {existing.ContractId} of order {planned.Number} comes to "
        + $"{Text.Amount(existing.GrandTotal + (existing.ApprovedChangeOrders ?? 0))} in Procore, but "
        + $"its lines are those of the plan and add up to {Text.Amount(planned.Total)}.",
        "Take out in Procore what it adds to the lines, such as a tax or a mark-up, then retry.");

    private static CommitmentComparison Finds(string code, PlannedCommitment planned, string sentence, string nextStep) =>
        new(planned, [], [new() { Code = code, Subject = planned.OriginId, Sentence = sentence, NextStep = nextStep }]);
}
