using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests.Audit;

/// <summary>The audit in memory answers what every audit is asked.</summary>
public sealed class InMemoryAuditConformanceTests : AuditLogConformance
{
    protected override Task<IAuditLog> OpenAsync() => Task.FromResult<IAuditLog>(new InMemorySyncStore());
}

/// <summary>So does the one in an SQLite file.</summary>
public sealed class SqliteAuditConformanceTests : AuditLogConformance, IDisposable
{
    private readonly OpenedStores _stores = new("sqlite");

    public void Dispose() => _stores.Dispose();

    protected override async Task<IAuditLog> OpenAsync() => await _stores.OpenAsync();
}

/// <summary>So does the one in a PostgreSQL.</summary>
public sealed class PostgreSqlAuditConformanceTests : AuditLogConformance, IDisposable
{
    private readonly OpenedStores _stores = new("postgresql");

    public void Dispose() => _stores.Dispose();

    protected override async Task<IAuditLog> OpenAsync() => await _stores.OpenAsync();
}
