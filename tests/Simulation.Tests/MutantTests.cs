namespace Simulation.Tests;

/// <summary>Bugs that are planted at the core's seams: a checker that does not find them checks nothing.</summary>
public sealed class MutantTests
{
    public static TheoryData<string> Names => [.. Mutant.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_checker_finds_it_within_200_seeds(string name)
    {
        var (exitCode, output) = await SimulationProcess.RunAsync("mutant", name);

        Assert.True(exitCode == 0, output);
        Assert.Contains("caught by seed", output, StringComparison.Ordinal);
    }
}
