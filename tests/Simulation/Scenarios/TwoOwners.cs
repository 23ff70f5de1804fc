using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Two owners at once, as when one is thought dead and is not: each takes the connection from the other again and again.</summary>
internal sealed class TwoOwners(VirtualClock clock)
{
    public Task Write_nothing_twice() => RunAsync(sharesLimits: false);

    /// <summary>Zoho Books refuses no call, though both work at once and each thinks that it is the only one.</summary>
    public Task Keep_the_limits_together() => RunAsync(sharesLimits: true);

    private async Task RunAsync(bool sharesLimits)
    {
        using var world = new World(clock, seed: 4, orders: sharesLimits ? 40 : 12, variant: sharesLimits ? Variant.WithSharedLimits : Variant.None);
        await world.ConnectAsync();
        var other = world.StartProcess();

        var replaced = await Task.WhenAll(TakeTurnsAsync(world.Engine), TakeTurnsAsync(other.Engine));
        Assert.Contains(replaced, times => times > 0);
        await world.SettleAsync();
        await Invariants.HoldAsync(world, ownLimits: false);
        if (sharesLimits)
        {
            var zoho = world.Sandbox.DescribeState()["limits"]!["zoho"]!;
            Assert.Equal(0, (int)zoho["responses429"]!);
            Assert.InRange((int)zoho["maxPerMinute"]!, 0, 100);
            Assert.InRange((int)zoho["maxInFlight"]!, 0, 10);
        }

        static async Task<int> TakeTurnsAsync(SyncEngine engine)
        {
            var replaced = 0;
            for (var run = 0; run < 10; run++)
            {
                await engine.TakeAsync(World.ConnectionId);
                try
                {
                    await engine.RunDueAsync(World.ConnectionId);
                }
                catch (OwnerReplacedException)
                {
                    replaced++;
                }
            }

            return replaced;
        }
    }
}
