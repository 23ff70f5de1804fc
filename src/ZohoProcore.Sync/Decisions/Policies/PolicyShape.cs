using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Holds a document against what the policies can hold: which keys there are, and of which kind their values are. Pure.</summary>
internal static class PolicyShape
{
    /// <summary>Everything that does not fit, in the document's order.</summary>
    public static IEnumerable<PolicyProblem> Problems(JsonNode document, JsonTypeInfo type) => Inside(document, type, string.Empty);

    /// <summary>What a value of a kind looks like, for sentences: <c>one of Review, Close</c>.</summary>
    public static string Expected(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => "a group in { }",
        JsonTypeInfoKind.Enumerable => "a list in [ ]",
        JsonTypeInfoKind.Dictionary => "a group of names and values in { }",
        _ => ExpectedOf(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
    };

    private static string ExpectedOf(Type type) => PlainOf(type) ?? $"one of {string.Join(", ", Enum.GetNames(type))}";

    // What is none of these is an enumeration: the policies hold nothing else.
    private static string? PlainOf(Type type) => type switch
    {
        _ when type == typeof(string) => "a text in quotes",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(decimal) => "a number in quotes, as in \"10000.00\"",
        _ when type == typeof(LocalDate) => "a date in quotes, as in \"2026-01-31\"",
        _ when type == typeof(Duration) => "hours, minutes and seconds in quotes, as in \"0:05:00\"",
        _ => null,
    };

    private static IEnumerable<PolicyProblem> Inside(JsonNode? node, JsonTypeInfo type, string path)
    {
        switch (type.Kind, node)
        {
            case (_, null):
                return []; // as if it were left out
            case (JsonTypeInfoKind.Object, JsonObject group):
                return Members(group, type, path);
            case (JsonTypeInfoKind.Enumerable, JsonArray list):
                var element = type.Options.GetTypeInfo(type.ElementType!);
                return list.SelectMany((one, index) => One(one, element, FormattableString.Invariant($"{path}[{index}]")));
            case (JsonTypeInfoKind.Dictionary, JsonObject map):
                var value = type.Options.GetTypeInfo(type.ElementType!);
                return map.SelectMany(pair => One(pair.Value, value, At(path, pair.Key)));
            default:
                return type.Kind == JsonTypeInfoKind.None && IsOfKind(node, type) ? [] : [Wrong(node, type, path)];
        }
    }

    // In a list or a map nothing is left out.
    private static IEnumerable<PolicyProblem> One(JsonNode? node, JsonTypeInfo type, string path) =>
        node is null ? [Wrong(node, type, path)] : Inside(node, type, path);

    private static IEnumerable<PolicyProblem> Members(JsonObject group, JsonTypeInfo type, string path)
    {
        foreach (var member in group)
        {
            var known = type.Properties.FirstOrDefault(property => property.Name == member.Key);
            if (known is null)
            {
                yield return Unknown(member.Key, type, path);
                continue;
            }

            foreach (var problem in Inside(member.Value, type.Options.GetTypeInfo(known.PropertyType), At(path, member.Key)))
            {
                yield return problem;
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && group[property.Name] is null))
        {
            var expected = Expected(type.Options.GetTypeInfo(missing.PropertyType));
            yield return new(At(path, missing.Name), string.Empty, $"it has to be given: {expected}.");
        }
    }

    private static PolicyProblem Unknown(string key, JsonTypeInfo type, string path)
    {
        var meant = type.Properties.FirstOrDefault(property => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
        var known = string.Join(", ", type.Properties.Select(property => property.Name));
        return new(
            At(path, key),
            string.Empty,
            meant is null ? $"this is a key that nothing reads. Known here: {known}." : $"nothing reads this key; write {meant.Name}.");
    }

    private static bool IsOfKind(JsonNode node, JsonTypeInfo type)
    {
        // A number would be taken for a value of an enumeration, also as a text and whether there is such a one or not.
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (PlainOf(plain) is null)
        {
            return node.GetValueKind() == JsonValueKind.String
                && Enum.GetNames(plain).Contains(node.GetValue<string>().Trim(), StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            return node.Deserialize(type) is not null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static PolicyProblem Wrong(JsonNode? node, JsonTypeInfo type, string path)
    {
        var value = node is null ? "null" : node.ToJsonString();
        return new(path, value.Length <= 60 ? value : $"{value.Substring(0, 60)}…", $"it has to be {Expected(type)}.");
    }

    private static string At(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
