using System.Text.Json.Nodes;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>People keep one line of each commitment as they changed it in Procore; then the orders change elsewhere, change orders are approved, and people enter some of their own.</summary>
internal static class KeptLines
{
    public static async Task AreKeptAndNoMore(VirtualClock clock)
    {
        foreach (var amends in new[] { true, false })
        {
            using var world = Amendments.Create(clock, seed: 3, orders: 12, amends, tiers: false);
            world.PeopleDecided = true;
            await world.SettleAsync();
            var kept = world.State()["commitments"]!.AsArray()
                .Where(one => (string)one!["status"]! == "Approved" && one["lines"]!.AsArray().Count > 1).Select(one => new CommitmentSeen(one!)).ToList();
            var orders = kept.ConvertAll(one => world.Sandbox.Zoho.Orders.Single(order => order.Id == one.OrderId));
            world.Touched.UnionWith(orders.Select(order => order.Number));
            foreach (var commitment in kept)
            {
                Change(world, "change_commitment", commitment.Id, new() { ["status"] = "Draft" });
                Change(world, "delete_line", commitment.Lines[0].Id);
                Change(world, "change_commitment", commitment.Id, new() { ["status"] = "Approved" });
            }

            await KeepAsync(world);
            var skipped = (await world.OrdersAsync()).Count(order => order.State == RecordState.Skipped);
            Assert.True(skipped > 2, $"{skipped} were kept.");
            foreach (var (commitment, order) in kept.Zip(orders))
            {
                var another = CommitmentSeen.LineOf(commitment.Lines[1].OriginId);
                world.Sandbox.Zoho.Edit(order.Number, zoho => zoho with { Lines = [.. zoho.Lines.Select(line => line.Id == another ? line with { Rate = line.Rate * 2 } : line)] });
            }

            await world.ScanEverythingAsync();
            await Invariants.HoldAsync(world);
            Assert.Equal(amends, Amendments.Approve(world) > 0);
            await world.ScanEverythingAsync();
            await Invariants.HoldAsync(world);

            foreach (var commitment in kept)
            {
                Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = commitment.Id, ["status"] = "approved", ["amount"] = "75.00" })["errors"]);
            }

            await world.ScanEverythingAsync();
            await Invariants.HoldAsync(world);
            await KeepAsync(world);
            await Invariants.HoldAsync(world);

            // Then some of what was kept is declined after all, or another one of the same sum takes its place: each is told.
            foreach (var isSwapped in new[] { true, false })
            {
                var again = world.State()["commitments"]!.AsArray().Where(one => kept.Exists(before => before.Id == (long)one!["id"]!)).ToList();
                foreach (var one in again)
                {
                    var change = one!["change_orders"]!.AsArray().Last(change => (string)change!["status"]! == "approved")!;
                    Assert.NotNull(SecondThoughts.Change(world, (one, change), isSwapped, "rejected"));
                }

                await world.ScanEverythingAsync();
                var told = (await world.OrdersAsync()).Where(order => order.State is RecordState.Conflict or RecordState.NeedsReview).Select(order => order.OrderNumber).ToHashSet();
                Assert.True(orders.TrueForAll(order => told.Contains(order.Number)), $"swapped {isSwapped}, amends {amends}: {told.Count} of {orders.Count} are told");
                await Invariants.HoldAsync(world);
                await KeepAsync(world);
                await Invariants.HoldAsync(world);
            }
        }
    }

    /// <summary>People put a line of each commitment on another code, and some keep it so; then the orders drop it, and whoever keeps it then keeps its amount.</summary>
    public static async Task ThatOrdersDropAreKeptWithTheirAmounts(VirtualClock clock)
    {
        foreach (var (amends, isKeptBefore) in new[] { (true, true), (true, false), (false, true), (false, false) })
        {
            using var world = Amendments.Create(clock, seed: 3, orders: 12, amends, tiers: false);
            world.PeopleDecided = true;
            await world.SettleAsync();
            var recoded = world.State()["commitments"]!.AsArray()
                .Where(one => (string)one!["status"]! == "Approved" && one["lines"]!.AsArray().Count > 1).Select(one => new CommitmentSeen(one!)).ToList();
            foreach (var commitment in recoded)
            {
                world.Touched.Add(world.Sandbox.Zoho.Orders.Single(order => order.Id == commitment.OrderId).Number);
                var codes = world.Sandbox.Data.Projects.Single(project => project.ProcoreId == commitment.Project).WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ToList();
                Change(world, "change_commitment", commitment.Id, new() { ["status"] = "Draft" });
                Change(world, "change_line", commitment.Lines[0].Id, new() { ["wbs_code_id"] = codes.Last().Id });
                Change(world, "change_commitment", commitment.Id, new() { ["status"] = "Approved" });
            }

            await (isKeptBefore ? KeepAsync(world) : world.ScanEverythingAsync());
            foreach (var commitment in recoded)
            {
                var dropped = CommitmentSeen.LineOf(commitment.Lines[0].OriginId);
                var number = world.Sandbox.Zoho.Orders.Single(order => order.Id == commitment.OrderId).Number;
                world.Sandbox.Zoho.Edit(number, zoho => zoho with { Lines = [.. zoho.Lines.Where(line => line.Id != dropped)] });
            }

            await world.ScanEverythingAsync();
            await Invariants.HoldAsync(world);
            await KeepAsync(world);
            await Invariants.HoldAsync(world);
            var kept = 0;
            foreach (var commitment in recoded)
            {
                var decisions = await world.Store.ListDecisionsAsync(World.ConnectionId, commitment.OrderId);
                kept += decisions.Count(decision => decision.Fields?.Any(field => field.Field == $"line/{commitment.Lines[0].OriginId}/amount") == true);
            }

            Assert.True(kept > 2, $"{kept} of {recoded.Count} were kept with their amounts.");
        }
    }

    private static async Task KeepAsync(World world)
    {
        await world.ScanEverythingAsync();
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (item.Answers.Any(answer => answer.Action == ReviewAction.KeepProcore))
            {
                await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.KeepProcore, By = "ada" });
            }
        }

        await world.ScanEverythingAsync();
    }

    private static void Change(World world, string action, long id, JsonObject? values = null)
    {
        var edit = new JsonObject { ["action"] = action, ["id"] = id };
        if (values is not null)
        {
            edit["values"] = values;
        }

        Assert.Null(world.Sandbox.Procore.Edit(edit)["errors"]);
    }
}
