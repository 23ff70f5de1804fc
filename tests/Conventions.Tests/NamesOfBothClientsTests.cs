using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>A file that uses both clients meets these names twice. <c>NamesOfBothClients.txt</c> has them; it may only get shorter.</summary>
public sealed partial class NamesOfBothClientsTests
{
    private const string List = "NamesOfBothClients.txt";

    [Fact]
    public void No_other_name_is_in_both_clients()
    {
        var listed = Listed();
        var both = Names("ZohoBooks.Client").Intersect(Names("Procore.Client"), StringComparer.Ordinal).ToList();
        var added = both.Except(listed, StringComparer.Ordinal).ToList();
        Assert.True(added.Count == 0, $"A file with both usings fails with CS0104 over {string.Join(", ", added)}. Name one of the two after its vendor.");
        var gone = listed.Except(both, StringComparer.Ordinal).ToList();
        Assert.True(gone.Count == 0, $"{string.Join(", ", gone)} is in one client only: take it out of {List}.");
    }

    [Fact]
    public void The_list_is_short_and_in_order()
    {
        var listed = Listed();
        Assert.True(listed.Count <= 9, $"{List} has {listed.Count} names, more than the nine that an alias helps with.");
        Assert.Equal(listed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void The_readme_tells_of_every_one()
    {
        const string Head = "### Both clients in one file";
        var readme = Repository.Read("README.md");
        var told = readme[readme.IndexOf(Head, StringComparison.Ordinal)..].Split("```")[0];
        var names = Told().Matches(told).Select(match => match.Groups[2].Success ? match.Groups[1].Value + "`1" : match.Groups[1].Value);
        Assert.Equal(Listed(), names.Order(StringComparer.Ordinal));
    }

    private static List<string> Listed() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Conventions.Tests", List)).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    private static IEnumerable<string> Names(string package) => Packages.PublicTypes(package).Where(type => !type.IsNested).Select(type => type.Name);

    [GeneratedRegex("`(\\w+)(<T>)?`")]
    private static partial Regex Told();
}
