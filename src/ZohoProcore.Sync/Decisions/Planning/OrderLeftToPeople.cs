namespace ZohoProcore.Sync;

/// <summary>
/// An order that policy leaves out: what stands of it in Procore is left to people as it is. Nothing of it is asked, written, closed or
/// forgotten, so that it is the same commitment again once policy takes the order in. Pure.
/// </summary>
internal static class OrderLeftToPeople
{
    public static OrderPlanContent Plan(OrderInput input, StandingOrderDecisions decided, OrderFilter filter)
    {
        // What was taken over and released is given back by a person's word, whatever policy says of the order.
        var standing = input.Existing
            .Where(existing => existing is { IsDeleted: false, Status: not CommitmentStatuses.Closed })
            .Where(existing => !CommitmentAdoption.IsStillMarked(input, existing))
            .ToList();
        decided.EndAll($"Withdrawn by policy: {filter.Why}.");
        return new(RecordState.Filtered, $"The order is not synced: {filter.Why}{Words(standing)}.")
        {
            LeftToPeople = [.. standing.Select(existing => existing.OriginId)],
        };
    }

    private static string Words(IReadOnlyList<ExistingCommitment> standing) => standing switch
    {
        [] => string.Empty,
        [var only] => FormattableString.Invariant($"; commitment {only.ContractId} is left to people as it is"),
        _ => $"; commitments {string.Join(", ", standing.Select(one => Text.Amount(one.ContractId)))} are left to people as they are",
    };
}
