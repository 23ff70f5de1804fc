using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The system of record: everything the sync knows, with one way to change it. Safe for concurrent use by several threads; a
/// relational store also by several processes.
/// </summary>
public partial interface ISyncStore : IAuditLog
{
    /// <summary>
    /// Adds or replaces a connection. What was read and linked under its id belongs to the organization and the company that it joined
    /// then: once there is anything of that, one that joins others is refused.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionInvalidException">It joins other books than those of which records, links or snapshots are kept under its
    /// id; nothing was stored.</exception>
    ValueTask SaveConnectionAsync(Connection connection, CancellationToken cancellationToken = default);

    /// <summary>Reads a connection; null when there is none of that id.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<Connection?> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Reads all connections, by id.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes the caller the one owner of a connection. What earlier owners still want to store is refused from now on
    /// (<see cref="ChangeSet.Epoch"/>), and what they had claimed is free again at once.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="now">The time now.</param>
    /// <param name="longestWrite">How long a write to Procore can take: so long what an owner that did not give the connection back was
    /// about to write is left alone.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The owner, with the next epoch.</returns>
    ValueTask<ConnectionOwner> TakeAsync(
        string connectionId, Instant now, Duration longestWrite, CancellationToken cancellationToken = default);

    /// <summary>Reads who owns a connection; null when nobody ever took it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<ConnectionOwner?> GetOwnerAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Notes that nothing of an owner is under way any more. Nothing happens when another one has taken the connection.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="epoch">The owner's epoch.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask GiveBackAsync(string connectionId, long epoch, CancellationToken cancellationToken = default);

    /// <summary>Stores changes together or not at all, and appends their audit entries to the chain.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OwnerReplacedException">They are an earlier owner's; nothing was stored.</exception>
    /// <exception cref="ChangesOutdatedException">What they rest on (<see cref="ChangeSet.Basis"/>) is another one by now; nothing was
    /// stored.</exception>
    /// <exception cref="StoreOutcomeUnknownException">The database went away while it committed; they are stored, or nothing of them is.
    /// </exception>
    ValueTask SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims due work, the most urgent and then the longest due first. A claim lapses after <paramref name="lease"/>, so
    /// that work of a dead owner is taken over.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="epoch">The owner's epoch; null for whoever does not own the connection and looks all the same.</param>
    /// <param name="now">The time now.</param>
    /// <param name="max">How many items at most.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was claimed.</exception>
    ValueTask<IReadOnlyList<ClaimedWork>> ClaimDueAsync(
        string connectionId, long? epoch, Instant now, int max, Duration lease, CancellationToken cancellationToken = default);

    /// <summary>When the next item is due or a claim lapses; null when there is no work at all.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<Instant?> NextDueAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Reads the work item of a key; null when it is not due at any time.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<WorkItem?> GetWorkAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default);

    /// <summary>Lists all the work there is, the earliest due first.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<WorkItem>> ListWorkAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Counts the work there is.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<WorkCounts> CountWorkAsync(string connectionId, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Reads where a record stands; null when it is not known.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<SyncRecord?> GetRecordAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default);

    /// <summary>Reads where some records stand; those that are not known are left out.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="keys">The records.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyDictionary<RecordKey, SyncRecord>> GetRecordsAsync(
        string connectionId, IReadOnlyCollection<RecordKey> keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads records in the order of their keys, a page at a time while they are enumerated. One that is
    /// stored meanwhile may be among them or not.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="query">Which; null for all.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    IAsyncEnumerable<SyncRecord> ReadRecordsAsync(
        string connectionId, RecordQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Counts the records of a kind by state; states in which there are none are left out.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyDictionary<RecordState, int>> CountRecordsAsync(
        string connectionId, RecordKind kind, CancellationToken cancellationToken = default);

    /// <summary>Reads links, rejected ones included, by the id on Zoho's side.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<Link>> ListLinksAsync(string connectionId, LinkQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads commitments that were written, by origin_id.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<WrittenCommitment>> ListCommitmentsAsync(
        string connectionId, CommitmentQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads the ids of the Procore projects in which commitments were written, the smallest first.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<long>> ListCommitmentProjectsAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Finds the record of a Procore commitment; null when it is none of ours.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="projectId">The Procore project.</param>
    /// <param name="contractId">The purchase order contract.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<WrittenCommitment?> FindCommitmentAsync(
        string connectionId, long projectId, long contractId, CancellationToken cancellationToken = default);

    /// <summary>Reads the intents without an outcome, by origin_id.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="orderId">Only those of this order; null for all.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<CommitmentIntent>> ListOpenIntentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a review item; null when there is none of that id.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="reviewId">The item's id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<ReviewItem?> GetReviewAsync(string connectionId, string reviewId, CancellationToken cancellationToken = default);

    /// <summary>Reads review items, the oldest first.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<ReviewItem>> ListReviewsAsync(
        string connectionId, ReviewQuery query, CancellationToken cancellationToken = default);

    /// <summary>Counts review items by the codes of their findings.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="status">Where they stand.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyDictionary<string, int>> CountReviewsAsync(
        string connectionId, ReviewStatus status, CancellationToken cancellationToken = default);

    /// <summary>Reads what people decided for an order and what still stands, by id.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="orderId">The order's purchaseorder_id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<OrderDecision>> ListDecisionsAsync(
        string connectionId, string orderId, CancellationToken cancellationToken = default);

    /// <summary>Reads a decision that stands; null when there is none of that id, or when it was used up, lapsed or was
    /// withdrawn.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="decisionId">The decision's id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<OrderDecision?> GetDecisionAsync(
        string connectionId, string decisionId, CancellationToken cancellationToken = default);

    /// <summary>Reads a named position or note; null when it was never set.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string?> GetCursorAsync(string connectionId, string name, CancellationToken cancellationToken = default);

    /// <summary>Reads a protected secret; null when there is none. The store never sees it in the clear.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<ProtectedSecret?> GetSecretAsync(string connectionId, string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a protected secret, if nobody else did meanwhile. Where a connection was removed and not added again, nothing is written that
    /// names a version: a token that was under way when its connection was removed is not kept.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cipherText">The protected secret.</param>
    /// <param name="expectedVersion">The version that was read; 0 when there was none; null to write in any case.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether it was written.</returns>
    ValueTask<bool> PutSecretAsync(
        string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>
    /// Hands out a share of limits that several clients have, in one process or in many: all shares together are never more than there is.
    /// The share takes the place of the one that the client had. Time is the store's: a database that several machines use has a clock of
    /// its own, and the processes at one file have their machine's.
    /// </summary>
    /// <param name="claim">What the client wants, and what it used.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<LimitLease> LeaseLimitsAsync(LimitClaim claim, CancellationToken cancellationToken = default);
}

/// <summary>A secret as it is stored.</summary>
/// <param name="CipherText">The protected secret.</param>
/// <param name="Version">Grows by one with every write; 1 is the first.</param>
public sealed record ProtectedSecret(string CipherText, long Version);
