using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>People kept what change orders made of a commitment; then one of those is declined after all, or another one of the same sum takes its place.</summary>
internal static class SecondThoughts
{
    private const string Approved = "approved_change_orders";

    /// <summary>Perhaps they have some about one commitment.</summary>
    /// <returns>What they did; null for nothing.</returns>
    public static async Task<string?> HaveAsync(World world, Dice dice)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in await world.OrdersAsync())
        {
            kept.UnionWith((await world.Store.ListDecisionsAsync(World.ConnectionId, order.Key.Id))
                .Where(decision => decision is { Action: ReviewAction.KeepProcore, Subject: not null } && decision.Fields?.Any(field => field.Field == Approved) == true)
                .Select(decision => decision.Subject!));
        }

        var changes = world.State()["commitments"]!.AsArray().Where(one => kept.Contains((string?)one!["origin_id"] ?? string.Empty) && !(bool)one!["deleted"]!)
            .SelectMany(one => one!["change_orders"]!.AsArray().Select(change => (Commitment: one, Change: change!)))
            .Where(pair => (string?)pair.Change["status"] == "approved").ToList();
        return changes.Count > 0 && dice.Chance(50) ? Change(world, dice.OneOf(changes), isSwapped: dice.Flip(), dice.Pick("rejected", "void")) : null;
    }

    /// <summary>One is declined, and perhaps one of the same sum is entered in its place, on the commitment's last line.</summary>
    public static string? Change(World world, (JsonNode Commitment, JsonNode Change) one, bool isSwapped, string status)
    {
        var number = world.Sandbox.Zoho.Orders.Where(order => order.Id == new CommitmentSeen(one.Commitment).OrderId).Select(order => order.Number).ToList();
        world.Touched.UnionWith(number);
        if (world.Sandbox.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)one.Change["id"]!, ["status"] = status })["errors"] is not null)
        {
            return null;
        }

        if (isSwapped)
        {
            world.Sandbox.Procore.Edit(new()
            {
                ["action"] = "create_change_order",
                ["id"] = (long)one.Commitment["id"]!,
                ["status"] = "approved",
                ["amount"] = one.Change["lines"]!.AsArray().Sum(line => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
                ["line"] = Math.Max(0, one.Commitment["lines"]!.AsArray().Count - 1),
            });
        }

        return isSwapped ? "swapped" : status;
    }
}
