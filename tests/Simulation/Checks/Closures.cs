using NodaTime;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What is closed: nothing is written while a person has stopped all writes, no amount is written into a project that people closed in Procore, and none of an order that is dated in a period that is locked in Zoho without a person's approval.
/// </summary>
internal static class Closures
{
    /// <summary>What was under way when writes were stopped has ended by then.</summary>
    private static readonly Duration Ended = Duration.FromMinutes(30);

    /// <summary>Whether a project has been closed for a while.</summary>
    public static bool IsClosed(World world, long project, Instant at) =>
        IsKnown(world, at) && world.ClosedProjects.Exists(one => one.Id == project && one.Since <= at - Controllers.Known && !(one.Until < at));

    /// <summary>Whether an order has been dated for a while in a period that has been locked for a while.</summary>
    public static bool IsLocked(World world, string record, Instant at)
    {
        var order = world.Sandbox.Zoho.Orders.FirstOrDefault(one => RecordKey.PurchaseOrder(one.Id).ToString() == record);
        var since = at - Controllers.Known;
        if (order is null || !IsKnown(world, at) || world.FormerDates.Exists(one => one.OrderId == order.Id && one.Until >= since && one.Until <= at))
        {
            return false;
        }

        var date = world.FormerDates.Where(one => one.OrderId == order.Id && one.Until > at).Select(one => (DateOnly?)one.Date).FirstOrDefault() ?? order.Date;
        return world.Locks.Exists(one => one.Holds(date, since, at));
    }

    /// <summary>Whether a person had stopped all writes for a while: what was under way then has ended.</summary>
    public static bool IsPaused(World world, Instant at) => IsKnown(world, at)
        && (world.Pauses.Exists(one => one.Since <= at - Ended && at < one.Until) || world.PausedSince <= at - Ended);

    private static bool IsKnown(World world, Instant at) => world.IsToldTruly || world.CalmSince <= at - Controllers.Known;
}
