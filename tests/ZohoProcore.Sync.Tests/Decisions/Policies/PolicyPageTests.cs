using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ZohoProcore.Sync.Tests;

/// <summary><c>docs/policies.md</c> is made from the code: every key, what it can be, its default and why.</summary>
public sealed partial class PolicyPageTests
{
    private const string Accept = "ACCEPT_POLICIES";

    private static readonly XDocument Words = XDocument.Load(Path.ChangeExtension(typeof(SyncPolicies).Assembly.Location, ".xml"));

    [Fact]
    public async Task The_page_is_the_one_that_the_code_says()
    {
        var root = typeof(PolicyPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        var path = Path.Combine(root, "docs", "policies.md");
        var actual = Page();
        if (Environment.GetEnvironmentVariable(Accept) == "1") await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        var expected = File.Exists(path) ? (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"docs/policies.md is not what the code says. If that is meant, run the test once with {Accept}=1 and commit the page.");
    }

    [Fact]
    public void Every_key_and_every_value_has_its_words()
    {
        foreach (var row in Rows(PlainPoliciesJson.Default.SyncPolicies, "", PolicyDocument.Whole(All())))
            Assert.True(row.Why.Length > 5 && row.Expected.Length > 0, $"{row.Path} has no words");
        foreach (var type in Enums(PlainPoliciesJson.Default.SyncPolicies).Distinct())
            Assert.All(Enum.GetNames(type), name => Assert.True(SummaryOf($"F:{type.FullName}.{name}").Length > 10, $"{type.Name}.{name} has no words"));
    }

    private static SyncPolicies All() => new() { Cost = new(), Ownership = new(), Scope = new(), Vendors = new(), Alignment = new() };

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Policies\n\nWhat a customer decides once for a connection, as JSON: a file, or by API. This page is made from the code by a test.\n\n");
        page.Append("A document has what differs; what it leaves out has its default. A key that nothing reads, and a value that a key can't have, is refused with its path, its value and the fix, ");
        page.Append("and all problems of a document come at once. Comments and a comma too many are taken.\n\n");
        page.Append("A change of policies says before it is taken what it would change (`SyncEngine.PreviewPoliciesAsync`: \"132 orders would be planned anew, 4 would change\", with the orders and what would be written). ");
        page.Append("Taken (`ChangePoliciesAsync`), it is a new version with an audit entry that has every key with its value before and after; what it would write is approved as it was shown.\n\n");
        page.Append("```json\n{ \"ordersFrom\": \"2026-01-01\", \"cost\": { \"tax\": \"InCost\" }, \"ownership\": { \"title\": \"Zoho\" } }\n```\n\n");
        page.Append("| key | default | what it can be | what it does, and why |\n|---|---|---|---|\n");
        foreach (var row in Rows(PlainPoliciesJson.Default.SyncPolicies, "", PolicyDocument.Whole(All())))
            page.Append($"| `{row.Path}` | {row.Default} | {Escape(row.Expected)} | {Escape(row.Why)} |\n");
        page.Append("\n## The values\n");
        foreach (var type in Enums(PlainPoliciesJson.Default.SyncPolicies).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            page.Append($"\n**{type.Name}**: {SummaryOf($"T:{type.FullName}")}\n\n| value | what it does |\n|---|---|\n");
            foreach (var name in Enum.GetNames(type)) page.Append($"| `{name}` | {Escape(SummaryOf($"F:{type.FullName}.{name}"))} |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<Row> Rows(JsonTypeInfo type, string above, JsonNode? defaults)
    {
        foreach (var property in type.Properties)
        {
            var path = above.Length == 0 ? property.Name : $"{above}.{property.Name}";
            var member = type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Single(one => string.Equals(one.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            var inner = type.Options.GetTypeInfo(property.PropertyType);
            var element = inner is { Kind: JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary, ElementType: { } elementType } ? type.Options.GetTypeInfo(elementType) : null;
            var value = defaults?[property.Name];
            var isGroup = inner.Kind == JsonTypeInfoKind.Object;
            var expected = PolicyShape.Expected(inner) + (element is null ? "" : inner.Kind == JsonTypeInfoKind.Enumerable ? $" of {Plain(element)}" : $", each {Plain(element)}");
            yield return new(path, property.IsRequired ? "*has to be given*" : isGroup ? "as below" : value is null ? "none" : $"`{value.ToJsonString()}`", expected, SummaryOf($"P:{type.Type.FullName}.{member.Name}"));
            var below = inner.Kind == JsonTypeInfoKind.Object ? inner : element is { Kind: JsonTypeInfoKind.Object } ? element : null;
            if (below is null) continue;
            foreach (var row in Rows(below, below == inner ? path : path + "[]", below == inner ? value : null)) yield return row;
        }
    }

    private static string Plain(JsonTypeInfo element) => element.Kind == JsonTypeInfoKind.Object ? "groups in { }" : PolicyShape.Expected(element);

    private static IEnumerable<Type> Enums(JsonTypeInfo type)
    {
        if ((Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } found) yield return found;
        var inner = type.Properties.Select(property => property.PropertyType).Concat(type.ElementType is { } element ? [element] : []);
        foreach (var one in inner.SelectMany(below => Enums(type.Options.GetTypeInfo(below)))) yield return one;
    }

    private static string SummaryOf(string member)
    {
        var summary = Words.Descendants("member").FirstOrDefault(one => (string?)one.Attribute("name") == member)?.Element("summary");
        return summary is null ? "" : Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim().Replace("Null:", "Left out:", StringComparison.Ordinal);
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when (string)see.Attribute("cref")! is var name => $"`{(name[0] == 'P' ? JsonNamingPolicy.CamelCase.ConvertName(name.Split('.')[^1]) : name.Split('.')[^1])}`",
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record Row(string Path, string Default, string Expected, string Why);
}
