namespace ZohoProcore.Sync;

/// <summary>
/// An order of several projects that somebody typed whole into one of them: before its other parts are made a person is asked, because
/// they may be in what was typed. Pure.
/// </summary>
internal static class OrderTypedWhole
{
    /// <summary>
    /// What was taken over and comes to more than the order has in its project, while a part of the order is yet to be made.
    /// </summary>
    public static IEnumerable<Finding> Of(OrderInput input, IReadOnlyList<PlannedCommitment> commitments)
    {
        var unmade = commitments.Where(planned => input.Existing.All(one => one.OriginId != planned.OriginId)).ToList();
        return unmade.Count == 0 ? [] :
            from planned in commitments
            let there = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId && !one.IsDeleted)
            where there is not null
                && CommitmentAdoption.LinkOf(input, planned.ProjectId)?.ProcoreId == there.ContractId
            let total = there.GrandTotal + (there.ApprovedChangeOrders ?? 0)
            where total > planned.Total
            select new Finding
            {
                Code = FindingCodes.CommitmentStands,
                Severity = FindingSeverity.Asks,
                Subject = planned.OriginId,
                Sentence = FormattableString.Invariant(
                    $"Commitment {there.ContractId}, which was typed for order {input.Order.Number}, comes to {Text.Amount(total)} ")
                    + $"{planned.Currency}, {Text.Amount(total - planned.Total)} more than the order has in its project. What the order "
                    + "has in " + string.Join(" and ", unmade.Select(one => FormattableString.Invariant($"project {one.ProjectId}, ")
                        + $"{Text.Amount(one.Total)}"))
                    + ", is not made yet: it may be in it already.",
                Facts =
                [
                    FormattableString.Invariant($"commitment {there.ContractId} comes to {Text.Amount(total)}, ")
                        + $"and the order to {Text.Amount(planned.Total)} there",
                    .. unmade.Select(one => FormattableString.Invariant($"project {one.ProjectId} {Text.Amount(one.Total)}")),
                ],
                NextStep = "Take out of the commitment in Procore what belongs to the other project; or accept it, if both are meant.",
            };
    }
}
