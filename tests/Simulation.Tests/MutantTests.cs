namespace Simulation.Tests;

/// <summary>Bugs that are planted at the core's seams: a checker that does not find them checks nothing.</summary>
public sealed class MutantTests(MutantTests.Caught caught) : IClassFixture<MutantTests.Caught>
{
    public static TheoryData<string> Names => [.. Mutant.All.Keys];

    public static TheoryData<string> Held => [.. Invariants.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_it_within_200_seeds(string name) =>
        Assert.Contains("caught by seed", caught.Lines.GetValueOrDefault(name, "it did not run"), StringComparison.Ordinal);

    /// <summary>What no planted bug violates may be true of anything.</summary>
    [Theory]
    [MemberData(nameof(Held))]
    public void Each_invariant_is_violated_by_a_planted_bug(string name) =>
        Assert.Contains(caught.Lines.Values, line => line.Split("as [") is [_, var violated, ..] && violated.Split(']')[0].Split(' ').Contains(name, StringComparer.Ordinal));

    public sealed class Caught() : NamedRuns("mutant", Mutant.All.Keys);
}
