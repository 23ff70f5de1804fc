namespace ZohoProcore.Sync;

/// <summary>The plan for an order that Zoho says it does not have: nothing to do, unless it already became a commitment.</summary>
internal static class MissingOrder
{
    public static SyncPlan Plan(OrderWork work, IReadOnlyList<OrderDecision> decisions)
    {
        var stateHash = ContentHash.Of($"missing\n{work.Key}");
        var person = decisions.FirstOrDefault(decision => decision.Action == ReviewAction.Skip && decision.AppliesTo == stateHash);
        var number = work.Record?.OrderNumber is { Length: > 0 } known ? known : work.Key.Id;
        var findings = person is not null ? [] : work.Recorded.Select(recorded => new Finding
        {
            Code = FindingCodes.OrderDeleted,
            Subject = recorded.OriginId,
            Sentence = FormattableString.Invariant($"Order {number} is commitment {recorded.ContractId} in Procore project {recorded.ProjectId}, and Zoho Books does not find it any more."),
            NextStep = "If it was deleted on purpose, delete the commitment in Procore too; then skip this item.",
        }).ToList();
        return new()
        {
            OrderId = work.Key.Id,
            OrderNumber = number,
            Outcome = person is not null ? RecordState.Skipped : findings.Count == 0 ? RecordState.Filtered : RecordState.Orphaned,
            Reason = person is not null ? $"{person.By} decided that the order is left out." : findings.Count == 0 ? "Zoho Books does not find the order." : string.Join(" ", findings.Select(finding => finding.Sentence)),
            Findings = findings,
            StateHash = stateHash,
            InputHash = string.Empty,
            PlanHash = string.Empty,
        };
    }
}
