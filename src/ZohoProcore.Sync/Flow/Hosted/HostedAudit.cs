namespace ZohoProcore.Sync;

/// <summary>Says what the audit records of a record of a host's own kind. Reads and writes nothing.</summary>
internal static class HostedAudit
{
    /// <summary>Where the record stands now.</summary>
    public static AuditDraft State(SyncRecord stands) => new()
    {
        Kind = AuditKind.StateChanged,
        Record = stands.Key.ToString(),
        InputHash = stands.InputHash,
        PlanHash = stands.PlanHash,
        Result = stands.State.ToString(),
        Reason = stands.Reason,
    };

    /// <summary>What reading showed of an earlier write that nobody knew the outcome of.</summary>
    public static AuditDraft Resolved(AuditDraft about, PlannedRecord plan, CommitmentIntent begun)
    {
        var (result, reason) = plan.State == RecordState.Synced ? ("written", "It was looked for: both sides agree.")
            : plan.Hash == begun.PlanHash ? ("not written", "It was looked for: it is to be written still.")
            : ("unknown", "It was looked for: what is planned is another thing by now.");
        return about with { PlanHash = begun.PlanHash, Result = result, Reason = reason };
    }
}
