namespace ZohoProcore.Sync;

/// <summary>What the sync's own commitments put among a budget's pending costs, in the company's currency. Pure.</summary>
internal static class OrderPendingCosts
{
    /// <summary>What an order's commitments in a project are pending with, as they stand, and their change orders that wait.</summary>
    public static IEnumerable<(long Code, decimal Amount)> Of(OrderInput input, long projectId) =>
        from existing in input.Existing.Concat(input.Standing ?? [])
        where existing.ProjectId == projectId && !existing.IsDeleted
        from line in (CommitmentStatuses.IsPending(existing.Status) ? LinesOf(existing.Image) : [])
            .Concat(from change in OrderAmendedTotal.Waiting(existing, null)
                    where !change.IsDraft
                    from line in change.Lines
                    select (line.WbsCodeId, line.Amount))
        select (line.Item1, line.Item2 * OrderBudgetRoom.RateOf(existing.Image));

    /// <summary>What a commitment is pending with as the sync wrote it, or saw it last. Its change orders begin as drafts.</summary>
    public static IEnumerable<(long Code, decimal Amount)> Of(WrittenCommitment written) =>
        CommitmentStatuses.IsPending(written.Image[CommitmentFields.Status])
            ? LinesOf(written.Image).Select(line => (line.Code, line.Amount * OrderBudgetRoom.RateOf(written.Image)))
            : [];

    private static IEnumerable<(long Code, decimal Amount)> LinesOf(CommitmentImage image) =>
        CommitmentFields.LinesOf(image).Select(line => (line.WbsCodeId, line.Amount));
}
