using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>Two names that differ by a plural alone are taken for one another.</summary>
public sealed class PluralTests
{
    public static TheoryData<string> Cases => Packages.Cases;

    // A package's assembly holds what it shares with the other one, too.
    [Theory, MemberData(nameof(Cases))]
    public void No_name_is_the_plural_of_another_one(string package)
    {
        var names = Names(package);
        Assert.True(names.Count > 50);
        Assert.Empty(Pairs(names));
    }

    [Theory]
    [InlineData("PlanInput", "PlanInputs")]
    [InlineData("Policy", "Policies")]
    [InlineData("Match", "Matches")]
    [InlineData("Entry`1", "Entries")]
    public void A_plural_is_found(string one, string other) => Assert.Single(Pairs([one.Split('`')[0], other]));

    [Fact]
    public void What_is_only_alike_is_none() => Assert.Empty(Pairs(["Address", "Add", "Bus", "Busy", "IProjects", "Project"]));

    private static HashSet<string> Names(string package) =>
        [.. CodeReader.ReadPackage(package).Where(type => type.Documents.Any(path => path.Contains("/src/", StringComparison.Ordinal))).Select(type => type.Name)];

    private static IEnumerable<string> Pairs(HashSet<string> names) =>
        from name in names
        from plural in new[] { name + "s", name + "es", name.EndsWith('y') ? name[..^1] + "ies" : null }
        where plural is not null && names.Contains(plural)
        select $"{name} and {plural}: one of the two means something else and needs a word of its own";
}
