using Sandbox;

namespace Simulation.Tests;

/// <summary>Both services misbehave: refusals, time-outs before and after the effect, broken and malformed answers, drawn from the seed.</summary>
public sealed class FaultTests
{
    [Theory]
    [MemberData(nameof(SeedTests.Seeds), MemberType = typeof(SeedTests))]
    public async Task Everything_holds_while_both_services_misbehave_and_it_converges_once_they_stop(int seed)
    {
        // A day that is used up is one of waiting: the clients' own tests show it.
        FaultKind[] kinds = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.DayUsedUp)];
        var chance = new Random(seed);
        var faults = Enumerable.Range(0, 6)
            .Select(_ => new FaultRule(chance.Next(2) == 0 ? SandboxSide.Zoho : SandboxSide.Procore, kinds[chance.Next(kinds.Length)], chance.Next(20, 120)) { Count = 12 })
            .ToList();
        using var world = new World(seed, faults: faults);

        await world.SettleAsync();
        world.Sandbox.Burst("b1", edits: 8, cancellations: 2);
        await world.ScanEverythingAsync();
        world.Sandbox.Faults.Set([]);
        await world.ScanEverythingAsync();

        await Invariants.HoldAsync(world);
        await world.AssertConvergedAsync();
    }
}
