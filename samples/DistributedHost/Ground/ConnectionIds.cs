using Npgsql;

namespace DistributedHost;

/// <summary>The ids of the connections in the store, without what they are: every node asks every second, and there may be thousands.</summary>
internal sealed class ConnectionIds(NodeSettings settings)
{
    /// <summary>All of them, in order.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.Store);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("select connection_id from sync_connection", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<string>();
        while (await rows.ReadAsync(cancellationToken)) ids.Add(rows.GetString(0));
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
