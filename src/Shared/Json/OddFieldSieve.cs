using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Goes through a record once, member by member, and keeps back what cannot be read and nobody decides on. Each value is looked at as often
/// as it is deep, so that the work grows with the length of the record, however many of its values are odd.
/// </summary>
internal sealed class OddFieldSieve(JsonSerializerOptions options, Func<JsonPropertyInfo, bool> isDeciding)
{
    public const string Twice = "It is there twice, with different values.";

    private readonly Dictionary<JsonTypeInfo, Dictionary<string, JsonPropertyInfo>> _members = [];
    private readonly List<OddField> _aside = [];

    /// <summary>What was kept back.</summary>
    public IReadOnlyList<OddField> Aside => _aside;

    /// <summary>The record as JSON without the odd fields.</summary>
    /// <exception cref="JsonException">A field that decides cannot be read; with its path and the reason.</exception>
    public string Sift(JsonElement record, JsonTypeInfo type) => Sift(record, type, null, "$");

    private string Sift(JsonElement record, JsonTypeInfo type, OddPlace? place, string path)
    {
        var rest = new StringBuilder("{");
        foreach (JsonProperty member in Once(record, type, place, path))
        {
            string? kept = Keep(member, type, place, path + "." + member.Name);
            if (kept is not null)
                rest.Append(rest.Length > 1 ? "," : "").Append(Named(member.Name, kept));
        }
        return rest.Append('}').ToString();
    }

    /// <summary>
    /// The members, each name once. Where one is there twice with two values, nobody knows which is meant: a field that decides cannot be
    /// read then, nor one that has no name here, which may be a caller's column or custom field; of one that informs the last is kept back.
    /// </summary>
    private IEnumerable<JsonProperty> Once(JsonElement record, JsonTypeInfo type, OddPlace? place, string path)
    {
        foreach (IGrouping<string, JsonProperty> same in record.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            JsonProperty last = same.Last();
            if (!same.All(member => member.Value.IsSame(last.Value)))
            {
                if (!Members(type).TryGetValue(same.Key, out JsonPropertyInfo? property) || isDeciding(property))
                    throw new JsonException(Twice, path + "." + same.Key, null, null);
                _aside.Add(new OddField(place, options, property.Name, last.Value));
                continue;
            }
            yield return last;
        }
    }

    /// <summary>The value as it stays in the record; null when it is kept back.</summary>
    private string? Keep(JsonProperty member, JsonTypeInfo type, OddPlace? place, string path)
    {
        string raw = member.Value.GetRawText();
        if (!Members(type).TryGetValue(member.Name, out JsonPropertyInfo? property))
            return raw;
        JsonException? fault = Fault(type, member.Name, raw);
        if (fault is null && !SaidTwice.MayBeIn(raw))
            return raw;
        if (!isDeciding(property))
        {
            if (fault is null)
                return raw;
            _aside.Add(new OddField(place, options, property.Name, member.Value));
            return null;
        }
        bool isList = property.PropertyType.IsGenericType;
        Type inner = isList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        if (!options.TryGetTypeInfo(inner, out JsonTypeInfo? part) || part.Kind != JsonTypeInfoKind.Object)
            return fault is null ? raw : throw At(path, fault, "$." + member.Name);
        if (member.Value.ValueKind == JsonValueKind.Array && isList)
            return Items(member, type, property, part, place, path);
        if (member.Value.ValueKind != JsonValueKind.Object)
            return fault is null ? raw : throw At(path, fault, "$." + member.Name);
        string rest = Sift(member.Value, part, new OddPlace(place, property, 0, member.Value), path);
        return Fault(type, member.Name, rest) is { } still ? throw At(path, still, "$." + member.Name) : rest;
    }

    private string Items(
        JsonProperty member, JsonTypeInfo type, JsonPropertyInfo property, JsonTypeInfo part, OddPlace? place, string path)
    {
        var rest = new StringBuilder("[");
        int index = -1, kept = 0;
        foreach (JsonElement item in member.Value.EnumerateArray())
        {
            index++;
            string raw = item.GetRawText();
            if (item.ValueKind == JsonValueKind.Null || (item.ValueKind == JsonValueKind.Object && IsAbsent(raw)))
                continue;
            JsonException? fault = Fault(type, member.Name, "[" + raw + "]");
            if (fault is not null || (item.ValueKind == JsonValueKind.Object && SaidTwice.MayBeIn(raw)))
            {
                string at = FormattableString.Invariant($"{path}[{index}]");
                string own = "$." + member.Name + "[0]";
                if (item.ValueKind != JsonValueKind.Object)
                    throw At(at, fault!, own);
                int before = _aside.Count;
                raw = Sift(item, part, new OddPlace(place, property, kept, member.Value), at);
                if (IsAbsent(raw))
                {
                    // Nothing is left that could be an item: the record around it keeps the list as it came.
                    _aside.RemoveRange(before, _aside.Count - before);
                    _aside.Add(new OddField(place, options, property.Name, member.Value));
                    continue;
                }
                if (Fault(type, member.Name, "[" + raw + "]") is { } still)
                    throw At(at, still, own);
            }
            rest.Append(kept++ > 0 ? "," : "").Append(raw);
        }
        return rest.Append(']').ToString();
    }

    /// <summary>Why a record cannot be read that has this member alone; null when it can.</summary>
    private static JsonException? Fault(JsonTypeInfo type, string name, string value)
    {
        try
        {
            JsonSerializer.Deserialize("{" + Named(name, value) + "}", type);
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }

    private static JsonException At(string path, JsonException fault, string own)
    {
        string inside = JsonFault.PathOf(fault);
        return new JsonException(
            JsonFault.ReasonOf(fault), inside.StartsWith(own, StringComparison.Ordinal) ? path + inside[own.Length..] : path, null, null);
    }

    private static string Named(string name, string value) => "\"" + JsonEncodedText.Encode(name) + "\":" + value;

    private static bool IsAbsent(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        return reader.Read() && AbsentRecord.Is(reader);
    }

    private Dictionary<string, JsonPropertyInfo> Members(JsonTypeInfo type)
    {
        if (!_members.TryGetValue(type, out Dictionary<string, JsonPropertyInfo>? members))
        {
            _members[type] = members = type.Properties.Where(static member => !member.IsExtensionData)
                .ToDictionary(static member => member.Name, StringComparer.Ordinal);
        }
        return members;
    }
}
