using System.Runtime.CompilerServices;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A store that forgets everything when the process ends: for tests and for trying things out. It keeps to the same rules as a durable one.
/// Safe for concurrent use.
/// </summary>
/// <param name="timeProvider">Dates audit entries; the system's when null.</param>
public sealed partial class InMemorySyncStore(TimeProvider? timeProvider = null) : ISyncStore
{
    private readonly object _gate = new();
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Dictionary<string, InMemoryTables> _tables = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken = default) =>
        await In(
            connectionId,
            tables =>
            {
                Save(tables, connectionId, changes);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClaimedWork>> ClaimDueAsync(
        string connectionId, long? epoch, Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<ClaimedWork>>(
            connectionId,
            tables =>
            {
                tables.CheckOwner(connectionId, epoch);
                return tables.Claim(now, max, lease);
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Instant?> NextDueAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<Instant?>(connectionId, tables => tables.Work.Count == 0 ? null : tables.Work.Values.Min(row => row.WakesAt), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<WorkItem?> GetWorkAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Work.TryGetValue(key, out var row) ? row.Item : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkItem>> ListWorkAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<WorkItem>>(connectionId, tables => tables.ListWork(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<WorkCounts> CountWorkAsync(string connectionId, Instant now, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.CountWork(now), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRecord?> GetRecordAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Records.TryGetValue(key, out var record) ? record : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<RecordKey, SyncRecord>> GetRecordsAsync(
        string connectionId, IReadOnlyCollection<RecordKey> keys, CancellationToken cancellationToken = default) =>
        In<IReadOnlyDictionary<RecordKey, SyncRecord>>(connectionId, tables => tables.Find(keys), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SyncRecord> ReadRecordsAsync(
        string connectionId, RecordQuery? query = null, CancellationToken cancellationToken = default) =>
        EnumerateAsync(connectionId, tables => tables.List(query ?? new()), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<RecordState, int>> CountRecordsAsync(
        string connectionId, RecordKind kind, CancellationToken cancellationToken = default) =>
        In<IReadOnlyDictionary<RecordState, int>>(connectionId, tables => tables.Count(kind), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Link>> ListLinksAsync(
        string connectionId, LinkQuery query, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<Link>>(connectionId, tables => tables.List(query), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WrittenCommitment>> ListCommitmentsAsync(
        string connectionId, CommitmentQuery query, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<WrittenCommitment>>(connectionId, tables => tables.List(query), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> ListCommitmentProjectsAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<long>>(
            connectionId,
            tables => [.. tables.Commitments.Values.Select(commitment => commitment.ProjectId).Distinct().OrderBy(id => id)],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<WrittenCommitment?> FindCommitmentAsync(
        string connectionId, long projectId, long contractId, CancellationToken cancellationToken = default) =>
        In<WrittenCommitment?>(
            connectionId,
            tables => tables.Commitments.Values.FirstOrDefault(
                commitment => commitment.ProjectId == projectId && commitment.ContractId == contractId),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommitmentIntent>> ListOpenIntentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<CommitmentIntent>>(connectionId, tables => tables.ListIntents(orderId), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReviewItem?> GetReviewAsync(string connectionId, string reviewId, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Reviews.TryGetValue(reviewId, out var item) ? item : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewItem>> ListReviewsAsync(
        string connectionId, ReviewQuery query, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<ReviewItem>>(connectionId, tables => tables.List(query), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, int>> CountReviewsAsync(
        string connectionId, ReviewStatus status, CancellationToken cancellationToken = default) =>
        In<IReadOnlyDictionary<string, int>>(connectionId, tables => tables.Count(status), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderDecision>> ListDecisionsAsync(
        string connectionId, string orderId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<OrderDecision>>(
            connectionId,
            tables =>
            [
                .. tables.Decisions.Values
                    .Where(decision => decision.OrderId == orderId)
                    .OrderBy(decision => decision.Id, StringComparer.Ordinal),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<OrderDecision?> GetDecisionAsync(
        string connectionId, string decisionId, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Decisions.TryGetValue(decisionId, out var decision) ? decision : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetSnapshotAsync(string connectionId, string hash, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Snapshots.TryGetValue(hash, out var snapshot) ? snapshot : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RemoveReplacedSnapshotsAsync(
        string connectionId, Instant before, int most, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.RemoveReplaced(before, most), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetCursorAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Cursors.TryGetValue(name, out var value) ? value : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProtectedSecret?> GetSecretAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        In(connectionId, tables => tables.Secrets.TryGetValue(name, out var secret) ? secret : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> PutSecretAsync(
        string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken = default) =>
        In(
            connectionId,
            tables =>
            {
                var version = tables.Secrets.TryGetValue(name, out var present) ? present.Version : 0;
                if (expectedVersion is not null && (expectedVersion != version || (version == 0 && IsRemoved(connectionId, tables))))
                {
                    return false;
                }

                tables.Secrets[name] = new(cipherText, version + 1);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default) =>
        In(
            connectionId,
            tables =>
            {
                tables.Save(new() { Audit = [entry] }, Now);
                return tables.Audit[tables.Audit.Count - 1];
            },
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default) =>
        EnumerateAsync(query.ConnectionId, tables => tables.Audit.Where(query.Matches).ToList(), cancellationToken);

    private async IAsyncEnumerable<T> EnumerateAsync<T>(
        string connectionId, Func<InMemoryTables, List<T>> list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var one in await In(connectionId, list, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }

    private ValueTask<T> In<T>(string connectionId, Func<InMemoryTables, T> work, CancellationToken cancellationToken) =>
        InLock(
            () =>
            {
                if (!_tables.TryGetValue(connectionId, out var tables))
                {
                    _tables[connectionId] = tables = new();
                }

                return work(tables);
            },
            cancellationToken);

    private ValueTask<T> InLock<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new(Task.FromCanceled<T>(cancellationToken));
        }

        lock (_gate)
        {
            return new(work());
        }
    }
}
