using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the clock that stands does to a test that makes many calls.</summary>
[Trait("Takes", "long")]
public sealed class StandingClockTests
{
    /// <summary>
    /// With limits so large, Procore's answers tell of the hour alone, and for its 10 seconds the client keeps to the 25 calls that it assumes until it hears of them. On a clock that
    /// stands the next 10 seconds never come: it goes on for whoever waits for them, and for nobody else.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_goes_on_for_whoever_reaches_a_limit(bool syncs)
    {
        using var order = new OneOrder(switches: SandboxSwitches.Default with { Procore = new() { SpikeLimit = 100_000, HourlyLimit = 100_000 } });
        order.Write(1_000m);
        await order.SyncAsync();
        var began = order.Test.Now;
        var calls = order.Test.Sent.Count;
        for (var look = 0; order.Test.Now == began; look++)
        {
            Assert.True(look < 200);
            if (syncs) await order.SyncAsync();
            else await order.ReadAsync();
        }

        Assert.InRange(order.Test.Sent.Count - calls, 5, 120);
        Assert.InRange((order.Test.Now - began).TotalSeconds, 0, 61);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }
}
