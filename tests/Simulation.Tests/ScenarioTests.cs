namespace Simulation.Tests;

/// <summary>Every flow that is told by hand.</summary>
public sealed class ScenarioTests(ScenarioTests.Told told) : IClassFixture<ScenarioTests.Told>
{
    public static TheoryData<string> Names => [.. Scenario.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_well(string name) => Assert.Equal($"{name}: ended well", told.Lines.GetValueOrDefault(name, "it did not run"));

    public sealed class Told() : NamedRuns(["scenario"], Scenario.All.Keys);
}
