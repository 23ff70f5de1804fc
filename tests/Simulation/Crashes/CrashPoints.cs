using System.Text.RegularExpressions;

namespace Simulation;

/// <summary>
/// A flow without trouble is run once to see at which points a process may die: before and after every write of the store and every call over the wire, and at every
/// read of the store. Then it is run again for each of them, dies there, and has to end as the undisturbed one did.
/// </summary>
/// <param name="flow">What happens.</param>
/// <param name="seed">The flow's seed.</param>
/// <param name="writesOnly">Leaves out the points at which nothing changes anywhere.</param>
internal sealed partial class CrashPoints(CrashFlow flow, int seed, bool writesOnly)
{
    /// <summary>The points of the undisturbed flow, in order, and how its orders end.</summary>
    public (IReadOnlyList<(int Number, string Name)> Points, IReadOnlyList<string> End) Enumerate()
    {
        var points = new List<(int, string)>();
        var end = Run((number, point) =>
        {
            points.Add((number, point));
            return false;
        });
        Assert.All(flow.Writes, write => Assert.True(points.Exists(point => KindOf(point.Item2).EndsWith(write[write.IndexOf('/', StringComparison.Ordinal)..], StringComparison.Ordinal)
            && point.Item2.StartsWith($"wire {write.Split(' ')[0]} ", StringComparison.Ordinal)), $"It never came to {write}."));
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

    /// <summary>What a point is one of: its call or its access to the store, without ids.</summary>
    public static string KindOf(string point) => Ids().Replace(point[..point.LastIndexOf(' ')], "/{id}");

    [GeneratedRegex(@"/[0-9]+(?=/|$)")]
    private static partial Regex Ids();

    private IReadOnlyList<string> Run(Func<int, string, bool> dies)
    {
        var clock = new VirtualClock(World.Start, seed);
        return OneThread.Run(clock, async () =>
        {
            using var world = flow.Create(clock, seed);
            world.Crash = point => dies(world.Steps, point);
            await flow.RunAsync(world, action => SurviveAsync(world, action));
            world.Crash = null;
            await Invariants.HoldAsync(world);
            var end = await flow.EndAsync(world);
            await world.AssertConvergedAsync();
            return end;
        });
    }

    private async Task SurviveAsync(World world, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception failure) when (world.Process.IsDead && failure is not Xunit.Sdk.XunitException)
        {
            await world.WaitAsync(flow.Gone);
            world.Restart();
            await action();
        }
    }
}
