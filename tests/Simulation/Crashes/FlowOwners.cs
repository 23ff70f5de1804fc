using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// A flow of any kind of record is run once to see at which points its process may be held up, and then once for each of them: held up there while another process takes the connection over and does
/// all that there is to do, and going on after that as if nothing had happened. The one call that it had handed over arrives late; it sends nothing more, and both sides end as in the undisturbed
/// flow. What <see cref="OwnerPoints"/> holds of orders, this holds of the rest.
/// </summary>
/// <param name="flow">What happens.</param>
/// <param name="seed">The flow's seed.</param>
/// <param name="writesOnly">Leaves out the points at which nothing changes anywhere.</param>
internal sealed class FlowOwners(CrashFlow flow, int seed, bool writesOnly)
{
    /// <summary>The flows of records that are no orders.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. CrashFlow.All.Where(flow => flow.Value is not OrderFlow).Select(flow => flow.Key)];

    /// <summary>The points of the undisturbed flow, in order, and how both sides end.</summary>
    public (IReadOnlyList<(int Number, string Name)> Points, IReadOnlyList<string> End) Enumerate()
    {
        var points = new List<(int, string)>();
        var end = Run((number, point) =>
        {
            points.Add((number, point));
            return false;
        });
        return ([.. points.Where(point => !writesOnly || CrashPoints.Changes(point.Item2))], end);
    }

    /// <summary>What was wrong after another process had taken over at a point; null when all was well.</summary>
    public string? TakeOverAt(int number, IReadOnlyList<string> undisturbed)
    {
        try
        {
            var taken = false;
            var end = Run((at, _) => at == number && (taken = true));
            Assert.True(taken, "It never came to this point.");
            Assert.Equal(undisturbed, end);
            return null;
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }

    private IReadOnlyList<string> Run(Func<int, string, bool> takesOver)
    {
        var clock = new VirtualClock(World.Start, seed);
        return OneThread.Run(clock, async () =>
        {
            using var world = flow.Create(clock, seed);
            var (points, sent, held) = (0, 0, string.Empty);
            HostProcess? first = null;
            Func<Task>? doing = null;
            world.Holds = async (process, point) =>
            {
                if (doing is not { } action || first is not null || process != world.Process || !takesOver(++points, point))
                {
                    return false;
                }

                first = process;
                world.Replace();
                await action();
                (held, sent) = (point, first.Writes);
                return true;
            };
            await flow.RunAsync(world, async action =>
            {
                var process = world.Process;
                doing = action;
                try
                {
                    await action();
                }
                catch (SyncException) when (world.Process != process)
                {
                    // It is told that it has been replaced, or that what it was to store is out of date.
                }

                doing = null;
                if (world.Process != process)
                {
                    var isOnItsWay = held.StartsWith("wire", StringComparison.Ordinal) && held.EndsWith("before", StringComparison.Ordinal) && CrashPoints.Changes(held);
                    Assert.True(process.Writes - sent <= (isOnItsWay ? 1 : 0), $"Held at {held}, it sent {process.Writes - sent} writes once it was replaced.");
                    await world.WaitAsync(flow.Gone); // what arrived late is found, as after a death
                    await action();
                }
            });
            world.Holds = null;
            await world.WaitAsync(TimeSpan.FromMinutes(1)); // what both called in one minute may be more than Zoho Books allows the next one who asks
            await Invariants.HoldAsync(world, ownLimits: false); // two processes at once do not know of each other's calls
            var end = await flow.EndAsync(world);
            await world.AssertConvergedAsync();
            return end;
        });
    }
}
