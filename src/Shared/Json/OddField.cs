using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A field that cannot be read and that nobody decides on: where it stands, and what it holds.</summary>
internal sealed class OddField
{
    private readonly List<Step> _way;
    private readonly JsonTypeInfo _ownerType;
    private readonly JsonObject _owner;
    private readonly string _name;

    private OddField(List<Step> way, JsonTypeInfo ownerType, JsonObject owner, string name) =>
        (_way, _ownerType, _owner, _name, Value) = (way, ownerType, owner, name, JsonElementOf(owner[name]));

    private JsonElement Value { get; }

    /// <summary>The field of a path, when it is there and nobody decides on it; the outermost such field of the path.</summary>
    public static OddField? Find(string path, JsonNode root, JsonTypeInfo type, Func<JsonPropertyInfo, bool> isDeciding)
    {
        List<Step> way = [];
        JsonNode? node = root;
        foreach (string part in Parts(path))
        {
            if (node is JsonArray list)
            {
                if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= list.Count)
                    return null;
                // Nulls are not among the records of a list.
                way.Add(new Step(null, list.Take(index).Count(static item => item is not null)));
                node = list[index];
                continue;
            }
            if (node is not JsonObject owner
                || type.Properties.FirstOrDefault(member => string.Equals(member.Name, part, StringComparison.Ordinal)) is not { } property
                || !owner.ContainsKey(part))
            {
                return null;
            }
            if (!isDeciding(property))
                return new OddField(way, type, owner, part);
            way.Add(new Step(property, 0));
            node = owner[part];
            Type next = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            type = type.Options.GetTypeInfo(next);
        }
        return null;
    }

    public void TakeOut() => _owner.Remove(_name);

    /// <summary>Puts the value, as it was sent, among the additional members of the record that it belongs to.</summary>
    public void KeepIn(object root)
    {
        object? owner = root;
        foreach (Step step in _way)
        {
            if (owner is IList list)
                owner = step.Index < list.Count ? list[step.Index] : null;
            if (step.Property is { } property)
                owner = owner is null ? null : property.Get!(owner);
        }
        if (owner is IList { Count: > 0 } single)
            owner = single[0];
        if (owner is null || _ownerType.Properties.FirstOrDefault(static member => member.IsExtensionData) is not { } additional)
            return;
        if (additional.Get!(owner) is not IDictionary<string, JsonElement> members)
            additional.Set!(owner, members = new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        members[_name] = Value;
    }

    private static JsonElement JsonElementOf(JsonNode? node)
    {
        using JsonDocument document = JsonDocument.Parse(node?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }

    // $.a.b[1]['c d'] has the parts a, b, 1, c d.
    private static IEnumerable<string> Parts(string path)
    {
        for (int at = 1; at < path.Length;)
        {
            bool quoted = path[at] == '[' && at + 1 < path.Length && path[at + 1] == '\'';
            int start = at + (quoted ? 2 : 1);
            int end = quoted ? path.IndexOf("']", start, StringComparison.Ordinal)
                : path[at] == '[' ? path.IndexOf(']', start)
                : path.IndexOfAny(['.', '['], start);
            if (end < 0)
                end = path.Length;
            yield return path.Substring(start, end - start);
            at = quoted ? end + 2 : end < path.Length && path[end] == ']' ? end + 1 : end;
        }
    }

    /// <summary>A step to a member, or to a place in a list.</summary>
    private readonly record struct Step(JsonPropertyInfo? Property, int Index);
}
