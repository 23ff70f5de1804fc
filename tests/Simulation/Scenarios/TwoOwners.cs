using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Two owners at once, as when one is thought dead and is not: the claims keep them apart, and where they do not, the origin ids do.</summary>
internal sealed class TwoOwners(VirtualClock clock)
{
    public async Task Write_nothing_twice()
    {
        using var world = new World(clock, seed: 4, orders: 12);
        await world.ConnectAsync();
        var other = world.StartProcess();

        await Task.WhenAll(RunAsync(world.Engine), RunAsync(other.Engine));
        await world.SettleAsync();

        // A late commit of the one can put an older state over that of the other, which then looks like a person's edit and goes to
        // review. Until owners are fenced that is no fault of this scenario; that nothing is there twice is.
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Select(order => order.Number));
        await Invariants.HoldAsync(world, ownLimits: false);

        async Task RunAsync(SyncEngine engine)
        {
            for (var run = 0; run < 10; run++)
            {
                await world.Store.ReleaseClaimsAsync(World.ConnectionId);
                await engine.RunDueAsync(World.ConnectionId);
            }
        }
    }
}
