using Microsoft.AspNetCore.DataProtection;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class ConnectionClientProviderTests : IDisposable
{
    private readonly InMemorySyncStore _store = new();
    private readonly DataProtectionCredentialVault _vault;
    private readonly ConnectionClientProvider _clients;

    public ConnectionClientProviderTests()
    {
        var protection = new EphemeralDataProtectionProvider();
        _vault = new(_store, protection);
        _clients = new(_store, _vault, protection);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _clients.Dispose();

    [Fact]
    public async Task Every_credential_that_is_missing_is_named_at_once()
    {
        await _vault.WriteAsync(Acme, CredentialNames.ZohoClientId, "id", Token);

        var problem = await Assert.ThrowsAnyAsync<SyncException>(async () => await _clients.GetAsync(Connection(), Token));

        Assert.All(
            [CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId, CredentialNames.ProcoreClientSecret],
            name => Assert.Contains(name, problem.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(CredentialNames.ZohoClientId + ",", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_has_one_pair_of_clients_until_its_credentials_or_its_systems_change()
    {
        await CredentialsAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _clients.GetAsync(Connection(), Token).AsTask()));
        Assert.Single(all.Distinct());

        Assert.Same(all[0], await _clients.GetAsync(Connection() with { Policies = new() { MaxAttempts = 3 } }, Token));
        var moved = await _clients.GetAsync(Connection() with { CompanyId = 43 }, Token);
        Assert.NotSame(all[0], moved);
        _clients.Forget(Acme);
        Assert.NotSame(moved, await _clients.GetAsync(Connection() with { CompanyId = 43 }, Token));
    }

    private async Task CredentialsAsync()
    {
        string[] names =
        [
            CredentialNames.ZohoClientId, CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId,
            CredentialNames.ProcoreClientSecret,
        ];
        foreach (var name in names)
        {
            await _vault.WriteAsync(Acme, name, "value", Token);
        }
    }
}
