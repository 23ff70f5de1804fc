using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Two owners at once, as when one is thought dead and is not: each takes the connection from the other again and again.</summary>
internal sealed class TwoOwners(VirtualClock clock)
{
    public async Task Write_nothing_twice()
    {
        using var world = new World(clock, seed: 4, orders: 12);
        await world.ConnectAsync();
        var other = world.StartProcess();

        var replaced = await Task.WhenAll(RunAsync(world.Engine), RunAsync(other.Engine));
        Assert.Contains(replaced, times => times > 0);
        await world.SettleAsync();
        await Invariants.HoldAsync(world, ownLimits: false);

        static async Task<int> RunAsync(SyncEngine engine)
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
