using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// A durable store in a relational database, over System.Data.Common: the host brings the driver. Call <see cref="InitializeAsync"/> once before anything
/// else. Safe for concurrent use: writes of one instance take turns, writes of several processes wait for each other in the database, reads wait for neither.
/// </summary>
public sealed class RelationalSyncStore : ISyncStore, IDisposable
{
    private const int AuditPage = 500;

    private readonly Func<DbConnection> _create;
    private readonly SqlDialect _dialect;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Makes a store; nothing is opened yet.</summary>
    /// <param name="create">Makes a closed connection to the database, as in <c>() => new SqliteConnection("Data Source=sync.db")</c>. It is called for every operation, so the driver should pool.</param>
    /// <param name="dialect">Which database it is.</param>
    /// <param name="timeProvider">Dates audit entries; the system's when null.</param>
    public RelationalSyncStore(Func<DbConnection> create, SqlDialect dialect, TimeProvider? timeProvider = null)
    {
        _create = create;
        _dialect = dialect;
        _time = timeProvider ?? TimeProvider.System;
    }

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>Creates the tables, or brings those of an earlier version up to date. May be called any number of times.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="StoreNotOursException">The database was used by a newer version.</exception>
    public async ValueTask InitializeAsync(CancellationToken cancellationToken = default)
    {
        await ReadAsync(session => session.ExecuteAsync(_dialect.DatabaseSetup, cancellationToken), cancellationToken).ConfigureAwait(false);
        await WriteAsync(
            async session =>
            {
                await Schema.MigrateAsync(session, _dialect, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SaveConnectionAsync(Connection connection, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            session => session.ExecuteAsync(
                "insert into sync_connection (connection_id, document) values (@connection, @document) on conflict (connection_id) do update set document = excluded.document",
                cancellationToken,
                ("connection", connection.Id),
                ("document", JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection))),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Connection?> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ReadAsync(
            session => session.FirstAsync(
                "select document from sync_connection where connection_id = @connection",
                DocumentTables.Read(ConnectionJson.Default.Connection),
                cancellationToken,
                ("connection", connectionId)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                "select document from sync_connection order by connection_id", DocumentTables.Read(ConnectionJson.Default.Connection), cancellationToken),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            async session =>
            {
                await DocumentTables.ApplyAsync(session, connectionId, changes, cancellationToken).ConfigureAwait(false);
                await WorkTable.ApplyAsync(session, connectionId, changes, cancellationToken).ConfigureAwait(false);
                await AuditTable.AppendAsync(session, connectionId, changes.Audit, Now, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClaimedWork>> ClaimDueAsync(
        string connectionId, Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        WriteAsync(session => WorkTable.ClaimAsync(session, connectionId, now, max, lease, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseClaimsAsync(string connectionId, CancellationToken cancellationToken = default) =>
        await WriteAsync(session => WorkTable.ReleaseAsync(session, connectionId, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Instant?> NextDueAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ReadAsync(session => WorkTable.NextDueAsync(session, connectionId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<WorkItem>> ListWorkAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(session => WorkTable.ListAsync(session, connectionId, cancellationToken), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.Item)];
    }

    /// <inheritdoc/>
    public ValueTask<SyncRecord?> GetRecordAsync(string connectionId, RecordKey key, CancellationToken cancellationToken = default) =>
        ReadAsync(
            session => session.FirstAsync(
                "select document from sync_record where connection_id = @connection and kind = @kind and id = @id",
                DocumentTables.Read(StoreJson.Default.SyncRecord),
                cancellationToken,
                ("connection", connectionId),
                ("kind", key.Kind.Value),
                ("id", key.Id)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SyncRecord>> ListRecordsAsync(
        string connectionId, RecordState? state = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                """
                select document from sync_record where connection_id = @connection and (@state = '' or state = @state)
                order by order_number, kind, id
                """,
                DocumentTables.Read(StoreJson.Default.SyncRecord),
                cancellationToken,
                ("connection", connectionId),
                ("state", state?.ToString() ?? string.Empty)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Link>> ListLinksAsync(string connectionId, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                "select document from sync_link where connection_id = @connection order by kind, zoho_id, project_id, rejected_id",
                DocumentTables.Read(StoreJson.Default.Link),
                cancellationToken,
                ("connection", connectionId)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommitmentRecord>> ListCommitmentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                $"select document from sync_commitment where connection_id = @connection{OfOrder(orderId)} order by origin_id",
                DocumentTables.Read(StoreJson.Default.CommitmentRecord),
                cancellationToken,
                OrderArguments(connectionId, orderId)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<CommitmentRecord?> FindCommitmentAsync(
        string connectionId, long projectId, long contractId, CancellationToken cancellationToken = default) =>
        ReadAsync(
            session => session.FirstAsync(
                """
                select document from sync_commitment
                where connection_id = @connection and project_id = @project_id and contract_id = @contract_id order by origin_id
                """,
                DocumentTables.Read(StoreJson.Default.CommitmentRecord),
                cancellationToken,
                ("connection", connectionId),
                ("project_id", projectId),
                ("contract_id", contractId)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Intent>> ListOpenIntentsAsync(
        string connectionId, string? orderId = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                $"select document from sync_intent where connection_id = @connection{OfOrder(orderId)} order by origin_id",
                DocumentTables.Read(StoreJson.Default.Intent),
                cancellationToken,
                OrderArguments(connectionId, orderId)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReviewItem>> ListReviewsAsync(
        string connectionId, ReviewStatus? status = null, RecordKey? key = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                """
                select document from sync_review
                where connection_id = @connection and (@status = '' or status = @status) and (@kind = '' or (kind = @kind and id = @id))
                order by opened_at, review_id
                """,
                DocumentTables.Read(StoreJson.Default.ReviewItem),
                cancellationToken,
                ("connection", connectionId),
                ("status", status?.ToString() ?? string.Empty),
                ("kind", key?.Kind.Value ?? string.Empty),
                ("id", key?.Id ?? string.Empty)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OrderDecision>> ListDecisionsAsync(
        string connectionId, string orderId, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            session => session.ListAsync(
                "select document from sync_decision where connection_id = @connection and order_id = @order_id",
                DocumentTables.Read(StoreJson.Default.OrderDecision),
                cancellationToken,
                OrderArguments(connectionId, orderId)),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<string?> GetSnapshotAsync(string connectionId, string hash, CancellationToken cancellationToken = default) =>
        TextAsync("select document from sync_snapshot where connection_id = @connection and hash = @name", connectionId, hash, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> GetCursorAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        TextAsync("select value from sync_cursor where connection_id = @connection and name = @name", connectionId, name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProtectedSecret?> GetSecretAsync(string connectionId, string name, CancellationToken cancellationToken = default) =>
        ReadAsync(
            session => session.FirstAsync(
                "select cipher_text, version from sync_secret where connection_id = @connection and name = @name",
                row => new ProtectedSecret(row.GetString(0), row.GetInt64(1)),
                cancellationToken,
                ("connection", connectionId),
                ("name", name)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> PutSecretAsync(
        string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            async session =>
            {
                var version = await session.FirstAsync(
                    "select version from sync_secret where connection_id = @connection and name = @name",
                    row => row.GetInt64(0),
                    cancellationToken,
                    ("connection", connectionId),
                    ("name", name)).ConfigureAwait(false);
                if (expectedVersion is not null && expectedVersion != version)
                {
                    return false;
                }

                await session.ExecuteAsync(
                    """
                    insert into sync_secret (connection_id, name, cipher_text, version) values (@connection, @name, @cipher_text, @version)
                    on conflict (connection_id, name) do update set cipher_text = excluded.cipher_text, version = excluded.version
                    """,
                    cancellationToken,
                    ("connection", connectionId),
                    ("name", name),
                    ("cipher_text", cipherText),
                    ("version", version + 1)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async session => (await AuditTable.AppendAsync(session, connectionId, [entry], Now, cancellationToken).ConfigureAwait(false))!, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page, so that a slow reader doesn't keep a read transaction open and the write-ahead log from being folded back.
        while (true)
        {
            var next = query;
            var page = await ReadAsync(session => AuditTable.ReadAsync(session, next, AuditPage, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }

            if (page.Count < AuditPage)
            {
                yield break;
            }

            query = query with { After = page[page.Count - 1].Sequence };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string OfOrder(string? orderId) => orderId is null ? string.Empty : " and order_id = @order_id";

    private static (string Name, object? Value)[] OrderArguments(string connectionId, string? orderId) =>
        orderId is null ? [("connection", connectionId)] : [("connection", connectionId), ("order_id", orderId)];

    private ValueTask<string?> TextAsync(string sql, string connectionId, string name, CancellationToken cancellationToken) =>
        ReadAsync(
            session => session.FirstAsync(sql, row => row.GetString(0), cancellationToken, ("connection", connectionId), ("name", name)), cancellationToken);

    private async ValueTask<T> ReadAsync<T>(Func<SqlSession, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        using var session = await SqlSession.OpenAsync(_create, _dialect, cancellationToken).ConfigureAwait(false);
        return await work(session).ConfigureAwait(false);
    }

    private async ValueTask<T> WriteAsync<T>(Func<SqlSession, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var session = await SqlSession.OpenAsync(_create, _dialect, cancellationToken).ConfigureAwait(false);
            session.Begin();
            var result = await work(session).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            session.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }
}
