using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Orders that change after their commitments were approved, and what people do about their change orders.</summary>
internal static class Amendments
{
    /// <summary>A world of few orders.</summary>
    /// <param name="clock">Its time.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="orders">How many orders there are.</param>
    /// <param name="amends">Whether orders that change after approval become change orders.</param>
    /// <param name="tiers">Whether they become potential ones.</param>
    public static World Create(VirtualClock clock, int seed, int orders, bool amends, bool tiers)
    {
        var policies = amends ? new SyncPolicies { Approval = null, AmendedOrders = AmendedOrderTreatment.ChangeOrder, CancelledOrders = CancelledOrderTreatment.Close } : null;
        var switches = SandboxSwitches.Draw(seed);
        switches = tiers ? switches with { Procore = switches.Procore with { ChangeOrderTiers = 2, ChangeOrdersNeedChangeEvents = false } } : switches;
        return new(clock, seed, orders, switches, size: new(3, 20), policies: policies, namesTiers: tiers);
    }

    /// <summary>
    /// Whose answer never came does not know whether a change order was made: a person looks for it, finds none, and says so. Where it came late after that, they void it.
    /// </summary>
    public static async Task AnswerAsync(World world)
    {
        var unknown = new ReviewQuery { Status = ReviewStatus.Open, Code = FindingCodes.ChangeOrderUnknown };
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, unknown))
        {
            await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.OverwriteProcore, By = "ada" });
        }

        await world.ScanEverythingAsync();
        var doubled = (await world.OrdersAsync()).Where(order => order.FindingCodes.Contains(FindingCodes.ChangeOrderDoubled)).Select(order => order.OrderNumber).ToList();
        var late = world.State()["commitments"]!.AsArray().Where(one => doubled.Exists(order => ((string)one!["number"]!).StartsWith(order, StringComparison.Ordinal)))
            .SelectMany(one => one!["change_orders"]!.AsArray()).Where(change => change!["lines"]!.AsArray().Count == 0).ToList();
        foreach (var change in late)
        {
            Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change!["id"]!, ["status"] = "void" })["errors"]);
        }

        Assert.Equal(doubled.Count > 0, late.Count > 0);
        await world.ScanEverythingAsync();
    }

    /// <summary>People approve every change order that waits.</summary>
    public static int Approve(World world)
    {
        var potential = world.State()["commitments"]!.AsArray().SelectMany(one => one!["potential_change_orders"]!.AsArray()).ToList();
        foreach (var change in potential)
        {
            Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "pack_potential_change_orders", ["ids"] = new JsonArray((long)change!["id"]!) })["errors"]);
        }

        var open = world.State()["commitments"]!.AsArray().SelectMany(one => one!["change_orders"]!.AsArray()).Where(change => (string)change!["status"]! == "draft").ToList();
        foreach (var change in open)
        {
            Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change!["id"]!, ["status"] = "approved" })["errors"]);
        }

        return open.Count;
    }
}
