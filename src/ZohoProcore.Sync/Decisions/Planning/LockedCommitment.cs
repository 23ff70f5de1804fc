namespace ZohoProcore.Sync;

/// <summary>That an order changed what Procore locks. Pure.</summary>
internal static class LockedCommitment
{
    /// <summary>What differs, and how a person settles it.</summary>
    /// <param name="input">The order.</param>
    /// <param name="planned">The commitment as it shall be.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="fields">The fields that the order changed.</param>
    /// <param name="about">What a decision about them is about.</param>
    public static Finding Of(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        IReadOnlyList<string> fields,
        IReadOnlyList<FieldDifference> about)
    {
        var desired = CommitmentFields.Of(planned);
        var why = existing.HasChangeOrders
            ? $"is {existing.Status} in Procore and has approved change orders, which lock it"
            : $"is {existing.Status} in Procore, which locks it";
        var isCurrency = fields.Contains(CommitmentFields.Currency);
        return new()
        {
            Code = FindingCodes.CommitmentLocked,
            Subject = planned.OriginId,
            Sentence = $"Commitment {existing.ContractId} of order {input.Order.Number} {why}, and the order changed: "
                + CommitmentWords.Describe(fields, desired, existing.Image, input)
                + (isCurrency ? $"; its amounts are to be in {planned.Currency}" : CommitmentWords.Totals(planned, existing)) + ".",
            NextStep = isCurrency ? $"Skip the order; or {CommitmentLock.Way(existing, fields)}."
                : !CanBeEntered(input, planned, existing, fields)
                    ? $"Keep the commitment as it is in Procore; or {CommitmentLock.Way(existing, fields)}."
                : existing.HasChangeOrders ? "Enter a change order in Procore, or keep the commitment as it is there."
                : "Enter a change order in Procore; or keep the commitment as it is there; or "
                    + $"{CommitmentLock.Way(existing, fields)}.",
            Differences = about,
        };
    }

    /// <summary>
    /// Whether a change order that a person enters settles it: it says amounts and codes, and no vendor, text, quantity or price. One that
    /// comes to nothing is not read where policy makes none.
    /// </summary>
    private static bool CanBeEntered(
        OrderInput input, PlannedCommitment planned, ExistingCommitment existing, IReadOnlyList<string> fields)
    {
        var amendment = OrderAmendment.Of(planned, existing);
        return fields.All(CommitmentFields.IsLine)
            && !AmendedOrderLines.Unsaid(planned, existing).Any()
            && (amendment.Lines.Sum(line => line.Amount) != 0
                || (amendment.Lines.Count > 0 && input.Policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder));
    }
}
