using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DistributedHost;
using EmbeddedHost;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ZohoProcore.Sync.Tests.Storage;

namespace Distributed.Tests;

/// <summary>What one node encrypted another one opens; with a certificate, whoever has the database alone opens nothing.</summary>
public sealed class KeyTableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_share_the_table_open_what_each_encrypted()
    {
        var store = await SchemaAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => KeyTable.MakeAsync(store, Token))); // all at once
        using var directory = new TemporaryRing(store, []);
        var hidden = directory.Protector.Protect("a secret");
        using var other = new TemporaryRing(store, []);
        Assert.Equal("a secret", other.Protector.Unprotect(hidden));
    }

    [Fact]
    public async Task A_certificate_protects_the_keys_and_a_later_one_opens_what_an_earlier_one_protected()
    {
        var store = await SchemaAsync();
        await KeyTable.MakeAsync(store, Token);
        using var first = Certificate("first");
        using var second = Certificate("second");
        using var ring = new TemporaryRing(store, [first]);
        var hidden = ring.Protector.Protect("a secret");
        await using (var connection = new NpgsqlConnection(store))
        {
            await connection.OpenAsync(Token);
            await using var command = new NpgsqlCommand("select xml from host_keys", connection);
            var xml = (string)(await command.ExecuteScalarAsync(Token))!;
            Assert.Contains("encryptedSecret", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal);
        }

        using var next = new TemporaryRing(store, [second, first]);
        Assert.Equal("a secret", next.Protector.Unprotect(hidden));
        using var without = new TemporaryRing(store, [second]);
        Assert.ThrowsAny<CryptographicException>(() => without.Protector.Unprotect(hidden));
    }

    private static async Task<string> SchemaAsync()
    {
        var server = await PostgreSqlServer.SharedAsync();
        var schema = "keys_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server.ConnectionString("public"));
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand($"create schema {schema}", connection);
        await command.ExecuteNonQueryAsync(Token);
        return server.ConnectionString(schema);
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private sealed class TemporaryRing : IDisposable
    {
        private readonly DataDirectory _directory = DataDirectory.Temporary();
        private readonly ServiceProvider _services;

        public TemporaryRing(string store, IReadOnlyList<X509Certificate2> certificates)
        {
            var services = new ServiceCollection();
            var settings = new NodeSettings { Store = store, Redis = "", Cluster = "", Endpoint = new(IPAddress.Loopback, 1), Certificates = certificates };
            new PostgreSqlGround(settings, _directory).KeepKeys(services.AddDataProtection().SetApplicationName(SyncRuntime.KeyRingName));
            _services = services.BuildServiceProvider();
        }

        public IDataProtector Protector => _services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        public void Dispose()
        {
            _services.Dispose();
            _directory.Dispose();
        }
    }
}
