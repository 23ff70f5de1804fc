using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The core and everything it stands on, put together once for a process.</summary>
internal sealed class SyncRuntime : IDisposable
{
    /// <summary>Zoho counts requests over a minute and does not say how many are left. So a process that follows another waits that minute out.</summary>
    private static readonly TimeSpan RequestWindow = TimeSpan.FromSeconds(60);

    private readonly RelationalSyncStore _store;

    private SyncRuntime(IVendorSystems systems, RelationalSyncStore store, ICredentialVault vault, ConnectionClientProvider clients, TimeSpan restartPause)
    {
        Systems = systems;
        _store = store;
        Vault = vault;
        Clients = clients;
        RestartPause = restartPause;
        Connections = [.. systems.Connections.Select(configured => configured.Connection)];
        Engine = new SyncEngine(store, clients, new SyncEngineOptions { Time = systems.Time });
        Intake = new WebhookIntake(store, vault, systems.Time);
    }

    public IVendorSystems Systems { get; }

    public TimeProvider Time => Systems.Time;

    public IReadOnlyList<Connection> Connections { get; }

    public ISyncStore Store => _store;

    public ICredentialVault Vault { get; }

    public ConnectionClientProvider Clients { get; }

    public SyncEngine Engine { get; }

    public WebhookIntake Intake { get; }

    /// <summary>How long to wait before the first request.</summary>
    public TimeSpan RestartPause { get; }

    /// <summary>Opens the store and puts the connections and their credentials into it.</summary>
    public static async Task<SyncRuntime> OpenAsync(DataDirectory data, IVendorSystems systems, CancellationToken cancellationToken)
    {
        var store = await OpenStoreAsync(data, systems.Time, cancellationToken);
        var isRestart = (await store.ListConnectionsAsync(cancellationToken)).Count > 0;
        var keyRing = KeyRing(data);
        var vault = new DataProtectionCredentialVault(store, keyRing);
        foreach (var configured in systems.Connections)
        {
            await store.SaveConnectionAsync(configured.Connection, cancellationToken);
            foreach (var (name, value) in configured.Credentials)
                if (await vault.ReadAsync(configured.Connection.Id, name, cancellationToken) != value)
                    await vault.WriteAsync(configured.Connection.Id, name, value, cancellationToken);
        }

        var clients = new ConnectionClientProvider(store, vault, keyRing, new ConnectionClientOptions
        {
            Time = systems.Time,
            ConfigureZohoBooks = (_, options) => systems.Configure(options),
            ConfigureProcore = (_, options) => systems.Configure(options),
        });
        return new SyncRuntime(systems, store, vault, clients, isRestart && systems.OutliveTheHost ? RequestWindow : TimeSpan.Zero);
    }

    /// <summary>Opens the store alone.</summary>
    public static async Task<RelationalSyncStore> OpenStoreAsync(DataDirectory data, TimeProvider time, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = data.StoreFile, Pooling = true, DefaultTimeout = 5 }.ConnectionString;
        var store = new RelationalSyncStore(() => new SqliteConnection(connectionString), SqlDialect.Sqlite, time);
        await store.InitializeAsync(cancellationToken);
        return store;
    }

    /// <summary>Makes this process the one that syncs: whatever an earlier one had claimed is free again, and the scans are due.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in Connections)
        {
            await Store.ReleaseClaimsAsync(connection.Id, cancellationToken);
            await Engine.ConnectAsync(connection, cancellationToken);
        }
    }

    public void Dispose()
    {
        Engine.Dispose();
        Clients.Dispose();
        _store.Dispose();
        SqliteConnection.ClearAllPools();
    }

    // The keys lie in the clear beside the store. That is right for one machine with its own account; in production protect them with one of the
    // ProtectKeysWith… methods, so that a copy of the directory is worth nothing.
    private static IDataProtectionProvider KeyRing(DataDirectory data) =>
        DataProtectionProvider.Create(data.Keys, ring => ring.SetApplicationName("ZohoProcore.EmbeddedHost"));
}
