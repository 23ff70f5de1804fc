using System.Data.Common;
using System.Runtime.CompilerServices;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A durable store in a relational database, over System.Data.Common: the host brings the driver. Call <see cref="InitializeAsync"/>
/// once before anything else. Safe for concurrent use: writes take turns, those of several processes in the database, and reads wait for
/// none of them. A database whose tables are not there is a <see cref="StoreNotOursException"/>; what a database was committing when it
/// went away is a <see cref="StoreOutcomeUnknownException"/>.
/// </summary>
public sealed partial class RelationalSyncStore : ISyncStore, ISharingStore, IDisposable
{
    private readonly SqlDatabase _database;
    private readonly TimeProvider _time;

    /// <summary>Makes a store; nothing is opened yet.</summary>
    /// <param name="create">Makes a closed connection to the database, as in <c>() => new SqliteConnection("Data Source=sync.db")</c>. It
    /// is called for every operation, so the driver should pool; to SQLite a few stay open until the store is disposed.</param>
    /// <param name="dialect">Which database it is.</param>
    /// <param name="timeProvider">Dates audit entries, and waits before what a database rolled back is done again; the system's when
    /// null.</param>
    public RelationalSyncStore(Func<DbConnection> create, SqlDialect dialect, TimeProvider? timeProvider = null)
    {
        _time = timeProvider ?? TimeProvider.System;
        _database = new(create, dialect, _time);
    }

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>Creates the tables, or brings those of an earlier version up to date. May be called any number of times.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="StoreNotOursException">The database was used by a newer version.</exception>
    public ValueTask InitializeAsync(CancellationToken cancellationToken = default) => _database.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveConnectionAsync(Connection connection, CancellationToken cancellationToken = default) =>
        await _database.WriteAsync(
            connection.Id, unit => ConnectionTable.ReplaceAsync(unit, connection, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Connection?> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => ConnectionTable.FindAsync(unit, connectionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => ConnectionTable.ListAsync(unit, cancellationToken), cancellationToken).ConfigureAwait(false);

    async ValueTask<IReadOnlyList<Connection>> ISharingStore.ListSharingAsync(
        Connection connection, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            unit => ConnectionTable.ListSharingAsync(unit, connection, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken = default) =>
        await _database.WriteAsync(
            connectionId,
            async unit =>
            {
                await CheckAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
                await ApplyAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClaimedWork>> ClaimDueAsync(
        string connectionId, long? epoch, Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connectionId,
            async unit =>
            {
                await OwnerTable.CheckAsync(unit, connectionId, epoch, cancellationToken).ConfigureAwait(false);
                return await WorkTable.ClaimAsync(unit, connectionId, now, max, lease, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Instant?> NextDueAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => WorkTable.NextDueAsync(unit, connectionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<WorkItem?> GetWorkAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default)
    {
        var row = await _database.ReadAsync(
            unit => WorkTable.FindAsync(unit, connectionId, key, cancellationToken), cancellationToken).ConfigureAwait(false);
        return row?.Item;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<WorkItem>> ListWorkAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var rows = await _database.ReadAsync(unit => WorkTable.ListAsync(unit, connectionId, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Item)];
    }

    /// <inheritdoc/>
    public async ValueTask<WorkCounts> CountWorkAsync(string connectionId, Instant now, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => WorkTable.CountAsync(unit, connectionId, now, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<SyncRecord?> GetRecordAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => RecordTable.FindAsync(unit, connectionId, key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<RecordKey, SyncRecord>> GetRecordsAsync(
        string connectionId, IReadOnlyCollection<RecordKey> keys, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => RecordTable.FindAsync(unit, connectionId, keys, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public IAsyncEnumerable<SyncRecord> ReadRecordsAsync(
        string connectionId, RecordQuery? query = null, CancellationToken cancellationToken = default) =>
        _database.EnumerateAsync(
            query ?? new(),
            (unit, next, page) => RecordTable.ReadAsync(unit, connectionId, next, page, cancellationToken),
            (next, last) => next with { After = last.Key },
            query?.Most,
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<RecordState, int>> CountRecordsAsync(
        string connectionId, RecordKind kind, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => RecordTable.CountAsync(unit, connectionId, kind, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Link>> ListLinksAsync(
        string connectionId, LinkQuery query, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => LinkTable.ListAsync(unit, connectionId, query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WrittenCommitment>> ListCommitmentsAsync(
        string connectionId, CommitmentQuery query, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => CommitmentTable.ListAsync(unit, connectionId, query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<long>> ListCommitmentProjectsAsync(
        string connectionId, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => CommitmentTable.ProjectsAsync(unit, connectionId, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<WrittenCommitment?> FindCommitmentAsync(
        string connectionId, long projectId, long contractId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            unit => CommitmentTable.FindAsync(unit, connectionId, projectId, contractId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommitmentIntent>> ListOpenIntentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => CommitmentTable.IntentsAsync(unit, connectionId, orderId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReviewItem?> GetReviewAsync(string connectionId, string reviewId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => ReviewTable.FindAsync(unit, connectionId, reviewId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewItem>> ListReviewsAsync(
        string connectionId, ReviewQuery query, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => ReviewTable.ListAsync(unit, connectionId, query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<string, int>> CountReviewsAsync(
        string connectionId, ReviewStatus status, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(unit => ReviewTable.CountAsync(unit, connectionId, status, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OrderDecision>> ListDecisionsAsync(
        string connectionId, string orderId, CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(
            unit => ReviewTable.DecisionsAsync(unit, connectionId, orderId, cancellationToken),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<OrderDecision?> GetDecisionAsync(
        string connectionId, string decisionId, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            unit => ReviewTable.DecisionAsync(unit, connectionId, decisionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetSnapshotAsync(string connectionId, string hash, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => SnapshotTable.FindAsync(unit, connectionId, hash, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RemoveReplacedSnapshotsAsync(
        string connectionId, Instant before, int most, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connectionId,
            unit => SnapshotTable.RemoveReplacedAsync(unit, connectionId, before, most, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetCursorAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => DocumentTables.CursorAsync(unit, connectionId, name, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProtectedSecret?> GetSecretAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(unit => SecretTable.FindAsync(unit, connectionId, name, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> PutSecretAsync(
        string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connectionId,
            unit => SecretTable.PutAsync(unit, connectionId, name, cipherText, expectedVersion, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connectionId,
            async unit => (await AuditTable.AppendAsync(unit, connectionId, [entry], Now, cancellationToken).ConfigureAwait(false))!,
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default) =>
        _database.EnumerateAsync(
            query,
            (unit, next, page) => AuditTable.ReadAsync(unit, next, page, cancellationToken),
            (next, last) => next with { After = last.Sequence },
            most: null,
            cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
