namespace ZohoProcore.Sync;

/// <summary>
/// Changes that are stored together or not at all. Removals come before insertions, and finished work before submitted work: a scan can
/// complete its own item and submit it again for later in one change set.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>
    /// Whose work it is: the epoch of the connection's owner. It is refused when another one has taken the connection meanwhile. Null for
    /// what anybody may say at any time: submissions, decisions, a go-ahead.
    /// </summary>
    public long? Epoch { get; init; }

    /// <summary>What the changes were decided on; where it is another one by now, nothing is stored. Null where they rest on
    /// nothing.</summary>
    public ChangeBasis? Basis { get; init; }

    /// <summary>The policies of the connection from now on; null leaves them.</summary>
    public SyncPolicies? Policies { get; init; }

    /// <summary>
    /// Whether the connection is removed: the connection itself, its secrets, and what is due of it. Records, links, commitments,
    /// decisions, snapshots, notes and the audit stay.
    /// </summary>
    public bool RemovesConnection { get; init; }

    /// <summary>Records to insert or replace.</summary>
    public IReadOnlyList<SyncRecord> Records { get; init; } = [];

    /// <summary>
    /// Links to insert or replace; the key is kind, Zoho id, project, and for rejected links the Procore id. Confirming two removes their
    /// rejection, and rejecting them their confirmed link.
    /// </summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>
    /// Confirmed links that were found without a person. Each is stored only where none is, or where the same two are linked and it brings
    /// names that are not known yet: what a person decided meanwhile, a rejection included, stays.
    /// </summary>
    public IReadOnlyList<Link> FoundLinks { get; init; } = [];

    /// <summary>Commitments to insert or replace; the key is the origin_id.</summary>
    public IReadOnlyList<WrittenCommitment> Commitments { get; init; } = [];

    /// <summary>The origin_ids of commitments to forget.</summary>
    public IReadOnlyList<string> RemovedCommitments { get; init; } = [];

    /// <summary>Intents to open; the key is the origin_id.</summary>
    public IReadOnlyList<CommitmentIntent> OpenedIntents { get; init; } = [];

    /// <summary>The origin_ids of intents that now have an outcome.</summary>
    public IReadOnlyList<string> ClosedIntents { get; init; } = [];

    /// <summary>Review items to insert or replace.</summary>
    public IReadOnlyList<ReviewItem> Reviews { get; init; } = [];

    /// <summary>Decisions to insert or replace; the key is their id.</summary>
    public IReadOnlyList<OrderDecision> Decisions { get; init; } = [];

    /// <summary>The ids of decisions that were used up, lapsed or were withdrawn.</summary>
    public IReadOnlyList<string> EndedDecisions { get; init; } = [];

    /// <summary>Links to remove, the rejected as well as the confirmed ones.</summary>
    public IReadOnlyList<Link> RemovedLinks { get; init; } = [];

    /// <summary>The keys of snapshots that nothing needs any more.</summary>
    public IReadOnlyList<string> RemovedSnapshots { get; init; } = [];

    /// <summary>
    /// The keys of snapshots whose place others took: from now on they are history, until they are let go
    /// (<c>ISyncStore.RemoveReplacedSnapshotsAsync</c>) or stored again. Those that are history already stay it since when they are.
    /// </summary>
    public IReadOnlyList<string> ReplacedSnapshots { get; init; } = [];

    /// <summary>
    /// Snapshots to keep, by their hash; the text of one that is there already is left alone, and it is no history any more.
    /// </summary>
    public IReadOnlyDictionary<string, string> Snapshots { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What snapshots rest on that are stored with this change set: known for as long as they are kept. A store that does not keep it
    /// (<c>IUsedSnapshots</c>) lets go of nothing that a plan rested on.
    /// </summary>
    public IReadOnlyList<SnapshotUse> SnapshotUses { get; init; } = [];

    /// <summary>The names of positions and notes to remove.</summary>
    public IReadOnlyList<string> RemovedCursors { get; init; } = [];

    /// <summary>Named positions and notes to set.</summary>
    public IReadOnlyDictionary<string, string> Cursors { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Work to submit. Submitting coalesces: an item that is there keeps the earlier due time, the more urgent priority and its attempts,
    /// takes the newer reason, and its version grows by one.
    /// </summary>
    public IReadOnlyList<WorkItem> Submitted { get; init; } = [];

    /// <summary>
    /// Claimed work that is done: removed if its version did not grow meanwhile, else released and due at once with no attempts counted.
    /// </summary>
    public IReadOnlyList<ClaimedWork> Completed { get; init; } = [];

    /// <summary>
    /// Claimed work to run again later: released as the item given says, due time, priority, attempts and reason; if
    /// its version grew meanwhile, due at once.
    /// </summary>
    public IReadOnlyList<ClaimedWork> Deferred { get; init; } = [];

    /// <summary>Audit entries to append, in order.</summary>
    public IReadOnlyList<AuditDraft> Audit { get; init; } = [];
}
