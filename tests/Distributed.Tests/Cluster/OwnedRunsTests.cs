using DistributedHost;
using EmbeddedHost;
using Microsoft.Extensions.Logging.Abstractions;
using Procore.Client;
using ZohoProcore.Sync;

namespace Distributed.Tests;

public sealed class OwnedRunsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A person gives a connection other credentials while another node runs it; this one, which made its clients before that, is told nothing.</summary>
    [Fact]
    public async Task What_a_node_takes_over_it_calls_with_the_credentials_that_hold_by_then()
    {
        await using var systems = await VendorSystems.SandboxAsync(new(), sandbox: null, new SandboxDraw(Seed: 1, Orders: 2, Speed: 1), Token);
        using var directory = DataDirectory.Temporary();
        using var runtime = await SyncRuntime.OpenAsync(directory, systems, Token);
        var id = runtime.Connections[0].Id;
        var before = await ClientAsync();
        await runtime.Vault.WriteAsync(id, CredentialNames.ProcoreClientSecret, "another-one", Token);
        Assert.Same(before, await ClientAsync());

        var wakeUps = new WakeUps();
        var runs = new OwnedRuns(runtime, wakeUps, null!, new GoAheads(runtime, wakeUps, by: null), NullLogger<OwnedRuns>.Instance);
        var run = runs.Begin(id);
        for (var looks = 0; looks < 600 && await ClientAsync() == before; looks++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);

        var after = await ClientAsync();
        Assert.NotSame(before, after);
        await Assert.ThrowsAsync<ProcoreAuthenticationException>(() => after.GetTokenInfoAsync(Token)); // the sandbox knows the secret of before
        await runs.EndAsync(run);

        async Task<IProcoreClient> ClientAsync()
        {
            using var clients = await runtime.Clients.GetAsync(runtime.Connections[0], Token);
            return clients.Procore;
        }
    }
}
