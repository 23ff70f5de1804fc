namespace Simulation.Tests;

/// <summary>Bugs that are planted at the core's seams: a checker that does not find them checks nothing.</summary>
public sealed class MutantTests(MutantTests.Caught caught) : IClassFixture<MutantTests.Caught>
{
    public static TheoryData<string> Names => [.. Mutant.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_it_within_200_seeds(string name) =>
        Assert.Contains("caught by seed", caught.Lines.GetValueOrDefault(name, "it did not run"), StringComparison.Ordinal);

    public sealed class Caught() : NamedRuns("mutant", Mutant.All.Keys);
}
