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
        var hasChangeOrders = existing.ApprovedChangeOrders is not null;
        var why = hasChangeOrders
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
            NextStep = (isCurrency, hasChangeOrders) switch
            {
                (true, true) => "Skip the order.",
                (true, false) => "Set the commitment back to Draft in Procore, and let the order overwrite it; or skip the order.",
                (false, true) => "Enter a change order in Procore, or keep the commitment as it is there.",
                _ => "Enter a change order in Procore; or keep the commitment as it is there; or set it back to Draft there, and let the "
                    + "order overwrite it.",
            },
            Differences = about,
        };
    }
}
