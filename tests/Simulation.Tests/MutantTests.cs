namespace Simulation.Tests;

/// <summary>Bugs that are planted at the core's seams: a checker that does not find them checks nothing.</summary>
public sealed class MutantTests(MutantTests.Caught caught) : IClassFixture<MutantTests.Caught>
{
    public static TheoryData<string> Names => [.. Mutant.All.Keys];

    public static TheoryData<string> Rules => [.. Invariants.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_it_within_200_seeds(string name) =>
        Assert.Contains("caught by seed", caught.Lines.GetValueOrDefault(name, "it did not run"), StringComparison.Ordinal);

    /// <summary>What no planted bug violates may hold of anything: each rule finds at least one of them itself.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_finds_a_planted_bug(string rule) =>
        Assert.Contains(caught.Lines.Values, line => FoundBy(line).Contains(rule, StringComparer.Ordinal));

    private static string[] FoundBy(string line) => line.Split(": caught by seed ") is [_, var found] ? found.Split('[', ']')[1].Split(' ') : [];

    /// <summary>That a seed holds without the bug is what the swarm shows of the first ones.</summary>
    public sealed class Caught() : NamedRuns(["mutant", "--held", $"{SwarmTests.Seeds}"], Mutant.All.Keys);
}
