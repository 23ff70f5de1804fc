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
    private readonly JsonSerializerOptions _options;
    private readonly JsonObject _owner;
    private readonly string _name;
    private readonly JsonElement _value;

    private OddField(List<Step> way, JsonSerializerOptions options, JsonObject owner, string name) =>
        (_way, _options, _owner, _name, _value) = (way, options, owner, name, Raw(owner[name]));

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
                way.Add(new Step(null, list.Take(index).Count(static item => item is not null), default));
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
                return new OddField(way, type.Options, owner, part);
            way.Add(new Step(property, 0, Raw(owner[part])));
            node = owner[part];
            Type next = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            type = type.Options.GetTypeInfo(next);
        }
        return null;
    }

    public void TakeOut() => _owner.Remove(_name);

    /// <summary>
    /// Puts the value, as it was sent, among the additional members of the record that it belongs to. A record of which nothing else is
    /// left is kept whole by the one around it.
    /// </summary>
    public void KeepIn(object root)
    {
        object? owner = root;
        foreach (Step step in _way)
        {
            if (owner is IList list)
                owner = step.Index < list.Count ? list[step.Index] : null;
            if (owner is null)
                return;
            if (step.Property is not { } property)
                continue;
            object outer = owner;
            owner = property.Get!(outer);
            if (owner is not null)
                continue;
            Keep(outer, property.Name, step.Raw);
            return;
        }
        if (owner is IList { Count: > 0 } single)
            owner = single[0];
        if (owner is not null)
            Keep(owner, _name, _value);
    }

    private void Keep(object owner, string name, JsonElement value)
    {
        if (_options.GetTypeInfo(owner.GetType()).Properties.FirstOrDefault(static member => member.IsExtensionData) is not { } additional)
            return;
        if (additional.Get!(owner) is not IDictionary<string, JsonElement> members)
            additional.Set!(owner, members = new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        members[name] = value;
    }

    private static JsonElement Raw(JsonNode? node)
    {
        using JsonDocument document = JsonDocument.Parse(
            node?.ToJsonString() ?? "null", new JsonDocumentOptions { MaxDepth = JsonText.MostDeep });
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
    private readonly record struct Step(JsonPropertyInfo? Property, int Index, JsonElement Raw);
}
