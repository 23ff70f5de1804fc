using Sandbox;
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

    /// <summary>Orders that were typed by hand move to another project, and the sync's own of them with those that stand beside it.</summary>
    public static async Task AreNotForgottenWhereOrdersMove(VirtualClock clock)
    {
        using var world = new World(clock, seed: 4, orders: 60, switches: SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } });
        var clerks = new Clerks(world, seed: 4);
        Assert.True(clerks.Type(perCent: 50) > 20, $"They typed {clerks.Typed.Count}.");
        await world.SettleAsync();
        var moved = 0;
        foreach (var order in world.Sandbox.Zoho.Orders.Where(order => order.Lines.Select(line => line.ProjectId).Distinct().Count() == 1).ToList())
        {
            var other = world.Sandbox.Data.Projects.FirstOrDefault(project => project is { Active: true, Permitted: true, ProcoreId: not null, ZohoId: not null }
                && project.ZohoId != order.Lines[0].ProjectId && order.Lines.All(line => Clerks.Code(world, project, line) is not null));
            if (other is not null)
            {
                moved++;
                world.Touched.Add(order.Number);
                world.Sandbox.Zoho.Edit(order.Number, zoho => zoho with { Lines = [.. zoho.Lines.Select(line => line with { ProjectId = other.ZohoId })] });
            }
        }

        Assert.True(moved > 5, $"{moved} moved.");
        await world.ScanEverythingAsync();
        await world.SettleAsync();
        await Invariants.HoldAsync(world);
        var left = new ReviewQuery { Status = ReviewStatus.Open, Code = FindingCodes.CommitmentLeftBehind };
        Assert.True((await world.Store.ListReviewsAsync(World.ConnectionId, left)).Any(item => item.Finding.Candidates.Count > 0), "Nobody is asked about what was typed.");
    }
}
