using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A person says which company an order's vendor is; then people merge that company into another one, which has its commitments from then on.</summary>
internal static class MergedCompanies
{
    public static async Task HaveWhatAPersonLinked(VirtualClock clock)
    {
        foreach (var stays in new[] { true, false })
        {
            using var world = new World(clock, seed: 2, orders: 12, policies: new() { Approval = null });
            (world.PeopleDecided, world.VendorsMoved) = (true, true);
            await world.ConnectAsync();
            var order = (await Evidence.CollectAsync(world)).Orders.First(one => one is { IsRight: true, Data.Intent: OrderIntent.Clean }).Data;
            var ordered = world.Sandbox.Zoho.Orders.Select(one => one.VendorId).ToHashSet(StringComparer.Ordinal);
            var unknown = world.Sandbox.Data.Vendors.First(one => one.Kind == VendorKind.ZohoOnly);
            List<VendorData> companies =
            [
                .. world.Sandbox.Data.Vendors.Where(one => one is { Kind: VendorKind.Plain, ProcoreId: not null, ProcoreActive: true, ZohoId: { } id } && !ordered.Contains(id)).Take(2),
            ];
            var (named, into) = (companies[0].ProcoreId!.Value, companies[1].ProcoreId!.Value);
            world.Touched.UnionWith([order.Number, unknown.ZohoId!, companies[0].ZohoId!, companies[1].ZohoId!]);
            world.Sandbox.Zoho.Edit(order.Number, one => one with { VendorId = unknown.ZohoId! });
            await world.SettleAsync();
            await world.Engine.DecideLinkAsync(World.ConnectionId, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = unknown.ZohoId!, ProcoreId = named, By = "ada" });
            await world.ScanEverythingAsync();
            AreAt(world, order.Id, named);
            await Invariants.HoldAsync(world);

            var edit = new JsonObject { ["action"] = "merge_vendor", ["id"] = named, ["values"] = new JsonObject { ["into"] = into, ["stays"] = stays } };
            Assert.Null(world.Sandbox.Procore.Edit(edit)["errors"]);
            world.Merged.Companies[named] = into;
            await world.ScanEverythingAsync();
            AreAt(world, order.Id, into);
            await Invariants.HoldAsync(world);

            // Where nobody merged them, it is at a stranger, whom nobody named.
            world.Merged.Companies.Clear();
            var told = await Assert.ThrowsAnyAsync<Exception>(() => Invariants.HoldAsync(world));
            Assert.Contains($"went to vendor {into}, but", told.Message, StringComparison.Ordinal);
        }
    }

    private static void AreAt(World world, string order, long company)
    {
        var commitments = world.State()["commitments"]!.AsArray().Select(one => new CommitmentSeen(one!)).Where(one => one.OrderId == order).ToList();
        Assert.NotEmpty(commitments);
        Assert.All(commitments, one => Assert.Equal(company, one.Vendor));
    }
}
