using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Turns a person's word about how far a connection goes into what to store. Pure.</summary>
internal static class GoAheadDecider
{
    /// <summary>The state of a new connection: it begins once it is chosen in which status commitments land.</summary>
    public static SyncState Begun(SyncPolicies policies, Instant now) => policies.CommitmentStatusByOrderStatus is null
        ? new() { Stage = SyncStage.NotStarted, Since = now, Note = CommitmentLanding.NotChosen.ToString() }
        : new() { Stage = SyncStage.Linking, Since = now };

    /// <summary>The state once both sides' vendors, projects and codes were read.</summary>
    public static SyncState Linked(Instant now) => new() { Stage = SyncStage.Planning, Since = now };

    /// <summary>The state that a go-ahead makes.</summary>
    public static SyncState Started(GoAhead goAhead, Instant now) => new()
    {
        Stage = SyncStage.Running,
        Since = now,
        By = goAhead.By,
        Note = goAhead.Note,
        Projects = goAhead.Projects?.Distinct().OrderBy(id => id).ToList(),
        Vendors = goAhead.Vendors?.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToList(),
    };

    /// <summary>The state that a pause makes.</summary>
    public static SyncState Paused(SyncState before, string by, string note, Instant now) =>
        before with { Stage = SyncStage.Paused, Since = now, By = by, Note = note };

    /// <summary>Whether a go-ahead reaches a plan.</summary>
    public static bool Reaches(SyncState state, WaitingPlan waiting) =>
        (state.Projects is null || waiting.Projects.All(state.Projects.Contains))
        && (state.Vendors is null || state.Vendors.Contains(waiting.VendorId, StringComparer.Ordinal));

    /// <summary>Whether the go-ahead reaches a vendor itself. One for some projects names the vendors that it is for.</summary>
    public static bool ReachesVendor(SyncState state, string contactId) =>
        state.Vendors?.Contains(contactId, StringComparer.Ordinal) ?? state.Projects is null;

    /// <summary>
    /// Whether the go-ahead reaches what a record of a host's own kind writes: one for everything does, one for projects what goes to them.
    /// </summary>
    public static bool ReachesRecord(SyncState state, IReadOnlyList<long> projects) => state.Vendors is null
        && (state.Projects is null || (projects.Count > 0 && projects.All(state.Projects.Contains)));

    /// <summary>Whether nothing new was said: the same stage, reaching as far.</summary>
    public static bool IsSame(SyncState one, SyncState other) =>
        one.Stage == other.Stage && Words(one) == Words(other);

    /// <summary>What the audit says of it.</summary>
    public static AuditDraft Entry(SyncState state)
    {
        var what = state.Stage switch
        {
            SyncStage.Running => $"Go-ahead for {Words(state)}.",
            SyncStage.NotStarted => "Nothing is read yet.",
            SyncStage.Linking => "Both sides' vendors, projects and codes are read, which links rest on.",
            SyncStage.Planning => "Both sides are known. Nothing is written until a person gives the go-ahead.",
            _ => "Nothing is written until it goes on.",
        };
        return new()
        {
            Kind = AuditKind.ConnectionChanged,
            Actor = state.By,
            Result = state.Stage.ToString(),
            Reason = $"{what} {state.Note}".TrimEnd(),
        };
    }

    /// <summary>What to store for orders whose plans a person approved as they wait.</summary>
    public static ChangeSet Approve(IReadOnlyList<SyncRecord> approved, string by, string note, Instant now)
    {
        return new()
        {
            Basis = new() { Records = approved.ToDictionary(record => record.Key, SyncRecord? (record) => record) },
            Records = [.. approved.Select(record => record with { Waiting = record.Waiting! with { ApprovedBy = by, Unseen = null } })],
            Submitted = DueByProject(approved, now, by),
            Audit =
            [
                .. approved.Where(record => record.Waiting!.ApprovedBy is null).Select(record => new AuditDraft
                {
                    Kind = AuditKind.Decided,
                    Actor = by,
                    Record = record.Key.ToString(),
                    OrderNumber = record.OrderNumber,
                    InputHash = record.InputHash,
                    PlanHash = record.PlanHash,
                    Result = "Approved",
                    Reason = $"{record.Reason} {note}".TrimEnd(),
                }),
            ],
        };
    }

    /// <summary>What the audit says of an order that other policies write anew, as it was shown to who took them.</summary>
    public static AuditDraft ApprovedWithPolicies(SyncRecord record, WaitingPlan shown, string by) => new()
    {
        Kind = AuditKind.Decided,
        Actor = by,
        Record = record.Key.ToString(),
        OrderNumber = record.OrderNumber,
        PlanHash = shown.Hash, // of what is written alone: no plan of these policies is stored yet
        Result = "Approved",
        Reason = $"What the policies that {by} took write of it was shown before they took them.",
    };

    /// <summary>
    /// What to store once a go-ahead holds: what it approved is due, and what it reaches and did not show waits for an approval of its own.
    /// </summary>
    public static ChangeSet Begin(IReadOnlyList<SyncRecord> approved, IReadOnlyList<SyncRecord> unseen, string by, Instant now) => new()
    {
        Basis = new() { Records = unseen.ToDictionary(record => record.Key, SyncRecord? (record) => record) },
        Records =
        [
            .. unseen.Select(record => Unseen(record, $"It was not in what {by} looked at. A person has to approve it. Then:")),
        ],
        Submitted = DueByProject(approved, now, by),
    };

    /// <summary>An order that a person's word was about and did not show: whatever is planned of it waits, until it is looked at.</summary>
    public static SyncRecord Unseen(SyncRecord record, string why) => record with
    {
        Waiting = (record.Waiting ?? new() { Hash = string.Empty }) with { ApprovedBy = null, Unseen = why },
    };

    /// <summary>
    /// An order of which a person was shown that nothing is written when they took other policies: nothing is what they approved. What is
    /// to be written of it all the same waits. What waited for a word of its own before waits for it.
    /// </summary>
    public static SyncRecord Unwritten(SyncRecord record, string by) =>
        record.Waiting is { ApprovedBy: null, Unseen: not null } ? record
            : record with { Waiting = new() { Hash = WaitingPlan.Nothing, ApprovedBy = by } };

    private static IReadOnlyList<WorkItem> DueByProject(IReadOnlyList<SyncRecord> approved, Instant now, string by) =>
        WorkMaker.DueByProject(approved, now, WorkMaker.Asked(approved.Count), $"{by} gave the go-ahead");

    private static string Words(SyncState state) => (state.Projects, state.Vendors) switch
    {
        (null, null) => "everything",
        (var projects, null) => $"projects {string.Join(", ", projects)}",
        (null, var vendors) => $"vendors {string.Join(", ", vendors)}",
        var (projects, vendors) => $"projects {string.Join(", ", projects)} and vendors {string.Join(", ", vendors)}",
    };
}
