namespace Simulation.Tests;

/// <summary>Every flow that is told by hand.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Names => [.. Scenario.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_ends_well(string name)
    {
        var (exitCode, output) = await SimulationProcess.RunAsync("scenario", name);

        Assert.True(exitCode == 0, output);
    }
}
