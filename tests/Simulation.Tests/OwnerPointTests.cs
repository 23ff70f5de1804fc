namespace Simulation.Tests;

/// <summary>Another process takes the connection over at every point at which the first one may be held up, and the first one goes on.</summary>
public sealed class OwnerPointTests
{
    [Theory]
    [InlineData("owner-points")]
    [InlineData("owner-points", "--amended")]
    [InlineData("owner-points", "--amended", "--change-orders")]
    public Task Whoever_was_replaced_stores_and_writes_nothing_more_and_what_it_sent_is_nobodys_edit(params string[] flow) =>
        SurvivesAsync(SimulationProcess.RunShardsAsync(flow));

    /// <summary>Change orders in three tiers go the same way but for what stands above them: one point in four here, every one in the long run.</summary>
    [Fact]
    public Task So_it_is_where_change_orders_have_three_tiers() =>
        SurvivesAsync(SimulationProcess.RunOneInAsync(4, "owner-points", "--amended", "--change-orders", "--tiers"));

    private static async Task SurvivesAsync(Task<IReadOnlyList<string>> run)
    {
        var outputs = await run;

        Assert.All(outputs, output => Assert.Matches(@"owner points: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
