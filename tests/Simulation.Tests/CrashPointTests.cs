namespace Simulation.Tests;

/// <summary>The process dies at every write of the store and over the wire, before it has its effect and before it has its answer, and a new one carries on.</summary>
public sealed class CrashPointTests
{
    [Theory]
    [InlineData("crash-points")]
    [InlineData("crash-points", "--change-orders")]
    public Task A_crash_at_any_point_leaves_nothing_twice_and_nothing_out(params string[] flow) => SurvivesAsync(SimulationProcess.RunShardsAsync(flow));

    /// <summary>Change orders in three tiers go the same way but for what stands above them: one point in four here, every one in the long run.</summary>
    [Fact]
    public Task So_it_is_where_change_orders_have_three_tiers() =>
        SurvivesAsync(SimulationProcess.RunOneInAsync(4, "crash-points", "--change-orders", "--tiers"));

    private static async Task SurvivesAsync(Task<IReadOnlyList<string>> run)
    {
        var outputs = await run;

        Assert.All(outputs, output => Assert.Matches(@"crash points: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
