namespace Simulation.Tests;

/// <summary>The process dies at every write of the store and over the wire, before it has its effect and before it has its answer, and a new one carries on.</summary>
public sealed class CrashPointTests(CrashPointTests.Died died) : IClassFixture<CrashPointTests.Died>
{
    /// <summary>Of some flows one point in so many is died at here; at every one of every flow in the long run (.ci/long), at the reads too.</summary>
    private static readonly Dictionary<string, int> OneIn = new(StringComparer.Ordinal) { ["orders"] = 4, ["months"] = 4, ["change-orders"] = 24, ["potential-change-orders"] = 24 };

    public static TheoryData<string> Flows => [.. CrashFlow.All.Keys];

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_crash_at_any_point_leaves_nothing_twice_and_nothing_out(string flow) => died.Survived("crash points", flow);

    public sealed class Died() : PointRuns(["crash-points"], CrashFlow.All.Keys.ToDictionary(flow => flow, flow => OneIn.GetValueOrDefault(flow, 16), StringComparer.Ordinal));
}
