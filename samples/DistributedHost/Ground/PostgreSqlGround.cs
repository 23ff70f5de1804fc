using EmbeddedHost;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using ZohoProcore.Sync;

namespace DistributedHost;

/// <summary>The store in PostgreSQL, where all nodes have it, and beside it the key ring that they share; the directory is the node's own.</summary>
internal sealed class PostgreSqlGround(NodeSettings settings, DataDirectory data) : IHostGround
{
    private const int MostSecondsOfATrial = 5;

    public string Directory => data.Path;

    public bool IsShared => true;

    public async Task<RelationalSyncStore> OpenStoreAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var store = new RelationalSyncStore(() => new NpgsqlConnection(settings.Store), SqlDialect.PostgreSql(problem => problem.SqlState), time);
        await store.InitializeAsync(cancellationToken);
        await KeyTable.MakeAsync(settings.Store, cancellationToken);
        return store;
    }

    // Asks for the right to write and for a server that takes writes; no row is touched.
    public async Task TryWritingAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.Store);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("update sync_connection set document = document where false", connection) { CommandTimeout = MostSecondsOfATrial };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The first certificate protects what is new; any of them opens what is there, so that one can follow another.
    public void KeepKeys(IDataProtectionBuilder ring)
    {
        ring.Services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyTable(settings.Store));
        if (settings.Certificates is not [var newest, ..]) return;
        ring.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. settings.Certificates]);
    }

    public void Leave() => NpgsqlConnection.ClearAllPools();
}
