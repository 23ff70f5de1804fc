using System.Text.RegularExpressions;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>What CONTRIBUTING says of adding a resource to a client is what the resources that are there need.</summary>
public sealed partial class ResourceListTests
{
    [Theory]
    [InlineData("Procore.Client", 1)]
    [InlineData("ZohoBooks.Client", 2)]
    public void A_resource_is_known_outside_Resources_only_where_CONTRIBUTING_says(string package, int column)
    {
        var types = CodeReader.ReadPackage(package);
        var resources = types.Where(type => IsResource(package, type)).ToHashSet();
        Assert.True(resources.Count > 100);
        var known = types.Except(resources).Where(type => type.Uses.Keys.Any(resources.Contains))
            .SelectMany(type => type.Documents.Where(path => path.Contains($"/src/{package}/", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            Listed(column).SequenceEqual(known, StringComparer.Ordinal),
            $"A new resource of {package} would touch {string.Join(", ", known)}, and CONTRIBUTING.md (\"A resource of a client\") says {string.Join(", ", Listed(column))}.");
    }

    [Fact]
    public void Every_place_that_CONTRIBUTING_sends_a_new_resource_to_is_there()
    {
        var places = Repository.Read("CONTRIBUTING.md").Split("### A resource of a client")[1].Split("###")[0].Split('\n').Where(line => line.StartsWith('|'))
            .SelectMany(line => Place().Matches(line).Select(match => match.Groups[1].Value)).ToList();
        Assert.Contains("docs/coverage-procore.md", places);
        Assert.DoesNotContain(places, place => !Path.Exists(Repository.PathOf(place)) && !Packages.Names.Any(package => Path.Exists(Repository.PathOf("src", package, place))));
    }

    private static bool IsResource(string package, CodeType type) =>
        type.Documents.Any(path => path.Contains($"/src/{package}/Resources/", StringComparison.Ordinal));

    // The rows that name files of the package itself.
    private static IEnumerable<string> Listed(int column) => Repository.Read("CONTRIBUTING.md").Split('\n')
        .Where(line => line.StartsWith("| one ", StringComparison.Ordinal))
        .SelectMany(line => File().Matches(line.Split('|')[column + 1]).Select(match => match.Groups[1].Value))
        .Order(StringComparer.Ordinal);

    // A path as it is; what is cut short or stands for many is none.
    [GeneratedRegex("`([^`<…]+/[^`<…]*)`")]
    private static partial Regex Place();

    [GeneratedRegex("`(\\w+\\.cs)`")]
    private static partial Regex File();
}
