using EmbeddedHost;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>What the clients and the core say of themselves stands in the host's log.</summary>
[Collection(SimulatedTime.Name)]
public sealed class PackageLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clients_and_the_core_log_where_the_host_does()
    {
        var sandbox = new StandingSandbox(orders: 1);
        var logging = new LoggingSettings { LogLevel = { ["Default"] = LogLevel.Information, ["ZohoBooks.Client"] = LogLevel.Information, ["ZohoProcore.Sync"] = LogLevel.Information } };
        await using var host = await HostInside.StartAsync(sandbox, logging: logging);
        await UntilAsync(() => host.Log.All.Any(line => line.StartsWith("A new access token is valid until ", StringComparison.Ordinal)));

        var back = host.Runtime.StopAsync(Token);
        await UntilAsync(() => back.IsCompleted);
        await back;
        Assert.Contains("sandbox: this process gave it back", host.Log.All);

        async Task UntilAsync(Func<bool> isSo)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
            over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
            while (!isSo())
            {
                over.Token.ThrowIfCancellationRequested();
                await sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
            }
        }
    }

    /// <summary>A command has no host, and the runtime of a host that is gone has none any more.</summary>
    [Fact]
    public void Nothing_is_logged_where_there_is_no_host()
    {
        using var lines = new LogLines();
        using var host = LoggerFactory.Create(logging => logging.AddProvider(lines));
        var logs = new HostLogs();
        var log = logs.CreateLogger("ZohoProcore.Sync");
        Assert.False(log.IsEnabled(LogLevel.Error));
        log.LogError("before");
        logs.LeadTo(host);
        Assert.True(log.IsEnabled(LogLevel.Error));
        log.LogError("while it is there");
        log.LogError(new EventId(2401), "said by the host");
        logs.Dispose();
        log.LogError("after");
        Assert.Equal(["while it is there"], lines.All);
    }
}
