using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A company that typed its orders into Procore as private commitments, which nobody showed to the service account before the sync came.</summary>
internal static class TypedInPrivate
{
    public static async Task AreNeverLeftDoubledInSilence(VirtualClock clock)
    {
        foreach (var scope in Enum.GetValues<ProcoreNumberScope>())
        {
            var switches = SandboxSwitches.Default with { Procore = new() { PrivateCommitmentsAreHidden = true, ContractNumbers = scope } };
            using var world = new World(clock, seed: 2, orders: 40, switches: switches) { CommitmentsMayHide = true };
            var clerks = new Clerks(world, seed: 2);
            Assert.True(clerks.Type(perCent: 100) >= 20, $"They typed {clerks.Typed.Count}.");
            await world.SettleAsync();
            var orders = await world.OrdersAsync();
            var synced = orders.Where(order => order.State == RecordState.Synced).Select(order => order.OrderNumber).ToList();
            var numbers = world.State()["commitments"]!.AsArray().Select(one => (string?)one!["number"] ?? string.Empty).ToList();

            // The parts of an order of several projects have numbers of their own, which Procore does not refuse.
            Assert.True(scope == ProcoreNumberScope.Free ? synced.Count > 0 : synced.TrueForAll(number => numbers.Count(one => one.StartsWith(number + "-", StringComparison.Ordinal)) > 1), string.Join(", ", synced));
            Assert.Equal(scope != ProcoreNumberScope.Free, orders.Any(order => order.FindingCodes.Contains(FindingCodes.CommitmentRefused)));

            clerks.Show();
            await world.ScanEverythingAsync();
            var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => (item.OrderNumber, item.Finding.Code)).ToHashSet();
            var there = world.State()["commitments"]!.AsArray().Select(one => new CommitmentSeen(one!)).Where(one => clerks.Typed.Contains(one.Id)).ToList();
            var none = (await world.OrdersAsync()).Where(order => order.State == RecordState.Filtered).Select(order => order.OrderNumber).ToHashSet();
            Assert.All(there, one => Assert.True(none.Contains(one.Number) || open.Any(item => item.OrderNumber == one.Number), $"nobody is asked about {one.Number}"));
            Assert.Equal(synced.Count > 0, open.Any(item => item.Code == FindingCodes.CommitmentDoubled));
            await Invariants.HoldAsync(world);
            await world.AssertConvergedAsync();
        }
    }
}
