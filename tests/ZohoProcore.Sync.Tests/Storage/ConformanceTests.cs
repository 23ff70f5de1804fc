namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>The store in memory answers what every store is asked.</summary>
public sealed class InMemoryConformanceTests : SyncStoreConformance, IDisposable
{
    private readonly OpenedStores _stores = new("memory");

    public void Dispose() => _stores.Dispose();

    protected override Task<ISyncStore> OpenAsync() => _stores.OpenAsync();
}

/// <summary>So does the one in an SQLite file.</summary>
public sealed class SqliteConformanceTests : SyncStoreConformance, IDisposable
{
    private readonly OpenedStores _stores = new("sqlite");

    public void Dispose() => _stores.Dispose();

    protected override Task<ISyncStore> OpenAsync() => _stores.OpenAsync();
}

/// <summary>So does the one in a PostgreSQL.</summary>
[Trait("Takes", "long")]
public sealed class PostgreSqlConformanceTests : SyncStoreConformance, IDisposable
{
    private readonly OpenedStores _stores = new("postgresql");

    public void Dispose() => _stores.Dispose();

    protected override Task<ISyncStore> OpenAsync() => _stores.OpenAsync();
}
