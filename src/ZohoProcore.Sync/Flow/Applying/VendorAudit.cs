namespace ZohoProcore.Sync;

/// <summary>Says what the audit records of a vendor on its way. Reads and writes nothing.</summary>
internal static class VendorAudit
{
    /// <summary>Where the vendor stands now.</summary>
    public static AuditDraft State(SyncRecord stands) => new()
    {
        Kind = AuditKind.StateChanged,
        Record = stands.Key.ToString(),
        PlanHash = stands.PlanHash,
        Result = stands.State.ToString(),
        Reason = stands.Reason,
    };

    /// <summary>An entry about a write, without what came of it.</summary>
    public static AuditDraft Of(AuditKind kind, RecordKey key, string originId, VendorPlan plan) => new()
    {
        Kind = kind,
        Record = key.ToString(),
        OriginId = originId,
        PlanHash = plan.Hash,
        DecisionId = plan.Step?.DecisionId ?? string.Empty,
    };

    /// <summary>A link that was found or made.</summary>
    public static IEnumerable<AuditDraft> Linked(RecordKey key, Link? link)
    {
        if (link is not null)
        {
            yield return new()
            {
                Kind = AuditKind.Linked,
                Actor = link.DecidedBy,
                Record = key.ToString(),
                Result = FormattableString.Invariant($"{link.Kind} {link.ZohoId} = {link.ProcoreId}"),
                Reason = link.Evidence,
            };
        }
    }

    /// <summary>What reading Procore showed of an earlier write that nobody knew the outcome of.</summary>
    public static IEnumerable<AuditDraft> Resolved(RecordKey key, VendorPlanInput input)
    {
        if (input.Begun is not { } begun)
        {
            yield break;
        }

        var isThere = input.Procore is { } vendor
            && begun.Desired.Fields.All(field => VendorComparison.IsSame(field.Key, field.Value, vendor[field.Key]));
        yield return new()
        {
            Kind = AuditKind.Outcome,
            Record = key.ToString(),
            OriginId = begun.OriginId,
            PlanHash = begun.PlanHash,
            DecisionId = begun.DecisionId ?? string.Empty,
            Result = isThere ? "written" : "not written",
            Reason = isThere ? "It was looked for: Procore has it." : "It was looked for: Procore does not have it.",
        };
    }

    /// <summary>The decisions that ended: used up by the write that they allowed, or about what is another one now.</summary>
    public static IEnumerable<AuditDraft> Endings(RecordKey key, VendorPlanInput input, VendorPlan plan, bool isWritten)
    {
        foreach (var decision in plan.Lapsed.Concat(input.Decisions.Where(one => isWritten && one.Id == plan.Step?.DecisionId)))
        {
            var isUsed = decision.Id == input.Begun?.DecisionId || !plan.Lapsed.Contains(decision);
            yield return Of(isUsed ? AuditKind.DecisionUsed : AuditKind.DecisionLapsed, key, input.OriginId, plan) with
            {
                DecisionId = decision.Id ?? string.Empty,
                Result = decision.Action.ToString(),
                Reason = isUsed ? "What it allowed was written." : "What it was about changed.",
            };
        }
    }
}
