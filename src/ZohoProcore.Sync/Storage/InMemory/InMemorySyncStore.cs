using System.Runtime.CompilerServices;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A store that forgets everything when the process ends: for tests and for trying things out. It keeps to the same rules as a durable one.
/// Safe for concurrent use.
/// </summary>
/// <param name="timeProvider">Dates audit entries and forgets webhooks; the system's when null.</param>
public sealed class InMemorySyncStore(TimeProvider? timeProvider = null) : ISyncStore
{
    private readonly object _gate = new();
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Dictionary<string, Connection> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InMemoryLedger> _ledgers = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <inheritdoc/>
    public async ValueTask SaveConnectionAsync(Connection connection, CancellationToken cancellationToken = default) =>
        await InLock(() => _connections[connection.Id] = connection, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Connection?> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        InLock(() => _connections.TryGetValue(connectionId, out var connection) ? connection : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken = default) =>
        InLock<IReadOnlyList<Connection>>(() => [.. _connections.Values.OrderBy(connection => connection.Id, StringComparer.Ordinal)], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken = default) =>
        await In(
            connectionId,
            ledger =>
            {
                ledger.Save(changes, Now);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClaimedWork>> ClaimDueAsync(
        string connectionId, Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<ClaimedWork>>(
            connectionId,
            ledger =>
            {
                WorkRow[] due =
                [
                    .. ledger.Work.Values
                        .Where(row => row.WakesAt <= now)
                        .OrderBy(row => row.Item.Priority).ThenBy(row => row.Item.DueAt).ThenBy(row => row.Item.Key, ByKindAndId)
                        .Take(max),
                ];
                foreach (var row in due)
                {
                    ledger.Work[row.Item.Key] = row with { LeaseUntil = now + lease };
                }

                return [.. due.Select(row => new ClaimedWork(row.Item, row.Version))];
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseClaimsAsync(string connectionId, CancellationToken cancellationToken = default) =>
        await In(
            connectionId,
            ledger =>
            {
                foreach (var row in ledger.Work.Values.Where(row => row.LeaseUntil is not null).ToList())
                {
                    ledger.Work[row.Item.Key] = row with { LeaseUntil = null };
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Instant?> NextDueAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<Instant?>(connectionId, ledger => ledger.Work.Count == 0 ? null : ledger.Work.Values.Min(row => row.WakesAt), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkItem>> ListWorkAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<WorkItem>>(
            connectionId,
            ledger => [.. ledger.Work.Values.Select(row => row.Item).OrderBy(item => item.DueAt).ThenBy(item => item.Key, ByKindAndId)],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRecord?> GetRecordAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default) =>
        In(connectionId, ledger => ledger.Records.TryGetValue(key, out var record) ? record : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SyncRecord>> ListRecordsAsync(string connectionId, RecordState? state = null, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<SyncRecord>>(
            connectionId,
            ledger =>
            [
                .. ledger.Records.Values.Where(record => state is null || record.State == state)
                    .OrderBy(record => record.OrderNumber, StringComparer.Ordinal).ThenBy(record => record.Key, ByKindAndId),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Link>> ListLinksAsync(string connectionId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<Link>>(
            connectionId,
            ledger =>
            [
                .. ledger.Links.OrderBy(link => link.Key.Kind).ThenBy(link => link.Key.ZohoId, StringComparer.Ordinal)
                    .ThenBy(link => link.Key.ProjectId).ThenBy(link => link.Key.RejectedId).Select(link => link.Value),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommitmentRecord>> ListCommitmentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<CommitmentRecord>>(
            connectionId,
            ledger =>
            [
                .. ledger.Commitments.Values.Where(commitment => orderId is null || commitment.OrderId == orderId)
                    .OrderBy(commitment => commitment.OriginId, StringComparer.Ordinal),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CommitmentRecord?> FindCommitmentAsync(
        string connectionId, long projectId, long contractId, CancellationToken cancellationToken = default) =>
        In<CommitmentRecord?>(
            connectionId,
            ledger => ledger.Commitments.Values.FirstOrDefault(commitment => commitment.ProjectId == projectId && commitment.ContractId == contractId),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Intent>> ListOpenIntentsAsync(string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<Intent>>(
            connectionId,
            ledger => [.. ledger.Intents.Values.Where(intent => orderId is null || intent.OrderId == orderId).OrderBy(intent => intent.OriginId, StringComparer.Ordinal)],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewItem>> ListReviewsAsync(
        string connectionId, ReviewStatus? status = null, RecordKey? key = null, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<ReviewItem>>(
            connectionId,
            ledger =>
            [
                .. ledger.Reviews.Values.Where(item => (status is null || item.Status == status) && (key is null || item.Key == key))
                    .OrderBy(item => item.OpenedAt).ThenBy(item => item.Id, StringComparer.Ordinal),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderDecision>> ListDecisionsAsync(string connectionId, string orderId, CancellationToken cancellationToken = default) =>
        In<IReadOnlyList<OrderDecision>>(
            connectionId, ledger => ledger.Decisions.TryGetValue(orderId, out var decision) ? [decision] : [], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetSnapshotAsync(string connectionId, string hash, CancellationToken cancellationToken = default) =>
        In(connectionId, ledger => ledger.Snapshots.TryGetValue(hash, out var snapshot) ? snapshot : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetCursorAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        In(connectionId, ledger => ledger.Cursors.TryGetValue(name, out var value) ? value : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProtectedSecret?> GetSecretAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        In(connectionId, ledger => ledger.Secrets.TryGetValue(name, out var secret) ? secret : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> PutSecretAsync(
        string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken = default) =>
        In(
            connectionId,
            ledger =>
            {
                var version = ledger.Secrets.TryGetValue(name, out var present) ? present.Version : 0;
                if (expectedVersion is not null && expectedVersion != version)
                {
                    return false;
                }

                ledger.Secrets[name] = new(cipherText, version + 1);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default) =>
        In(
            connectionId,
            ledger =>
            {
                ledger.Save(new() { Audit = [entry] }, Now);
                return ledger.Audit[ledger.Audit.Count - 1];
            },
            cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var entries = await In(query.ConnectionId, ledger => ledger.Audit.Where(query.Matches).ToList(), cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private static Comparer<RecordKey> ByKindAndId { get; } = Comparer<RecordKey>.Create(static (left, right) =>
        string.CompareOrdinal(left.Kind.Value, right.Kind.Value) is not 0 and var kinds ? kinds : string.CompareOrdinal(left.Id, right.Id));

    private ValueTask<T> In<T>(string connectionId, Func<InMemoryLedger, T> work, CancellationToken cancellationToken) =>
        InLock(
            () =>
            {
                if (!_ledgers.TryGetValue(connectionId, out var ledger))
                {
                    _ledgers[connectionId] = ledger = new();
                }

                return work(ledger);
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
