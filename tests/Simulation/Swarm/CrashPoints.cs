using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// A flow without trouble is run once to see at which points a process may die: before and after every write of the store and every call over the wire, and at every
/// read of the store. Then it is run again for each of them, dies there, and has to end as the undisturbed one did.
/// </summary>
/// <param name="seed">The flow's seed.</param>
/// <param name="writesOnly">Leaves out the points at which nothing changes anywhere.</param>
/// <param name="amends">Whether orders that change after approval become change orders, which people approve.</param>
/// <param name="tiers">Whether they become potential ones, which people put into change orders.</param>
internal sealed class CrashPoints(int seed, bool writesOnly, bool amends = false, bool tiers = false)
{
    private const int Orders = 5;

    /// <summary>The points of the undisturbed flow, in order, and how its orders end.</summary>
    public (IReadOnlyList<(int Number, string Name)> Points, IReadOnlyList<string> End) Enumerate()
    {
        var points = new List<(int, string)>();
        var end = Run((number, point) =>
        {
            points.Add((number, point));
            return false;
        });
        return ([.. points.Where(point => !writesOnly || Changes(point.Item2))], end);
    }

    /// <summary>What was wrong after the process had died at a point; null when all was well.</summary>
    public string? DieAt(int number, IReadOnlyList<string> undisturbed)
    {
        try
        {
            var died = false;
            var end = Run((at, _) => at == number && (died = true));
            Assert.True(died, "It never came to this point.");
            Assert.Equal(undisturbed, end);
            return null;
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }

    public static bool Changes(string point) =>
        !point.StartsWith("wire GET", StringComparison.Ordinal) && !point.Contains("oauth", StringComparison.Ordinal)
        && !point.StartsWith("store Get", StringComparison.Ordinal) && !point.StartsWith("store List", StringComparison.Ordinal)
        && !point.StartsWith("store Find", StringComparison.Ordinal) && !point.StartsWith("store Next", StringComparison.Ordinal);

    private IReadOnlyList<string> Run(Func<int, string, bool> dies)
    {
        var clock = new VirtualClock(World.Start, seed);
        return OneThread.Run(clock, async () =>
        {
            using var world = Amendments.Create(clock, seed, Orders, amends, tiers);
            world.Crash = point => dies(world.Steps, point);
            await SurviveAsync(world, world.SettleAsync);
            People.Touch(world, world.Sandbox.Burst("b1", edits: 3, cancellations: 1));
            await SurviveAsync(world, world.ScanEverythingAsync);
            if (amends)
            {
                await SurviveAsync(world, () => Amendments.AnswerAsync(world));
                Assert.True(Amendments.Approve(world) > 0 || world.Process.IsDead, "No order was amended.");
                await SurviveAsync(world, world.ScanEverythingAsync);
            }

            world.Crash = null;
            await Invariants.HoldAsync(world);
            IReadOnlyList<string> states = [.. (await world.OrdersAsync()).Select(order => $"{order.OrderNumber} {order.State} {string.Join(",", order.FindingCodes)}")];
            await world.AssertConvergedAsync();
            return states;
        });
    }

    private static async Task SurviveAsync(World world, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (OperationCanceledException) when (world.Process.IsDead)
        {
            await world.WaitAsync(TimeSpan.FromSeconds(61));
            world.Restart();
            await action();
        }
    }
}
