namespace Simulation.Tests;

/// <summary>The process dies at every write of the store and over the wire, before it has its effect and before it has its answer, and a new one carries on.</summary>
public sealed class CrashPointTests
{
    [Theory]
    [InlineData("crash-points")]
    [InlineData("crash-points", "--change-orders")]
    [InlineData("crash-points", "--change-orders", "--tiers")]
    public async Task A_crash_at_any_point_leaves_nothing_twice_and_nothing_out(params string[] flow)
    {
        var outputs = await SimulationProcess.RunShardsAsync(flow);

        Assert.All(outputs, output => Assert.Matches(@"crash points: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
