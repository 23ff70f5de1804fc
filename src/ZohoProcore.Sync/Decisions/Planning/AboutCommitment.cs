namespace ZohoProcore.Sync;

/// <summary>
/// Says in findings which commitment they are about, what it comes to and would come to, and what keeps it from being written over. Pure.
/// </summary>
internal static class AboutCommitment
{
    /// <summary>The findings, with the commitments that they name.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="existing">The order's commitments as they stand in Procore.</param>
    /// <param name="planned">What the order would have; null where it would have none, or nobody knows.</param>
    public static IReadOnlyList<Finding> In(
        IReadOnlyList<Finding> findings, IReadOnlyList<ExistingCommitment> existing, IReadOnlyList<PlannedCommitment>? planned) =>
    [
        .. findings.Select(finding => finding.Commitment is null
            && existing.FirstOrDefault(one => one.OriginId == finding.Subject && !one.IsDeleted) is { } found
                ? finding with
                {
                    Lock = CommitmentLock.Of(found, finding),
                    Commitment = new(
                        found.ProjectId,
                        found.ContractId,
                        found.Image[CommitmentFields.Number],
                        found.Status,
                        found.GrandTotal + (found.ApprovedChangeOrders ?? 0))
                    {
                        OrderTotal = planned?.FirstOrDefault(one => one.OriginId == finding.Subject)?.Total,
                    },
                }
                : finding),
    ];
}
