using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Orders that policy leaves out are people's: nothing of them is written, closed or asked, and month end calls none of them gone. Which they are is worked out from what the office typed.</summary>
internal static class LeftOut
{
    /// <summary>Whether policy leaves an order out, by its date, its amount or its status.</summary>
    public static bool IsOut(World world, OrderData order)
    {
        var policies = world.Connection.Policies;
        return (policies.OrdersFrom is { } from && new LocalDate(order.Date.Year, order.Date.Month, order.Date.Day) < from)
            || policies.Scope?.Rules.Any(rule => rule.Effect == ScopeEffect.Out && rule is { Statuses: not null } or { AtLeast: not null }
                && (rule.Statuses?.Contains(order.Status) ?? (order.CurrencyCode == rule.Currency && world.Sandbox.Zoho.Total(order) >= rule.AtLeast))) == true;
    }

    /// <summary>Policy took all orders in for a while, and leaves some out again from now on.</summary>
    public static void Begin(World world)
    {
        world.OutSince.Clear();
        world.WereIn.UnionWith(world.Sandbox.Zoho.Orders.Select(order => order.Id));
        Note(world);
    }

    /// <summary>Notes which orders policy leaves out from now on: right after the office may have changed some.</summary>
    public static void Note(World world)
    {
        foreach (var order in world.Sandbox.Zoho.Orders)
        {
            if (IsOut(world, order))
            {
                world.OutSince.TryAdd(order.Id, world.Now());
            }
            else
            {
                world.WereIn.Add(order.Id);
                world.OutSince.Remove(order.Id);
            }
        }
    }

    public static async Task HoldAsync(World world, Evidence evidence)
    {
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).ToLookup(item => item.Key);
        foreach (var order in evidence.Orders.Where(order => IsOut(world, order.Data)))
        {
            var (number, id) = (order.Data.Number, order.Data.Id);
            // What was under way when it came to be left out has ended by then, and what stands is left as it is.
            var since = world.WereIn.Contains(id) ? world.OutSince[id] + Controllers.Known : Instant.MinValue;
            Assert.True(evidence.Commitments.All(one => one.OrderId != id) || world.WereIn.Contains(id), $"policy leaves {number} out, and it was made a commitment");
            var written = evidence.Writes.FirstOrDefault(write => Evidence.At(write) >= since && write.OriginIds.Any(origin => origin.Contains($":po:{id}:", StringComparison.Ordinal)));
            Assert.True(written is null, $"policy leaves {number} out, and {written?.Route} wrote it");
            Assert.True(evidence.EndOf(order) == nameof(RecordState.Filtered), $"policy leaves {number} out, and it is {evidence.EndOf(order)}: {evidence.Audit.LastOrDefault(entry => entry.OrderNumber == number)?.Reason}");
            Assert.True(!open[RecordKey.PurchaseOrder(id)].Any(), $"policy leaves {number} out, and somebody is asked: {open[RecordKey.PurchaseOrder(id)].FirstOrDefault()?.Finding.Sentence}");
        }
    }

    /// <summary>Nothing is expected of it in month end, and what people typed under its number has its order.</summary>
    public static void IsToldRightly(World world, Evidence evidence, ReconciliationReport report)
    {
        var rows = report.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal);
        foreach (var order in evidence.Orders.Where(order => IsOut(world, order.Data)))
        {
            // What people typed for it and linked is theirs, and stands apart.
            Assert.True(rows[order.Data.Id].Result is ReconciliationResult.NotExpected or ReconciliationResult.LeftToPeople, $"policy leaves {order.Data.Number} out, and month end calls it {rows[order.Data.Id].Result}");
            Assert.All(
                report.OnlyInProcore.Where(one => one.Number == order.Data.Number),
                one => Assert.True(one.Cause is not UnclaimedCause.NoOrder, $"policy leaves {order.Data.Number} out, and month end has no order for {one.ContractId}, which was typed for it"));
        }
    }
}
