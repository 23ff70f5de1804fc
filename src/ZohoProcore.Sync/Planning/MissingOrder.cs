namespace ZohoProcore.Sync;

/// <summary>The plan for an order that Zoho says it does not have: nothing to do, unless it became a commitment that still stands in Procore.</summary>
internal static class MissingOrder
{
    public static SyncPlan Plan(OrderWork work, IReadOnlyList<OrderDecision> decisions)
    {
        var stateHash = ContentHash.Of($"missing\n{work.Key}");
        var person = decisions.FirstOrDefault(decision => decision.Action == ReviewAction.Skip && decision.AppliesTo == stateHash);
        var number = work.Record?.OrderNumber is { Length: > 0 } known ? known : work.Key.Id;
        var live = work.Existing.Where(existing => !existing.IsDeleted).ToList();
        var findings = person is not null ? [] : live.Select(existing => new Finding
        {
            Code = FindingCodes.OrderDeleted,
            Subject = existing.OriginId,
            Sentence = FormattableString.Invariant($"Order {number} is commitment {existing.ContractId} in Procore project {existing.ProjectId}, and Zoho Books does not find it any more."),
            NextStep = "If it was deleted on purpose, delete the commitment in Procore too, then retry; or skip this item.",
        }).ToList();
        return new()
        {
            OrderId = work.Key.Id,
            OrderNumber = number,
            Outcome = person is not null ? RecordState.Skipped : findings.Count == 0 ? RecordState.Filtered : RecordState.Orphaned,
            Reason = person is not null ? $"{person.By} decided that the order is left out." : findings.Count == 0 ? "Zoho Books does not find the order." : string.Join(" ", findings.Select(finding => finding.Sentence)),
            Findings = findings,
            Forgotten = [.. work.Recorded.Select(recorded => recorded.OriginId).Where(origin => live.All(existing => existing.OriginId != origin))],
            StateHash = stateHash,
            InputHash = string.Empty,
            PlanHash = string.Empty,
        };
    }
}
