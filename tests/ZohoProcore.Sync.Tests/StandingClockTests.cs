using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the clock that stands does to a test that makes many calls.</summary>
public sealed class StandingClockTests
{
    /// <summary>
    /// With limits so large, Procore's answers tell of the hour alone, and for its 10 seconds the client keeps to the 25 calls that it assumes until it hears of them. On a clock that
    /// stands the next 10 seconds never come: a test that gets there is told so instead of waiting for ever.
    /// </summary>
    [Fact]
    public async Task Whoever_reaches_a_limit_on_it_is_told_and_goes_on_when_it_moves()
    {
        using var order = new OneOrder(switches: SandboxSwitches.Default with { Procore = new() { SpikeLimit = 100_000, HourlyLimit = 100_000 } });
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Patience = TimeSpan.FromSeconds(5);
        var told = await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            for (var look = 0; look < 200; look++)
            {
                await order.SyncAsync();
            }
        });
        Assert.Contains("25 to Procore", told.Message, StringComparison.Ordinal);

        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        order.Test.Patience = TimeSpan.FromMinutes(2);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }
}
