using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace DistributedHost;

/// <summary>The key ring of Data Protection in a table of the store's database, so that every node opens what another one encrypted.</summary>
internal sealed class KeyTable(string store) : IXmlRepository
{
    // Any number that nothing else in this schema's database takes; nodes that start at once make the table one after the other.
    private const long Lock = 0x6B6579_72696E67;

    /// <summary>Makes the table, where it is not there. Who may make none has to find it there.</summary>
    public static async Task MakeAsync(string store, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync(cancellationToken);
        if (await IsThereAsync(connection, cancellationToken)) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, FormattableString.Invariant($"select pg_advisory_xact_lock({Lock})"), cancellationToken);
        if (!await IsThereAsync(connection, cancellationToken))
            await ExecuteAsync(connection, "create table host_keys (id bigint generated always as identity primary key, name text not null, xml text not null)", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = new NpgsqlConnection(store);
        connection.Open();
        using var command = new NpgsqlCommand("select xml from host_keys order by id", connection);
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read()) elements.Add(XElement.Parse(reader.GetString(0)));
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = new NpgsqlConnection(store);
        connection.Open();
        using var command = new NpgsqlCommand("insert into host_keys (name, xml) values (@name, @xml)", connection);
        command.Parameters.AddWithValue("name", friendlyName);
        command.Parameters.AddWithValue("xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Not by to_regclass, which may remember that it was not there before somebody else made it.
        await using var command = new NpgsqlCommand("select exists (select from pg_catalog.pg_tables where schemaname = current_schema() and tablename = 'host_keys')", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
