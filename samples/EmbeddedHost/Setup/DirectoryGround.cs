using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>All of it in one data directory: the store in a file of SQLite, the key ring in files.</summary>
internal sealed class DirectoryGround(DataDirectory data) : IHostGround
{
    private const int SecondsForTheLock = 5;

    public string Directory => data.Path;

    public bool IsShared => false;

    public async Task<RelationalSyncStore> OpenStoreAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var store = await OpenStoreAsync(data, time, cancellationToken);
        data.KeepToOneself();
        return store;
    }

    /// <summary>Opens the store alone.</summary>
    public static async Task<RelationalSyncStore> OpenStoreAsync(DataDirectory data, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = data.StoreFile, Mode = SqliteOpenMode.ReadWrite, Pooling = true, DefaultTimeout = 5 };
        var connectionString = settings.ConnectionString;
        await MakeFileAsync(settings, cancellationToken);
        var store = new RelationalSyncStore(() => new SqliteConnection(connectionString), SqlDialect.Sqlite, time);
        await store.InitializeAsync(cancellationToken);
        return store;
    }

    // By a connection of its own, opened now: one of the pool would go on with a file that is gone or can't be written any more.
    public Task TryWritingAsync(CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = data.StoreFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = SecondsForTheLock }.ConnectionString;
        return Task.Run(() => TakeTheLock(connectionString), cancellationToken); // the driver waits for it without giving the thread back
    }

    // The keys lie in the clear beside the store. That is right for one machine with its own account; in production protect them with one of the
    // ProtectKeysWith… methods, so that a copy of the directory is worth nothing.
    public void KeepKeys(IDataProtectionBuilder ring) => ring.PersistKeysToFileSystem(data.MakeKeys());

    public void Leave() => SqliteConnection.ClearAllPools();

    // Only now: a file that goes away later is told, and not made anew without a row in it.
    private static async Task MakeFileAsync(SqliteConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        var making = new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        await using var connection = new SqliteConnection(making.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }

    private static void TakeTheLock(string connectionString)
    {
        using var store = new SqliteConnection(connectionString);
        store.Open();
        using var transaction = store.BeginTransaction(deferred: false); // which is refused where nothing can be written, and writes nothing itself
        transaction.Rollback();
    }
}
