namespace Simulation.Tests;

/// <summary>
/// Another process takes the connection over at every point at which the first one may be held up, and the first one goes on: at one in so many here,
/// at every one in the long run.
/// </summary>
public sealed class OwnerPointTests(OwnerPointTests.Taken taken) : IClassFixture<OwnerPointTests.Taken>
{
    /// <summary>Of orders one point in eight, of new ones one in four; of vendors, alignments, months and codes one in many.</summary>
    private static readonly Dictionary<string, int> OneIn = OwnerPoints.Flows.ToDictionary(flow => flow.Key, flow => flow.Value.Amended ? 8 : 4, StringComparer.Ordinal);

    public static TheoryData<string> Orders => [.. OwnerPoints.Flows.Keys];

    public static TheoryData<string> Others => [.. FlowOwners.Names];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Whoever_was_replaced_stores_and_writes_nothing_more_and_what_it_sent_is_nobodys_edit(string flow) => taken.Survived("owner points", flow);

    [Theory]
    [MemberData(nameof(Others))]
    public void So_it_is_of_every_other_kind_of_record(string flow) => taken.Survived("owner points", flow);

    public sealed class Taken() : PointRuns(["owner-points", "--flow"], OwnerPoints.Flows.Keys.Concat(FlowOwners.Names).ToDictionary(flow => flow, flow => OneIn.GetValueOrDefault(flow, 48), StringComparer.Ordinal));
}
