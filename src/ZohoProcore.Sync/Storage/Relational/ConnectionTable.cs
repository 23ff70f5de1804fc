using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>The table of connections.</summary>
internal static class ConnectionTable
{
    /// <summary>A connection; null when there is none of that id.</summary>
    public static ValueTask<Connection?> FindAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select document from sync_connection where connection_id = @connection",
            DocumentTables.Read(ConnectionJson.Default.Connection),
            cancellationToken,
            ("connection", connectionId));

    /// <summary>All connections, by id.</summary>
    public static ValueTask<List<Connection>> ListAsync(SqlUnit unit, CancellationToken cancellationToken) =>
        unit.ListAsync(
            "select document from sync_connection order by connection_id",
            DocumentTables.Read(ConnectionJson.Default.Connection),
            cancellationToken);

    /// <summary>
    /// The connections, by id, whose document has the id of a connection's organization or company in it. The ids have no columns of
    /// their own, so the database looks through the documents; what it answers is read alone.
    /// </summary>
    public static ValueTask<List<Connection>> ListSharingAsync(
        SqlUnit unit, Connection connection, CancellationToken cancellationToken) =>
        !connection.OrganizationId.All(c => c is >= '0' and <= '9') ? ListAsync(unit, cancellationToken) : unit.ListAsync(
            "select document from sync_connection where document like @organization or document like @company order by connection_id",
            DocumentTables.Read(ConnectionJson.Default.Connection),
            cancellationToken,
            ("organization", $"%{connection.OrganizationId}%"),
            ("company", FormattableString.Invariant($"%{connection.CompanyId}%")));

    /// <summary>Adds or replaces a connection, as long as it joins the books of which anything is kept.</summary>
    public static async ValueTask<int> ReplaceAsync(SqlUnit unit, Connection connection, CancellationToken cancellationToken)
    {
        var known = await FindAsync(unit, connection.Id, cancellationToken).ConfigureAwait(false)
            ?? await FindRemovedAsync(unit, connection.Id, cancellationToken).ConfigureAwait(false);
        ConnectionCheck.CheckBooks(
            known, connection, await HasBooksAsync(unit, connection.Id, cancellationToken).ConfigureAwait(false));
        return await SaveAsync(unit, connection, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a person removed it, and nobody added it again.</summary>
    public static async ValueTask<bool> IsRemovedAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        await FindAsync(unit, connectionId, cancellationToken).ConfigureAwait(false) is null
        && await FindRemovedAsync(unit, connectionId, cancellationToken).ConfigureAwait(false) is not null;

    private static ValueTask<Connection?> FindRemovedAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select value from sync_cursor where connection_id = @connection and name = @name",
            row => row.GetString(0) is { Length: > 0 } note ? DocumentTables.Whole(note, ConnectionJson.Default.Connection) : null,
            cancellationToken,
            ("connection", connectionId),
            ("name", RemovedConnection.Name));

    private static ValueTask<bool> HasBooksAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) => unit.FirstAsync(
        """
        select case when exists (select 1 from sync_record where connection_id = @connection)
            or exists (select 1 from sync_link where connection_id = @connection)
            or exists (select 1 from sync_snapshot where connection_id = @connection) then 1 else 0 end
        """,
        row => row.GetInt64(0) == 1,
        cancellationToken,
        ("connection", connectionId));

    private static ValueTask<int> SaveAsync(SqlUnit unit, Connection connection, CancellationToken cancellationToken) =>
        unit.ExecuteAsync(
            """
            insert into sync_connection (connection_id, document) values (@connection, @document)
            on conflict (connection_id) do update set document = excluded.document
            """,
            cancellationToken,
            ("connection", connection.Id),
            ("document", JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection)));

    /// <summary>Gives a connection other policies, or removes it; the unit holds the write lock.</summary>
    public static async ValueTask ApplyAsync(SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (changes.RemovesConnection)
        {
            foreach (var table in new[] { "sync_connection", "sync_secret", "sync_work" })
            {
                await unit.ExecuteAsync(
                    $"delete from {table} where connection_id = @connection", cancellationToken, ("connection", connectionId))
                    .ConfigureAwait(false);
            }
        }

        if (changes.Policies is { } policies
            && await FindAsync(unit, connectionId, cancellationToken).ConfigureAwait(false) is { } connection)
        {
            await SaveAsync(unit, connection with { Policies = policies }, cancellationToken).ConfigureAwait(false);
        }
    }
}
