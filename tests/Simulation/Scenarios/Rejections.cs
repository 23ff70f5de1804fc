using ZohoProcore.Sync;

namespace Simulation;

/// <summary>People reject a vendor, a project and a code that orders were written with, and allow them again.</summary>
internal static class Rejections
{
    public static async Task StayUnusedUntilTheyAreTakenBack(VirtualClock clock)
    {
        using var world = new World(clock, seed: 2, orders: 30, policies: new() { Approval = null });
        world.PeopleDecided = true;
        await world.SettleAsync();
        var synced = (await world.OrdersAsync()).Where(order => order.State == RecordState.Synced).Select(order => order.Key.Id).ToHashSet();
        var lines = world.Sandbox.Zoho.Orders.Where(order => synced.Contains(order.Id)).SelectMany(order => order.Lines.Where(line => line.ProjectId is not null).Select(line => (Order: order, Line: line))).ToList();
        var project = world.Sandbox.Data.Projects.First(project => project.ZohoId == lines[0].Line.ProjectId);
        var (other, line) = lines.First(one => one.Line.ProjectId != project.ZohoId && one.Line.CostCode is not null);
        var there = world.Sandbox.Data.Projects.First(project => project.ZohoId == other.Lines.First(one => one.Id == line.Id).ProjectId);
        var code = there.CostCodes.First(code => line.CostCode!.StartsWith(code.FullCode + " ", StringComparison.Ordinal));
        var vendor = world.Sandbox.Data.Vendors.First(vendor => vendor is { ZohoId: not null, ProcoreId: not null } && vendor.ZohoId == lines[^1].Order.VendorId);
        LinkDecision[] rejected =
        [
            new() { Action = LinkAction.Reject, Kind = LinkKind.Project, ZohoId = project.ZohoId!, ProcoreId = project.ProcoreId!.Value, By = "bob" },
            new() { Action = LinkAction.Reject, Kind = LinkKind.CostCode, ZohoId = code.FullCode, ProcoreId = code.Id, ProjectId = there.ProcoreId!.Value, By = "bob" },
            new() { Action = LinkAction.Reject, Kind = LinkKind.Vendor, ZohoId = vendor.ZohoId!, ProcoreId = vendor.ProcoreId!.Value, By = "bob" },
        ];
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Select(order => order.Number));
        foreach (var decision in rejected)
        {
            await DecideAsync(world, decision);
            var asked = await OpenAsync(world);
            Assert.True(asked > 0, $"nobody is asked about {decision.Kind}");
            await DecideAsync(world, decision with { Action = LinkAction.Allow });
            Assert.True(await OpenAsync(world) < asked, $"{decision.Kind} was allowed again");
        }
    }

    private static async Task DecideAsync(World world, LinkDecision decision)
    {
        await world.Engine.DecideLinkAsync(World.ConnectionId, decision);
        await world.ScanEverythingAsync();
        await Invariants.HoldAsync(world);
    }

    private static async Task<int> OpenAsync(World world) => (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Count;
}
