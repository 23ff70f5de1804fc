using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A linked vendor is renamed in Procore: a person is told, and nothing else happens.</summary>
internal sealed class VendorRenames(VirtualClock clock)
{
    public async Task A_rename_is_shown_moves_nothing_and_is_settled_by_confirming_the_link()
    {
        using var world = new World(clock, seed: 5, orders: 20);
        await world.SettleAsync();
        var linked = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link is { Kind: LinkKind.Vendor, Status: LinkStatus.Confirmed }).ToList();
        Assert.All(linked, link => Assert.True(link.ZohoName is not null && link.ProcoreName is not null));
        var states = (await world.OrdersAsync()).Select(order => (order.Key, order.State)).ToList();
        var writes = world.ProcoreWrites();

        var renamed = linked.First(link => link.ZohoName != link.ProcoreName);
        var edit = world.Sandbox.Procore.Edit(new() { ["action"] = "change_vendor", ["id"] = renamed.ProcoreId, ["values"] = new JsonObject { ["name"] = "Quintessential Holdco LLC" } });
        Assert.Null(edit["errors"]);
        await world.ScanEverythingAsync();

        var item = Assert.Single(await RenamesAsync(world, ReviewStatus.Open));
        Assert.Contains("'Quintessential Holdco LLC'", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(renamed.ProcoreId, (await LinkAsync(world, renamed)).ProcoreId);
        Assert.Equal(states, (await world.OrdersAsync()).Select(order => (order.Key, order.State)));
        Assert.Equal(writes, world.ProcoreWrites());
        await Invariants.HoldAsync(world);

        await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = renamed.ProcoreId, By = "ada" });
        await world.ScanEverythingAsync();

        Assert.Empty(await RenamesAsync(world, ReviewStatus.Open));
        var confirmed = await LinkAsync(world, renamed);
        Assert.Equal(("Quintessential Holdco LLC", "ada"), (confirmed.ProcoreName, confirmed.DecidedBy));
        Assert.Contains(renamed.ProcoreName, confirmed.FormerNames!);
        await world.AssertConvergedAsync();
    }

    public async Task Links_of_an_earlier_version_get_the_names_of_today()
    {
        using var world = new World(clock, seed: 5, orders: 8);
        await world.SettleAsync();
        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link.Kind == LinkKind.Vendor).ToList();
        await world.Store.SaveAsync(World.ConnectionId, new() { Links = [.. links.Select(link => link with { ZohoName = null, ProcoreName = null })] });

        await world.ScanEverythingAsync();

        var now = await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor });
        Assert.All(links, link => Assert.Contains(link, now));
        Assert.Empty(await RenamesAsync(world, ReviewStatus.Open));
    }

    private static async Task<IEnumerable<ReviewItem>> RenamesAsync(World world, ReviewStatus status) =>
        (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = status })).Where(item => item.Finding.Code == FindingCodes.VendorRenamed);

    private static async Task<Link> LinkAsync(World world, Link same) =>
        Assert.Single(await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor }), link => link.Kind == same.Kind && link.ZohoId == same.ZohoId && link.Status == LinkStatus.Confirmed);
}
