using Npgsql;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>A store in a schema of a PostgreSQL.</summary>
internal sealed class PostgreSqlUnderTest : StoreUnderTest
{
    private readonly PostgreSqlServer _server;

    private PostgreSqlUnderTest(PostgreSqlServer server, string schema)
    {
        (_server, Schema) = (server, schema);
        Relational = Another();
    }

    /// <summary>What a host says of its driver.</summary>
    public static SqlDialect Dialect { get; } = SqlDialect.PostgreSql(problem => problem.SqlState);

    public RelationalSyncStore Relational { get; }

    public override ISyncStore Store => Relational;

    public string Schema { get; }

    public string ConnectionString => _server.ConnectionString(Schema);

    /// <summary>With the tables of today.</summary>
    /// <param name="server">A server of the test's own; else the one that all share.</param>
    public static async Task<PostgreSqlUnderTest> OpenAsync(PostgreSqlServer? server = null)
    {
        var test = await EmptyAsync(server);
        await test.Relational.InitializeAsync(TestContext.Current.CancellationToken);
        return test;
    }

    /// <summary>Without any table.</summary>
    /// <param name="server">A server of the test's own; else the one that all share.</param>
    public static async Task<PostgreSqlUnderTest> EmptyAsync(PostgreSqlServer? server = null)
    {
        var test = new PostgreSqlUnderTest(server ?? await PostgreSqlServer.SharedAsync(), $"test_{Guid.NewGuid():N}");
        test.Execute($"create schema {test.Schema}");
        return test;
    }

    /// <summary>A second store on the same tables, as another process would have it.</summary>
    /// <param name="time">Its clock; the test's by default.</param>
    /// <param name="user">As whom it connects.</param>
    public RelationalSyncStore Another(TimeProvider? time = null, string user = "sync")
    {
        var connectionString = _server.ConnectionString(Schema, user);
        return new(() => new NpgsqlConnection(connectionString), Dialect, time ?? Time);
    }

    /// <summary>Connects past the store.</summary>
    /// <param name="user">As whom.</param>
    public NpgsqlConnection Connect(string user = "sync")
    {
        var connection = new NpgsqlConnection(_server.ConnectionString(Schema, user));
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL past the store.</summary>
    /// <param name="sql">One statement or several.</param>
    /// <param name="user">As whom.</param>
    public int Execute(string sql, string user = "sync")
    {
        using var connection = Connect(user);
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    /// <summary>Asks for one number past the store.</summary>
    public long Number(string sql)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    public override void Dispose()
    {
        Relational.Dispose();
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection); // the server has room for so many
    }
}
