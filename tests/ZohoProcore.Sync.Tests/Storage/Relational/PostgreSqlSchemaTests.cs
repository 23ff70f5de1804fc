using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>
/// Tables of every earlier version, with what that version stored, become today's on PostgreSQL as they do on SQLite. The tables are copied from the SQLite files that those
/// versions left; only the words for texts differ.
/// </summary>
[Trait("Takes", "long")]
public sealed class PostgreSqlSchemaTests
{
    private const string Suffix = ".db.gz";

    public static TheoryData<string> Earlier =>
        [.. typeof(PostgreSqlSchemaTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Before them no connection had an owner, so no two nodes could work side by side.</summary>
    public static TheoryData<string> WithNodes => [.. Earlier.Select(row => row.Data).Where(version => string.CompareOrdinal(version, "schema-5") >= 0)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Earlier))]
    public async Task Everything_that_an_earlier_version_stored_is_there(string version)
    {
        using var kept = SqliteUnderTest.OfEarlierVersion(version);
        using var test = await CopyAsync(kept);

        await test.Relational.InitializeAsync(Token);
        await kept.Relational.InitializeAsync(Token);

        using var sqlite = kept.Connect();
        using var postgreSql = test.Connect();
        var tables = Tables(sqlite);
        Assert.Contains("sync_owner", tables);
        Assert.Contains("sync_limit", tables);
        Assert.All(tables, table => Assert.Equal(Content(sqlite, table), Content(postgreSql, table)));
        foreach (var connection in await test.Store.ListConnectionsAsync(Token))
        {
            var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
            Assert.Equal(await AuditVerifier.VerifyAsync(kept.Store, connection.Id, cancellationToken: Token), verification);
            Assert.True(verification.Entries > 0);
        }

        Assert.Throws<PostgresException>(() => test.Execute("delete from sync_audit"));
    }

    /// <summary>As in a rolling upgrade: one of the nodes has changed the tables, and the others go on with what they know of them.</summary>
    [Theory, MemberData(nameof(WithNodes))]
    public async Task What_an_earlier_version_stores_after_the_tables_were_changed_is_taken(string version)
    {
        using var kept = SqliteUnderTest.OfEarlierVersion(version);
        using var test = await TablesAsync(kept);
        using var source = kept.Connect();
        using var target = test.Connect();
        Fill(source, target, ["sync_schema"]);
        await test.Relational.InitializeAsync(Token);

        var tables = Tables(source).Where(table => table != "sync_schema").ToList();
        Fill(source, target, tables);

        Assert.Contains("sync_owner", tables);
        Assert.All(tables, table => Assert.Equal(Content(source, table), Content(target, table, ColumnsOf(source, table))));
        var connections = await test.Store.ListConnectionsAsync(Token);
        Assert.NotEmpty(connections);
        foreach (var connection in connections)
        {
            var verification = await AuditVerifier.VerifyAsync(test.Store, connection.Id, cancellationToken: Token);
            Assert.True(verification is { IsValid: true, Entries: > 0 }, verification.Message);
        }
    }

    [Fact]
    public async Task Tables_that_were_brought_up_to_date_are_those_of_a_new_database()
    {
        using var kept = SqliteUnderTest.OfEarlierVersion("schema-1");
        using var earlier = await CopyAsync(kept);
        await earlier.Relational.InitializeAsync(Token);
        using var made = await PostgreSqlUnderTest.OpenAsync();

        Assert.Equal(Shape(made), Shape(earlier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("schema-1")]
    [InlineData("schema-4")]
    public async Task Nodes_that_start_at_once_migrate_once(string version)
    {
        using var kept = version.Length == 0 ? null : SqliteUnderTest.OfEarlierVersion(version);
        using var test = kept is null ? await PostgreSqlUnderTest.EmptyAsync() : await CopyAsync(kept);
        var nodes = Enumerable.Range(0, 6).Select(_ => test.Another()).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(async () => await node.InitializeAsync(Token), Token)));

        using var connection = test.Connect();
        using var made = await PostgreSqlUnderTest.OpenAsync();
        using var once = made.Connect();
        Assert.Equal(Content(once, "sync_schema"), Content(connection, "sync_schema"));
        foreach (var node in nodes)
        {
            await node.SaveAsync("new", new() { Audit = [Draft()] }, Token);
            node.Dispose();
        }

        Assert.Equal(6, (await AuditVerifier.VerifyAsync(test.Store, "new", cancellationToken: Token)).Entries);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        test.Execute("insert into sync_schema (version) values (99)");
        using var store = test.Another();

        var refusal = await Assert.ThrowsAsync<StoreNotOursException>(async () => await store.InitializeAsync(Token));

        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_and_writing_without_tables_say_what_to_call()
    {
        using var test = await PostgreSqlUnderTest.EmptyAsync();
        var reading = await Assert.ThrowsAsync<StoreNotOursException>(async () => await test.Store.GetConnectionAsync(Acme, Token));
        var writing = await Assert.ThrowsAsync<StoreNotOursException>(async () => await test.Store.SaveAsync(Acme, new(), Token));
        Assert.All([reading, writing], problem => Assert.Contains("Call InitializeAsync once", problem.Message, StringComparison.Ordinal));
    }

    private static async Task<PostgreSqlUnderTest> CopyAsync(SqliteUnderTest kept)
    {
        var test = await TablesAsync(kept);
        using var source = kept.Connect();
        using var target = test.Connect();
        Fill(source, target, Tables(source));
        return test;
    }

    private static async Task<PostgreSqlUnderTest> TablesAsync(SqliteUnderTest kept)
    {
        var test = await PostgreSqlUnderTest.EmptyAsync();
        using var source = kept.Connect();
        using var target = test.Connect();
        foreach (var statement in Texts(source, "select sql from sqlite_master where type = 'table'").Concat(Texts(source, "select sql from sqlite_master where type = 'index' and sql is not null")))
        {
            Execute(target, PostgreSqlUnderTest.Dialect.Define(statement));
        }

        foreach (var guard in PostgreSqlUnderTest.Dialect.AuditGuards) Execute(target, guard);
        return test;
    }

    // By the names of the columns that the source knows, as every version writes.
    private static void Fill(SqliteConnection source, NpgsqlConnection target, IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var row in Rows(source, table))
            {
                using var insert = new NpgsqlCommand($"insert into {table} ({ColumnsOf(source, table)}) values ({string.Join(", ", row.Select((_, i) => $"${i + 1}"))})", target);
                foreach (var value in row) insert.Parameters.Add(new NpgsqlParameter { Value = value });
                insert.ExecuteNonQuery();
            }
        }
    }

    private static string ColumnsOf(SqliteConnection connection, string table) => string.Join(", ", Texts(connection, $"select name from pragma_table_info('{table}') order by cid"));

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static List<string> Tables(SqliteConnection connection) => Texts(connection, "select name from sqlite_master where type = 'table' order by name");

    private static List<string> Shape(PostgreSqlUnderTest test)
    {
        using var connection = test.Connect();
        return
        [
            .. Texts(connection, "select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name) from information_schema.columns where table_schema = current_schema() order by 1"),
            .. Texts(connection, "select regexp_replace(indexdef, '.* ON [^ ]*?(sync_[^ ]*)', '\\1') from pg_indexes where schemaname = current_schema() order by 1"),
            .. Texts(connection, "select tgname || ' ' || tgtype || ' ' || tgenabled::text from pg_trigger where tgrelid = 'sync_audit'::regclass order by 1"),
        ];
    }

    private static List<string> Content(DbConnection connection, string table, string columns = "*") =>
        [.. Read(connection, $"select {columns} from {table}").Select(row => string.Join('|', row.Select(value => FormattableString.Invariant($"{value}")))).Order(StringComparer.Ordinal)];

    private static List<string> Texts(DbConnection connection, string sql) => [.. Read(connection, sql).Select(row => (string)row[0])];

    private static List<object[]> Rows(DbConnection connection, string table) => Read(connection, $"select * from {table}");

    private static List<object[]> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
