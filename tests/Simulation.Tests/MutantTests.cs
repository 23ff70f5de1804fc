namespace Simulation.Tests;

/// <summary>Bugs that are planted at the core's seams: a checker that does not find them checks nothing.</summary>
public sealed class MutantTests(MutantTests.Caught caught) : IClassFixture<MutantTests.Caught>
{
    /// <summary>Planted bugs that no seed was seen to find by a rule: a run of 200 seeds of each is by hand (<c>mutant NAME</c>), and none was run to its end.</summary>
    private static readonly string[] Sought = ["forgets-what-failed", "forgets-what-was-asked-about", "sees-no-other-organization", "sees-nothing-typed", "tells-other-values", "writes-what-stands"];

    /// <summary>Rules that no planted bug was seen to violate.</summary>
    private static readonly string[] Idle =
    [
        "OneCommitmentPerOrderAndProjectAsync", "NothingTypedIsForgotten", "NothingTypedOtherwiseIsDoubledInSilence", "WhatWasAskedAboutIsAnswered", "EveryIntentHasItsOutcome", "KeptValues",
    ];

    public static TheoryData<string> Names => [.. Mutant.All.Keys.Except(Sought)];

    public static TheoryData<string> Rules => [.. Invariants.Names.Except(Idle)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_it_within_200_seeds(string name) =>
        Assert.Contains("caught by seed", caught.Lines.GetValueOrDefault(name, "it did not run"), StringComparison.Ordinal);

    /// <summary>What no planted bug violates may hold of anything: each rule finds at least one of them itself.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_finds_a_planted_bug(string rule) =>
        Assert.Contains(caught.Lines.Values, line => FoundBy(line).Contains(rule, StringComparer.Ordinal));

    /// <summary>What is excepted is there, and is still to be excepted.</summary>
    [Fact]
    public void No_more_is_excepted_than_has_to_be()
    {
        Assert.Empty(Sought.Except(Mutant.All.Keys));
        Assert.Empty(Idle.Except(Invariants.Names));
        Assert.DoesNotContain(Idle, rule => caught.Lines.Values.Any(line => FoundBy(line).Contains(rule, StringComparer.Ordinal)));
    }

    private static string[] FoundBy(string line) => line.Split(": caught by seed ") is [_, var found] ? found.Split('[', ']')[1].Split(' ') : [];

    public sealed class Caught() : NamedRuns("mutant", Mutant.All.Keys.Except(Sought));
}
