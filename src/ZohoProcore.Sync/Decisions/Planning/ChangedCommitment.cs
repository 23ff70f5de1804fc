namespace ZohoProcore.Sync;

/// <summary>
/// What a person is asked about a commitment that somebody changed in Procore, or that a link would have otherwise. Pure.
/// </summary>
internal static class ChangedCommitment
{
    /// <summary>That people changed it.</summary>
    /// <param name="input">The order.</param>
    /// <param name="planned">The commitment as it shall be.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="fields">The fields that are asked about.</param>
    /// <param name="about">What a decision is about.</param>
    public static Finding ByPeople(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        IReadOnlyList<string> fields,
        IReadOnlyList<FieldDifference> about)
    {
        var desired = CommitmentFields.Of(planned);
        var dropped = DroppedOrderLines.In(fields, desired);
        var others = fields.Where(field => !CommitmentFields.IsLine(field) || !dropped.Contains(CommitmentFields.LineOf(field))).ToList();
        var what = string.Join("; ", dropped.Select(key => DroppedOrderLines.Describe(key, existing, input)).Prepend(
            CommitmentWords.Describe(others, desired, existing.Image, input)).Where(words => words.Length > 0));
        return Finds(
            FindingCodes.CommitmentChanged,
            planned,
            $"Commitment {existing.ContractId} of order {input.Order.Number} was changed in Procore: {what}"
            + $"{CommitmentWords.Totals(planned, existing)}.",
            fields.Contains(CommitmentFields.Currency)
                ? $"Give the commitment {Basis(planned, existing)} in Procore; or {CommitmentLock.Way(existing, fields)}; or skip the "
                    + "order."
                : dropped.Count > 0 ? DroppedOrderLines.NextStep(existing, fields)
                : CommitmentLock.Of(existing, fields) == OverwriteLock.None ? "Decide whether Procore or Zoho is right."
                : $"Keep Procore's; or {CommitmentLock.Way(existing, fields)}.",
            about);
    }

    /// <summary>What it stands in otherwise than it shall: the currency, or the rate alone.</summary>
    private static string Basis(PlannedCommitment planned, ExistingCommitment existing) =>
        existing.Image[CommitmentFields.Currency] == planned.Currency ? "the rate 1" : $"the currency {planned.Currency}";

    /// <summary>That people put lines of an approved one on other codes.</summary>
    /// <param name="input">The order.</param>
    /// <param name="planned">The commitment as it shall be.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="fields">The codes that are asked about.</param>
    /// <param name="about">What a decision is about.</param>
    public static Finding OfCodes(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        IReadOnlyList<string> fields,
        IReadOnlyList<FieldDifference> about) => Finds(
            FindingCodes.LineRecoded,
            planned,
            $"Commitment {existing.ContractId} of order {input.Order.Number} is {existing.Status}, and lines of it were put on another "
            + $"code in Procore: {CommitmentWords.Describe(fields, CommitmentFields.Of(planned), existing.Image, input)}. No amount was "
            + "changed there.",
            "Put the same cost code on the order's line in Zoho Books, or keep Procore's.",
            about);

    /// <summary>That it was written under a link that is another one now.</summary>
    /// <param name="input">The order.</param>
    /// <param name="planned">The commitment as it shall be.</param>
    /// <param name="existing">The commitment as it stands.</param>
    /// <param name="fields">The fields that would be others.</param>
    public static Finding ByLink(
        OrderInput input, PlannedCommitment planned, ExistingCommitment existing, IReadOnlyList<string> fields)
    {
        var desired = CommitmentFields.Of(planned);
        return Finds(
            FindingCodes.LinkChanged,
            planned,
            $"Commitment {existing.ContractId} of order {input.Order.Number} was written under a link that is another one now: "
            + $"{CommitmentWords.Describe(fields, desired, existing.Image, input)}.",
            $"Keep it as it is in Procore; or {CommitmentLock.Way(existing, fields)}.",
            CommitmentWords.Differences(fields, desired, existing.Image)) with
        { Facts = OrderLinkFacts.Of(input) };
    }

    private static Finding Finds(
        string code, PlannedCommitment planned, string sentence, string nextStep, IReadOnlyList<FieldDifference> about) =>
        new() { Code = code, Subject = planned.OriginId, Sentence = sentence, NextStep = nextStep, Differences = about };
}
