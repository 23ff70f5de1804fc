namespace Simulation.Tests;

/// <summary>
/// Another process takes the connection over at every point at which the first one may be held up, and the first one goes on: at one in so many here,
/// at every one in the long run.
/// </summary>
public sealed class OwnerPointTests
{
    [Fact]
    public Task Whoever_was_replaced_stores_and_writes_nothing_more_and_what_it_sent_is_nobodys_edit() =>
        SurvivesAsync(SimulationProcess.RunOneInAsync(4, "owner-points"));

    /// <summary>Orders that change go the same way but for what stands there already.</summary>
    [Theory]
    [InlineData("--amended")]
    [InlineData("--amended", "--change-orders")]
    [InlineData("--amended", "--change-orders", "--tiers")]
    public Task So_it_is_where_orders_change(params string[] flow) => SurvivesAsync(SimulationProcess.RunOneInAsync(8, ["owner-points", .. flow]));

    public static TheoryData<string> Others => [.. FlowOwners.Names];

    /// <summary>Vendors, alignments, months and codes: one point in many here, every one in the long run.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public Task So_it_is_of_every_other_kind_of_record(string flow) => SurvivesAsync(SimulationProcess.RunOneInAsync(48, "owner-points", "--flow", flow));

    private static async Task SurvivesAsync(Task<IReadOnlyList<string>> run)
    {
        var outputs = await run;

        Assert.All(outputs, output => Assert.Matches(@"owner points[^:]*: ([1-9]\d*) enumerated, \1 survived", output));
    }
}
