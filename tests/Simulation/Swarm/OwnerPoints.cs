using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// A flow without trouble is run once to see at which points its process may be held up. Then it is run again for each of them: held up there for as long as
/// another process needs to take the connection over and to do everything, orders that change meanwhile included, and going on after that as if nothing had
/// happened. Whatever it does then, it stores nothing more and sends nothing more, not even again; the one call that it had handed over arrives late and is
/// nobody's edit: both sides end as in the undisturbed flow.
/// </summary>
/// <param name="seed">The flow's seed.</param>
/// <param name="writesOnly">Leaves out the points at which nothing changes anywhere.</param>
/// <param name="amended">Whether the flow is that of orders that change after their commitments were written, else of new ones.</param>
/// <param name="amends">Whether orders that change after approval become change orders.</param>
/// <param name="tiers">Whether they become potential ones.</param>
internal sealed class OwnerPoints(int seed, bool writesOnly, bool amended = false, bool amends = false, bool tiers = false)
{
    private const int Orders = 4;
    private const string Waits = "waits for a person";

    /// <summary>The flows of orders, by name.</summary>
    public static IReadOnlyDictionary<string, (bool Amended, bool Amends, bool Tiers)> Flows { get; } = new Dictionary<string, (bool Amended, bool Amends, bool Tiers)>(StringComparer.Ordinal)
    {
        ["orders"] = (false, false, false),
        ["amended-orders"] = (true, false, false),
        ["change-orders"] = (true, true, false),
        ["potential-change-orders"] = (true, true, true),
    };

    /// <summary>The points of the undisturbed flow, in order, and how its orders end.</summary>
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
            Assert.Equal(undisturbed, end, (expected, actual) => expected == actual || (expected.Contains(" NeedsReview ", StringComparison.Ordinal) && actual == $"{expected.Split(' ')[0]} {Waits}"));
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
            using var world = Amendments.Create(clock, seed, Orders, amends, tiers);
            var (first, points, left, sent) = (world.Process, 0, string.Empty, 0);
            var held = string.Empty;
            if (amended)
            {
                await world.SettleAsync();
                People.Touch(world, world.Sandbox.Burst("b1", edits: 3, cancellations: 1));
                await world.SubmitScansAsync();
            }
            else
            {
                await world.ConnectAsync();
            }

            await world.Engine.TakeAsync(World.ConnectionId);

            world.Holds = async (process, point) =>
            {
                if (process != first || world.Process != first || !takesOver(++points, point))
                {
                    return false;
                }

                world.Replace();
                await TakenOverAsync(world);
                if (amends)
                {
                    await Amendments.AnswerAsync(world); // whoever looks for a change order now does not find what arrives late
                }

                await ChangeAsync(world);
                (held, left, sent) = (point, await StoredAsync(world), first.Writes);
                return true;
            };
            try
            {
                await world.RunAsync();
            }
            catch (OwnerReplacedException) when (world.Process != first)
            {
            }

            world.Holds = null;
            if (world.Process == first)
            {
                await ChangeAsync(world);
            }
            else
            {
                Assert.Equal(left, await StoredAsync(world));
                var onItsWay = held.StartsWith("wire", StringComparison.Ordinal) && held.EndsWith("before", StringComparison.Ordinal) && CrashPoints.Changes(held);
                Assert.True(first.Writes - sent <= (onItsWay ? 1 : 0), $"Held at {held}, it sent {first.Writes - sent} writes once it was replaced.");
            }

            await world.ScanEverythingAsync();
            if (amends)
            {
                await Amendments.AnswerAsync(world);
            }

            await world.WaitAsync(TimeSpan.FromMinutes(1)); // what both called in one minute may be more than Zoho Books allows the next one who asks
            await Invariants.HoldAsync(world, ownLimits: false); // two processes at once do not know of each other's calls

            // Where an approved commitment waits for a person anyway, a late write that made a draft of it is another question about it; and what a change order
            // lacks is written once nothing else is asked.
            IReadOnlyList<string> states =
            [
                .. (await world.OrdersAsync()).Select(order => order.FindingCodes.Any(code => code is FindingCodes.CommitmentLocked or FindingCodes.CommitmentChanged)
                    ? $"{order.OrderNumber} {Waits}"
                    : $"{order.OrderNumber} {order.State} {string.Join(",", order.FindingCodes.Where(code => code != FindingCodes.ChangeOrderPending || order.FindingCodes.Count == 1))}"),
            ];
            await world.AssertConvergedAsync();
            return states;
        });
    }

    /// <summary>The other process takes over, and does all that there is to do; what the first one was about to write it leaves alone for a while.</summary>
    private static async Task TakenOverAsync(World world)
    {
        var begun = (await world.Store.ListOpenIntentsAsync(World.ConnectionId)).Select(intent => RecordKey.PurchaseOrder(intent.OrderId).ToString()).ToList();
        var (known, until) = ((await world.AuditAsync()).Count, world.Now() + NodaTime.Duration.FromTimeSpan(new SyncOptions().Lease));
        await world.ScanEverythingAsync();
        var early = (await world.AuditAsync()).Skip(known).Where(entry => entry.Kind is AuditKind.Intent or AuditKind.Outcome && entry.At < until);
        Assert.DoesNotContain(early, entry => begun.Contains(entry.Record));
    }

    /// <summary>What the first process still has in its hands is out of date.</summary>
    private static async Task ChangeAsync(World world)
    {
        People.Touch(world, world.Sandbox.Burst("b2", edits: 4, cancellations: 1));
        await world.ScanEverythingAsync();
    }

    /// <summary>What is stored of the work, as text.</summary>
    private static async Task<string> StoredAsync(World world) => string.Join(
        '\n',
        [
            .. (await world.OrdersAsync()).Select(order => $"{order.Key} {order.State} {order.InputHash} {order.PlanHash} {order.Reason}"),
            .. (await world.Store.ListCommitmentsAsync(World.ConnectionId, new())).Select(one => $"{one.OriginId} {one.ContractId} {one.Total} {one.Status} {one.At}"),
            .. (await world.Store.ListOpenIntentsAsync(World.ConnectionId)).Select(one => $"{one.OriginId} {one.PlanHash}"),
            .. (await world.AuditAsync()).Select(entry => $"{entry.Sequence} {entry.Kind} {entry.Record} {entry.Result}"),
        ]);
}
