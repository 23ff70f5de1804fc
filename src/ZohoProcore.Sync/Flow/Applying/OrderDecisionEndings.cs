namespace ZohoProcore.Sync;

/// <summary>Says which decisions an order's run ended, and why, as the audit records it. Reads and writes nothing.</summary>
internal static class OrderDecisionEndings
{
    /// <summary>The decision that a write of the plan rests on; null when it needs none.</summary>
    public static string? Allowing(OrderPlan plan, string originId) => plan.DecisionUses?
        .FirstOrDefault(use => use.Effect == DecisionEffect.Allows && use.OriginId == originId)?.DecisionId;

    /// <summary>
    /// The decisions that ended. A write that succeeded uses up the one that allowed it; a refused write leaves it standing, and so does
    /// one whose outcome is not known, until what it wrote is found.
    /// </summary>
    public static IReadOnlyList<AuditDraft> Of(OrderWork work, OrderPlan plan)
    {
        var ended = new List<AuditDraft>();
        foreach (var use in plan.DecisionUses ?? [])
        {
            var write = work.Writes.FirstOrDefault(write => write.Planned.OriginId == use.OriginId);
            var wasUnderWay = work.OpenIntents.Any(intent => intent.DecisionId == use.DecisionId);
            var isUsed = use.Effect switch
            {
                DecisionEffect.Allows => write is { Refusal: null, Failure: null },
                DecisionEffect.Done => wasUnderWay,
                _ => false,
            };
            if (isUsed)
            {
                ended.Add(Entry(work, plan, use, AuditKind.DecisionUsed, write?.ContractId ?? 0));
            }
            else if (use.Effect != DecisionEffect.Allows)
            {
                ended.Add(Entry(work, plan, use, AuditKind.DecisionLapsed, 0));
            }
        }

        return ended;
    }

    private static AuditDraft Entry(OrderWork work, OrderPlan plan, OrderDecisionUse use, AuditKind kind, long contractId)
    {
        var decision = work.Decisions.FirstOrDefault(one => one.Id == use.DecisionId);
        var commitment = work.Existing.FirstOrDefault(existing => existing.OriginId == use.OriginId);
        return new()
        {
            Kind = kind,
            Record = work.Key.ToString(),
            OrderNumber = plan.OrderNumber,
            ProjectId = commitment?.ProjectId ?? 0,
            ContractId = contractId != 0 ? contractId : commitment?.ContractId ?? 0,
            OriginId = use.OriginId,
            PlanHash = plan.PlanHash,
            DecisionId = use.DecisionId,
            Result = decision?.Action.ToString() ?? string.Empty,
            Reason = use.Reason,
        };
    }
}
