using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>Whole flows under seeds: each draws the contractor's data, how the services behave where nobody knows, and what goes wrong.</summary>
public sealed class SeedTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Everything_holds_after_the_first_sync_after_a_burst_and_ever_after(int seed)
    {
        using var world = new World(seed);

        await world.SettleAsync();
        await Invariants.HoldAsync(world);
        var orders = await world.OrdersAsync();
        Assert.Contains(orders, order => order.State == RecordState.Synced);
        Assert.DoesNotContain(orders, order => order.State is RecordState.Failed or RecordState.Aborted);

        world.Sandbox.Burst("b1", edits: 8, cancellations: 2);
        await world.ScanEverythingAsync();
        await Invariants.HoldAsync(world);

        await world.AssertConvergedAsync();
    }
}
