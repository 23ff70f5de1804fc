namespace Simulation.Tests;

/// <summary>Another process takes the connection over at every point at which the first one may be held up, and the first one goes on.</summary>
public sealed class OwnerPointTests
{
    [Theory]
    [InlineData("owner-points")]
    [InlineData("owner-points", "--amended")]
    [InlineData("owner-points", "--amended", "--change-orders")]
    [InlineData("owner-points", "--amended", "--change-orders", "--tiers")]
    public async Task Whoever_was_replaced_stores_and_writes_nothing_more_and_what_it_sent_is_nobodys_edit(params string[] flow)
    {
        var outputs = await SimulationProcess.RunShardsAsync(flow);

        Assert.All(outputs, output => Assert.Matches(@"owner points: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
