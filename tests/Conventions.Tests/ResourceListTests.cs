using System.Text.RegularExpressions;
using Conventions.Tests.Floors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    // What is sent and answered whatever the resource: tokens, pages, errors, syncs.
    private static readonly HashSet<string> OfTheWire = new(StringComparer.Ordinal)
    {
        "access_denied", "access_token", "api_domain", "client_credentials", "client_id", "client_secret", "created_at", "custom_fields", "data_type", "error_description", "expires_in",
        "expires_in_sec", "grant_type", "has_more_page", "invalid_client", "invalid_client_secret", "invalid_code", "origin_id", "per_page", "reason_code", "refresh_token", "updated_at",
    };

    /// <summary>The floors see types; what is known of a resource by the names of its members, only this sees.</summary>
    [Fact]
    public void The_wire_knows_no_member_of_a_resource()
    {
        string[] rooms = [Path.Combine("src", "ZohoBooks.Client", "Wire"), Path.Combine("src", "Procore.Client", "Wire"), Path.Combine("src", "Shared")];
        var files = rooms.SelectMany(room => Repository.Files("*.cs", room)).ToList();
        Assert.True(files.Count > 80);
        var known = files.SelectMany(path => Members(Repository.Read(path)).Where(name => !OfTheWire.Contains(name)).Select(name => $"{path}: {name}")).ToList();
        Assert.True(known.Count == 0, $"Wire and Shared serve every resource; what only some have stands in Resources: {string.Join("; ", known)}");
        Assert.Equal(["invoice_id"], Members("""class A { string[] B = ["invoice_id", "Text of people", "id"]; }"""));
    }

    /// <summary>Nor the path of one.</summary>
    [Fact]
    public void The_wire_knows_no_route_of_a_resource()
    {
        string[] rooms = [Path.Combine("src", "ZohoBooks.Client", "Wire"), Path.Combine("src", "Procore.Client", "Wire"), Path.Combine("src", "Shared")];
        var known = rooms.SelectMany(room => Repository.Files("*.cs", room)).SelectMany(path => Routes(Repository.Read(path)).Select(route => $"{path}: {route}")).ToList();
        Assert.True(known.Count == 0, $"A route stands in its resource's folder: {string.Join("; ", known)}");
        Assert.Equal(["/organizations"], Routes("""class A { string B = Root + "/organizations"; string C = "/books/v3"; string D = "/oauth/v2/token"; }"""));
    }

    private static IEnumerable<string> Routes(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText)
        .Where(text => text.Length > 1 && text[0] == '/' && char.IsAsciiLetter(text[1]) && text is not ("/books/v3" or "/rest/v") && !text.StartsWith("/oauth", StringComparison.Ordinal));

    private static IEnumerable<string> Members(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken)).Select(token => token.ValueText).Where(text => Member().IsMatch(text));

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)+$")]
    private static partial Regex Member();

    // How rows are read is no resource's own.
    private static bool IsResource(string package, CodeType type) => type.Documents.Any(path =>
        path.Contains($"/src/{package}/Resources/", StringComparison.Ordinal) && !path.Contains("/Resources/Rows/", StringComparison.Ordinal));

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
