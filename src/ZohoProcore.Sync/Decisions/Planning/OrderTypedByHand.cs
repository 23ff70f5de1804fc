namespace ZohoProcore.Sync;

/// <summary>
/// What somebody typed with an order's number and nobody linked, where the order is none of its project or no commitment any more: it stays
/// committed, whatever became of the order. Pure.
/// </summary>
internal static class OrderTypedByHand
{
    private const string Unseen = "can't be seen now, which is no proof that it was deleted";

    /// <summary>A question for each project.</summary>
    /// <param name="input">The order.</param>
    /// <param name="isLeft">Whether the order left one behind.</param>
    /// <param name="code">The code.</param>
    /// <param name="became">
    /// What became of the order for a project, as in <c>was cancelled</c>, and what takes that back, as in <c>issue the order again</c>;
    /// null where nothing does.
    /// </param>
    public static IEnumerable<Finding> Of(
        OrderInput input, Func<ExistingCommitment, bool> isLeft, string code, Func<long, (string Became, string? Back)> became) =>
        from one in input.Standing ?? []
        where one is { IsDeleted: false, OriginId.Length: 0, Status: not CommitmentStatuses.Closed } && isLeft(one)
            && CommitmentAdoption.LinkOf(input, one.ProjectId)?.ProcoreId != one.ContractId
            && !input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId)
        group one by one.ProjectId into there
        let candidates = there.OrderBy(one => one.ContractId).Select(one => Candidate(one, "it has the order's number")).ToList()
        let isUnseen = there.Any(one => one.Status.Length == 0)
        let now = became(there.Key)
        select new Finding
        {
            Code = code,
            Subject = OriginIds.Commitment(input.OrganizationId, input.Order.OrderId, there.Key) + ":typed", // beside what the sync made
            Sentence = FormattableString.Invariant($"Order {input.Order.Number} {now.Became}, and in Procore project {there.Key} stands ")
                + $"{string.Join(" and ", candidates.Select(Describe))}.",
            NextStep = (isUnseen ? "Permit it and its project to the service account again. " : string.Empty)
                + $"If it is this order, {Text.Small(CommitmentLock.End("it", [.. there.Select(one => one.Status)]))}. "
                + "If it is another one, reject it"
                + (now.Back is null ? "." : $". Or {now.Back}."),
            LinkTarget = new(LinkKind.Commitment, input.Order.OrderId, there.Key),
            Candidates = candidates,
        };

    /// <summary>One as a person may choose it.</summary>
    /// <param name="one">It.</param>
    /// <param name="why">Why it is offered.</param>
    public static Candidate Candidate(ExistingCommitment one, string why) => new(
        one.ContractId,
        $"{one.Image[CommitmentFields.Number]} {one.Image[CommitmentFields.Title]}".Trim(),
        one.Status.Length == 0 ? $"it {Unseen}" : $"{why} and is {one.Status}")
    {
        Number = one.Image[CommitmentFields.Number],
        Amount = one.Status.Length == 0 ? null : one.GrandTotal + (one.ApprovedChangeOrders ?? 0),
    };

    private static string Describe(Candidate one) => FormattableString.Invariant($"contract {one.ProcoreId}") + (one.Amount is { } amount
        ? $" over {Text.Amount(amount)}, which has its number and the sync did not make"
        : $", which was seen with its number and {Unseen}");
}
