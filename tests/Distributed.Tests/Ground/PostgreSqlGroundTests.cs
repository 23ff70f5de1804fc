using System.Net;
using System.Reflection;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using DistributedHost;
using EmbeddedHost;
using EndToEnd.Tests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using ZohoProcore.Sync;
using ZohoProcore.Sync.Tests.Storage;

namespace Distributed.Tests;

/// <summary>A node on a PostgreSQL that is set up as docs/postgresql.md has it, by the statements that stand there.</summary>
public sealed partial class PostgreSqlGroundTests
{
    private const string Password = "a-password";
    private const string Id = "acme";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_works_over_TLS_as_the_role_of_the_page_and_may_do_no_more()
    {
        using var files = new TemporaryDirectory();
        var root = Certify(files.Path, "server");
        var stranger = Certify(files.Path, "stranger");
        var port = FreePorts.Next();
        var server = await PostgreSqlServer.OverTlsAsync(port, files.Path);
        try
        {
            var statements = Statements();
            await ExecuteAsync(server.ConnectionString("public"), $"{statements[0]}; alter role sync_owner password '{Password}'; alter role sync_node password '{Password}'");
            var (owner, node) = (Over("sync_owner", root), Over("sync_node", root));

            // The tables are the owner's, who makes them; a node before that is refused.
            using var directory = DataDirectory.Temporary();
            await Assert.ThrowsAnyAsync<Exception>(() => Ground(node, directory).OpenStoreAsync(TimeProvider.System, Token));
            using (await Ground(owner, directory).OpenStoreAsync(TimeProvider.System, Token))
            {
                await ExecuteAsync(owner, $"{statements[1]}; {statements[2]}");
            }

            await WorksAsync(node, directory);
            Assert.Equal("true TLSv1.3", await AnswerAsync(node, "select ssl::text || ' ' || version from pg_stat_ssl where pid = pg_backend_pid()"));

            string[] more =
            [
                "update sync_audit set reason = ''", "delete from sync_audit", "truncate sync_audit", "alter table sync_audit disable trigger all", "drop table sync_audit",
                "create table mine (a int)", "update sync_schema set version = 1", "update host_keys set xml = ''", "delete from host_keys",
            ];
            foreach (var sql in more) Assert.Equal((sql, "42501"), (sql, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(node, sql))).SqlState));

            // In the clear, with another server's certificate, and under a name that is not in it, nobody gets as far as a password.
            Assert.Equal("28000", (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(Over("sync_node", root, mode: SslMode.Disable), "select 1"))).SqlState);
            await ExecuteAsync(Over("sync_node", root: null, mode: SslMode.Require), "select 1");
            foreach (var wrong in (string[])[Over("sync_node", stranger), Over("sync_node", root, "127.0.0.1"), Over("sync_node", root: null)])
                Assert.IsAssignableFrom<AuthenticationException>((await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(wrong, "select 1"))).GetBaseException());
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await server.EndAsync();
        }

        string Over(string user, string? root, string host = "localhost", SslMode mode = SslMode.VerifyFull) => new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            Username = user,
            Password = Password,
            Database = "postgres",
            SearchPath = "sync",
            SslMode = mode,
            RootCertificate = root,
        }.ConnectionString;
    }

    /// <summary>A host with hundreds of connections waits for the store at each of them: one after the other they took a minute.</summary>
    [Fact]
    public async Task A_start_that_waits_for_one_connection_goes_on_with_the_others()
    {
        var store = await SchemaAsync();
        await using var systems = await VendorSystems.SandboxAsync(new(), sandbox: null, new SandboxDraw(Seed: 1, Orders: 2, Speed: 1), Token);
        using var directory = DataDirectory.Temporary();
        (await Ground(store, directory).OpenStoreAsync(TimeProvider.System, Token)).Dispose();

        await using var holds = new NpgsqlConnection(store);
        await holds.OpenAsync(Token);
        var held = await holds.BeginTransactionAsync(Token);
        await using (var command = new NpgsqlCommand("insert into sync_connection (connection_id, document) values ('a', '{}')", holds, held)) await command.ExecuteNonQueryAsync(Token);
        var one = systems.Connections[0];
        var opening = SyncRuntime.OpenAsync(Ground(store, directory), systems, [.. ((string[])["a", "b"]).Select(id => new ConfiguredConnection(one.Connection with { Id = id }, one.Credentials))], Token);
        for (var looks = 0; looks < 200 && await AnswerAsync(store, "select connection_id from sync_connection") is null; looks++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        Assert.Equal("b", await AnswerAsync(store, "select connection_id from sync_connection"));
        Assert.False(opening.IsCompleted);

        await held.RollbackAsync(Token);
        using var runtime = await opening;
        Assert.Equal(["a", "b"], (await runtime.Store.ListConnectionsAsync(Token)).Select(connection => connection.Id));
    }

    // All that a node does with its ground.
    private static async Task WorksAsync(string node, DataDirectory directory)
    {
        var ground = Ground(node, directory);
        using var store = await ground.OpenStoreAsync(TimeProvider.System, Token);
        await ground.TryWritingAsync(Token);
        await store.SaveConnectionAsync(new() { Id = Id, OrganizationId = "20061234567", Environment = Procore.Client.ProcoreEnvironment.Production, CompanyId = 1, Region = ZohoBooks.Client.ZohoRegion.UnitedStates }, Token);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var owner = await store.TakeAsync(Id, now, Duration.Zero, Token);
        var entry = new AuditDraft { Kind = AuditKind.ConnectionChanged, Actor = "Ann", Record = RecordKey.Connection.ToString(), Result = "set up", Reason = "a test" };
        await store.SaveAsync(Id, new() { Epoch = owner.Epoch, Audit = [entry] }, Token);
        Assert.True((await AuditVerifier.VerifyAsync(store, Id, cancellationToken: Token)) is { IsValid: true, Entries: 1 });
        Assert.Equal([Id], await new ConnectionIds(Settings(node)).ListAsync(Token));
        var services = new ServiceCollection();
        ground.KeepKeys(services.AddDataProtection().SetApplicationName(SyncRuntime.KeyRingName));
        await using var provider = services.BuildServiceProvider();
        var protector = provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
        Assert.Equal("a secret", protector.Unprotect(protector.Protect("a secret")));
    }

    private static PostgreSqlGround Ground(string store, DataDirectory directory) => new(Settings(store), directory);

    private static NodeSettings Settings(string store) => new() { Store = store, Redis = "", Cluster = "", Endpoint = new(IPAddress.Loopback, 1) };

    /// <summary>The statements of both pages: the roles, what the node's may do, and what it may not of the key ring.</summary>
    private static IReadOnlyList<string> Statements()
    {
        var docs = Path.Combine(typeof(PostgreSqlGroundTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "docs");
        var found = ((string[])["postgresql.md", "several-machines.md"]).SelectMany(page => Sql().Matches(File.ReadAllText(Path.Combine(docs, page)))).Select(match => match.Groups[1].Value.Trim().TrimEnd(';')).ToList();
        Assert.Equal(3, found.Count);
        return found;
    }

    /// <returns>Where its certificate is, which is for localhost alone.</returns>
    private static string Certify(string folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(folder, $"{name}.crt");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{name}.key"), key.ExportPkcs8PrivateKeyPem());
        return path;
    }

    private static async Task<string> SchemaAsync()
    {
        var server = await PostgreSqlServer.SharedAsync();
        var schema = "ground_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server.ConnectionString("public"), $"create schema {schema}");
        return server.ConnectionString(schema);
    }

    private static async Task ExecuteAsync(string store, string sql)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<string?> AnswerAsync(string store, string sql)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(Token);
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sql();
}
