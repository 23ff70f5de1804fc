using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A company that typed its orders into Procore by hand before it had the sync.</summary>
internal static class TypedByHand
{
    private const int Orders = 200;

    public static async Task EndAdoptedOrInReview(VirtualClock clock)
    {
        using var world = new World(clock, seed: 1, Orders, policies: new() { Approval = null, Adoption = AdoptionTreatment.WhenEqual });
        var clerks = new Clerks(world, seed: 1);
        Assert.True(clerks.Type(perCent: 100) >= Orders, $"They typed {clerks.Typed.Count}.");
        await world.SettleAsync();

        var there = world.State()["commitments"]!.AsArray().Select(one => new CommitmentSeen(one!)).ToList();
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.OrderNumber).ToHashSet();
        Assert.Equal(clerks.Typed.Order(), there.Select(one => one.Id).Order());
        var cancelled = world.Sandbox.Zoho.Orders.Where(order => order.Status == "cancelled").Select(order => order.Number).ToHashSet();
        var none = (await world.OrdersAsync()).Where(order => order.State == RecordState.Filtered).Select(order => order.OrderNumber).Where(number => !cancelled.Contains(number!)).ToHashSet();
        Assert.All(there, one => Assert.True(
            one.IsOurs || open.Contains(one.Number) || none.Contains(one.Number), $"commitment {one.Number} is neither adopted nor in review"));
        Assert.True(there.Count(one => one.IsOurs) > Orders / 3, $"{there.Count(one => one.IsOurs)} were adopted.");
        await Invariants.HoldAsync(world);
    }
}
