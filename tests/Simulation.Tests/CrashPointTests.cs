namespace Simulation.Tests;

/// <summary>The process dies at every write of the store and over the wire, before it has its effect and before it has its answer, and a new one carries on.</summary>
public sealed class CrashPointTests
{
    [Fact]
    public Task A_crash_at_any_point_leaves_nothing_twice_and_nothing_out() => SurvivesAsync(SimulationProcess.RunShardsAsync("crash-points"));

    /// <summary>Change orders, in one tier and in three, go through the same points and more: one in twenty-four here, every one in the long run.</summary>
    [Theory]
    [InlineData("crash-points", "--change-orders")]
    [InlineData("crash-points", "--change-orders", "--tiers")]
    public Task So_it_is_where_orders_become_change_orders(params string[] flow) => SurvivesAsync(SimulationProcess.RunOneInAsync(24, flow));

    private static async Task SurvivesAsync(Task<IReadOnlyList<string>> run)
    {
        var outputs = await run;

        Assert.All(outputs, output => Assert.Matches(@"crash points: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
