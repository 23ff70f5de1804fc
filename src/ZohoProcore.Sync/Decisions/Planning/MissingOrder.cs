namespace ZohoProcore.Sync;

/// <summary>
/// The plan for an order that Zoho says it does not have: nothing to do, unless it became a commitment that still stands in Procore.
/// </summary>
internal static class MissingOrder
{
    /// <summary>Makes the plan.</summary>
    /// <param name="key">The order's key.</param>
    /// <param name="number">The number it was known by; empty when it never was.</param>
    /// <param name="existing">Its commitments as they stand in Procore.</param>
    /// <param name="recorded">What the sync wrote for it.</param>
    /// <param name="decisions">What people decided for it.</param>
    public static OrderPlan Plan(
        RecordKey key,
        string? number,
        IReadOnlyList<ExistingCommitment> existing,
        IReadOnlyList<CommitmentRecord> recorded,
        IReadOnlyList<OrderDecision> decisions)
    {
        var stateHash = ContentHash.Of($"missing\n{key}");
        var person = decisions.FirstOrDefault(decision => decision.Action == ReviewAction.Skip && decision.AppliesTo == stateHash);
        var name = string.IsNullOrEmpty(number) ? key.Id : number!;
        var live = existing.Where(commitment => !commitment.IsDeleted).ToList();
        var open = person is not null ? [] : live.Where(commitment => commitment.Status != CommitmentStatuses.Closed);
        var findings = open.Select(commitment => new Finding
        {
            Code = FindingCodes.OrderDeleted,
            Subject = commitment.OriginId,
            Sentence = FormattableString.Invariant(
                $"Order {name} is commitment {commitment.ContractId} in Procore project {commitment.ProjectId}, and Zoho Books does not ")
                + "find it any more.",
            NextStep = "If it was deleted on purpose, delete or close the commitment in Procore too, then retry; or skip this item.",
        }).ToList();
        return new()
        {
            OrderId = key.Id,
            OrderNumber = name,
            Outcome = person is not null ? RecordState.Skipped : findings.Count == 0 ? RecordState.Filtered : RecordState.Orphaned,
            Reason = person is not null ? $"{person.By} decided that the order is left out."
                : findings.Count == 0 ? "Zoho Books does not find the order."
                : string.Join(" ", findings.Select(finding => finding.Sentence)),
            Findings = findings,
            Forgotten =
            [
                .. recorded.Select(record => record.OriginId).Where(origin => live.TrueForAll(commitment => commitment.OriginId != origin)),
            ],
            StateHash = stateHash,
            InputHash = string.Empty,
            PlanHash = string.Empty,
        };
    }
}
