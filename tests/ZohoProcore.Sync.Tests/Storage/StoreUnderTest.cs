using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>A fresh store and its clock.</summary>
internal abstract class StoreUnderTest : IDisposable
{
    public FakeTimeProvider Time { get; } = new(Some.Noon.ToDateTimeOffset());

    public abstract ISyncStore Store { get; }

    /// <summary>One of each kind of store; the second durable and in a file of its own, the third in a schema of its own of a server that the tests start.</summary>
    public static async Task<StoreUnderTest> OpenAsync(string kind) => kind switch
    {
        "memory" => new InMemory(),
        "sqlite" => await SqliteUnderTest.OpenAsync(),
        "postgresql" => await PostgreSqlUnderTest.OpenAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public abstract void Dispose();

    private sealed class InMemory : StoreUnderTest
    {
        public InMemory() => Store = new InMemorySyncStore(Time);

        public override ISyncStore Store { get; }

        public override void Dispose()
        {
        }
    }
}

/// <summary>A store in an SQLite file.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sync-store-").FullName;

    private SqliteUnderTest() => Relational = Another();

    public RelationalSyncStore Relational { get; }

    public override ISyncStore Store => Relational;

    private string Path => System.IO.Path.Combine(_folder, "sync.db");

    public string ConnectionString => $"Data Source={Path}";

    public static async Task<SqliteUnderTest> OpenAsync()
    {
        var store = new SqliteUnderTest();
        await store.Relational.InitializeAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>A database that an earlier version of the package made, as it left it.</summary>
    /// <param name="name">Its name, such as <c>schema-1</c>.</param>
    public static SqliteUnderTest OfEarlierVersion(string name)
    {
        var store = new SqliteUnderTest();
        using var kept = typeof(SqliteUnderTest).Assembly.GetManifestResourceStream($"{name}.db.gz")!;
        using var content = new GZipStream(kept, CompressionMode.Decompress);
        using var file = File.Create(store.Path);
        content.CopyTo(file);
        return store;
    }

    /// <summary>A second store on the same file, as another process would have it.</summary>
    public RelationalSyncStore Another() => new(() => new SqliteConnection(ConnectionString), SqlDialect.Sqlite, Time);

    /// <summary>Connects past the store.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL past the store.</summary>
    public int Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs SQL on the audit past the store and past the triggers, as an intruder with the file would.</summary>
    public int Tamper(string sql) =>
        Execute($"drop trigger sync_audit_keeps_rows; drop trigger sync_audit_keeps_content; drop trigger sync_audit_keeps_sequence; {sql}");

    public override void Dispose()
    {
        Relational.Dispose();
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
