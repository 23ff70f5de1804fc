using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>Both sides are read again every few minutes. Whoever looks at what waits meanwhile is shown no less than before, and may give the go-ahead for it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class WaitingReportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_complete_stays_so_while_it_is_only_read_once_more()
    {
        await using var sandbox = new StandingSandbox(orders: 3);
        using var directory = DataDirectory.Temporary();
        using var runtime = await SyncRuntime.OpenAsync(directory, sandbox, Token);
        await runtime.StartAsync(Token);
        for (var runs = 0; !(await runtime.WaitingAsync("sandbox", Token)).IsComplete; runs++)
        {
            Assert.True(runs < 1000, "The first pass does not end.");
            await sandbox.Clock.RunAsync(runtime.Engine.RunDueAsync("sandbox", Token).AsTask());
            sandbox.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var shown = await runtime.WaitingAsync("sandbox", Token);
        sandbox.Clock.Advance(TimeSpan.FromHours(1)); // scans are due, and nobody runs them
        Assert.False((await runtime.Engine.GetWaitingAsync("sandbox", Token)).IsComplete);
        var again = await runtime.WaitingAsync("sandbox", Token);
        Assert.Equal((true, shown.Hash), (again.IsComplete, again.Hash));
        Assert.True((await runtime.Engine.StartAsync("sandbox", new() { By = "Ann", Hash = again.Hash }, Token)).IsStarted);
    }
}
