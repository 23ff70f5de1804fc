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

    /// <summary>Adds or replaces a connection.</summary>
    public static ValueTask<int> SaveAsync(SqlUnit unit, Connection connection, CancellationToken cancellationToken) =>
        unit.ExecuteAsync(
            """
            insert into sync_connection (connection_id, document) values (@connection, @document)
            on conflict (connection_id) do update set document = excluded.document
            """,
            cancellationToken,
            ("connection", connection.Id),
            ("document", JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection)));

    /// <summary>Gives a connection other policies; the unit holds the write lock.</summary>
    public static async ValueTask ApplyAsync(SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (changes.Policies is { } policies
            && await FindAsync(unit, connectionId, cancellationToken).ConfigureAwait(false) is { } connection)
        {
            await SaveAsync(unit, connection with { Policies = policies }, cancellationToken).ConfigureAwait(false);
        }
    }
}
