using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>What a caller gave to be written, looked through before anything is sent.</summary>
internal static class GivenValues
{
    /// <summary>Refuses what no service can be meant to get: a row that is null, or two that set one thing, at any depth.</summary>
    /// <exception cref="ArgumentException">There is one; the message names where.</exception>
    public static void Check(object? value, JsonTypeInfo type)
    {
        foreach ((string path, object held) in In(value, type))
        {
            if (held is not System.Collections.IEnumerable list || held is IDictionary<string, JsonElement>)
                continue;
            object?[] rows = [.. list.Cast<object?>()];
            if (Array.IndexOf(rows, null) is >= 0 and var empty)
                throw NullRow(path, empty);
            CheckChoices(path, [.. rows.OfType<IChoice>()]);
        }
    }

    /// <summary>A row of a list that is null.</summary>
    /// <param name="list">What the list is called.</param>
    /// <param name="row">Which row it is.</param>
    public static ArgumentException NullRow(string list, int row) => new(
        $"{At(list, row)} is null, and nothing was sent: take it out of the list, or put there what is to be written.");

    /// <summary>The rows of a list that is an argument.</summary>
    /// <exception cref="ArgumentException">The list is null, or one of its rows.</exception>
    public static T[] Rows<T>(IEnumerable<T>? given, string parameter)
        where T : class
    {
        T[] rows = [.. given ?? throw new ArgumentNullException(parameter)];
        return Array.IndexOf(rows, null) is >= 0 and var empty ? throw NullRow(parameter, empty) : rows;
    }

    /// <summary>
    /// Whether rows stand in members without a property: lines, persons, tasks, in a list or under names. Nobody knows what a service makes
    /// of them the second time, so a body with some is sent once.
    /// </summary>
    public static bool HaveUnknownRows(object? value, JsonTypeInfo type) => In(value, type)
        .Any(static held => held.Value is IDictionary<string, JsonElement> members && members.Values.Any(AreRows));

    /// <summary>The lists and the members without a property that a value holds, from the outermost on.</summary>
    private static IEnumerable<(string Path, object Value)> In(object? value, JsonTypeInfo type) => In(value, type, type.Options, "$");

    private static IEnumerable<(string Path, object Value)> In(
        object? value, JsonTypeInfo? type, JsonSerializerOptions options, string path)
    {
        if (value is IOpenRecord { AdditionalMembers: { } members })
        {
            yield return (path, members);
        }
        else if (value is not null && type is { Kind: JsonTypeInfoKind.Object })
        {
            foreach (JsonPropertyInfo property in type.Properties)
            {
                if (property.Get?.Invoke(value) is not { } held)
                    continue;
                if (property.IsExtensionData)
                {
                    yield return (path, held);
                    continue;
                }
                foreach ((string, object) inner in In(held, InfoOf(held, options), options, path + "." + property.Name))
                    yield return inner;
            }
        }
        else if (value is System.Collections.IEnumerable rows and not (string or JsonNode))
        {
            yield return (path, rows);
            int at = 0;
            foreach (object? row in rows)
            {
                foreach ((string, object) inner in In(row, InfoOf(row, options), options, At(path, at++)))
                    yield return inner;
            }
        }
    }

    private static JsonTypeInfo? InfoOf(object? value, JsonSerializerOptions options) =>
        value is not (null or ValueType or string) && options.TryGetTypeInfo(value.GetType(), out JsonTypeInfo? known) ? known : null;

    private static string At(string list, int row) => list + "[" + row.ToString(CultureInfo.InvariantCulture) + "]";

    private static void CheckChoices(string path, IChoice[] rows)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            for (int first = 0; first < i; first++)
            {
                string both = $"{At(path, first)} and {At(path, i)}";
                (string property, string? one, string? other) = rows[first].Names
                    .Zip(rows[i].Names, static (one, other) => (one.Property, one.Name, other.Name))
                    .FirstOrDefault(static names => names is { Item2: not null, Item3: not null });
                if (property is null)
                {
                    throw new ArgumentException(
                        $"{both} may be the same, and nothing was sent: they are named in different ways. Name all of a list in one way.");
                }
                if (string.Equals(one, other, StringComparison.Ordinal))
                {
                    throw new ArgumentException(
                        $"{both} have the same {property} '{one}', and nothing was sent: only one value can be kept, so take one away.");
                }
            }
        }
    }

    private static bool AreRows(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(static one => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
        // A record inside a record may be one of its parts. What holds further records holds rows, whatever they are known by.
        JsonValueKind.Object => value.EnumerateObject().Any(static member =>
            member.Value.ValueKind == JsonValueKind.Object || AreRows(member.Value)),
        _ => false,
    };
}
