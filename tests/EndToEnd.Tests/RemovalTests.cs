using System.Net;
using System.Text.Json.Nodes;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A customer leaves while the host works.</summary>
public sealed class RemovalTests
{
    [Fact]
    public async Task A_connection_is_removed_with_its_secrets_and_leaves_its_audit()
    {
        await using var host = await HostInside.StartAsync(orders: 3, speed: 200);
        var id = host.Runtime.Connections[0].Id;
        foreach (var nonsense in (string[])["{}", """{"note":"they left"}""", $$"""{"connection":"{{id}}","by":"The CFO"}""", """{"connection":"nope"}"""])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync("POST", "/api/remove", nonsense)).Status);
        }

        var (status, said) = await host.SendAsync("POST", "/api/remove", $$"""{"connection":"{{id}}","note":"they left"}""");
        Assert.True(status == HttpStatusCode.OK, said);
        Assert.Contains("Take it out of the configuration as well", (string)JsonNode.Parse(said)!["sentence"]!, StringComparison.Ordinal);

        var token = TestContext.Current.CancellationToken;
        Assert.Null(await host.Runtime.Vault.ReadAsync(id, CredentialNames.ZohoRefreshToken, token));
        Assert.Null(await host.Runtime.Vault.ReadAsync(id, CredentialNames.ProcoreClientSecret, token));
        var audit = await host.Runtime.Store.ReadAsync(new() { ConnectionId = id }, token).ToListAsync(token);
        Assert.Equal((Environment.UserName, "removed"), (audit[^1].Actor, audit[^1].Result));
        Assert.True((await AuditVerifier.VerifyAsync(host.Runtime.Store, id, cancellationToken: token)).IsValid);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync("POST", "/api/remove", $$"""{"connection":"{{id}}"}""")).Status);
        var (well, health) = await host.SendAsync("GET", "/ready");
        Assert.True(well == HttpStatusCode.OK, health);
        Assert.Equal(0, (int)JsonNode.Parse(health)!["connections"]!);
    }
}
