using System.Globalization;
using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Members of Zoho's answers that only some organizations have, such as those of Indian taxes. Empty counts as absent.</summary>
internal static class OtherMembers
{
    /// <summary>The first of the members that is a number other than zero; null when none is.</summary>
    public static decimal? Number(IDictionary<string, JsonElement>? members, params string[] names) =>
        names.Select(name => Number(name, Find(members, name))).FirstOrDefault(number => number is not (null or 0));

    /// <summary>The first of the members that has a text; null when none has.</summary>
    public static string? Text(IDictionary<string, JsonElement>? members, params string[] names) =>
        names.Select(name => Find(members, name)).Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>
    /// A text of each record that a member has, empty where the record has none: a list of one may come as an object. None where the member
    /// is anything else.
    /// </summary>
    public static IReadOnlyList<string> Texts(IDictionary<string, JsonElement>? members, string name, string field)
    {
        IEnumerable<JsonElement> records = Find(members, name) switch
        {
            { ValueKind: JsonValueKind.Array } all => all.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object),
            { ValueKind: JsonValueKind.Object } one => [one],
            _ => [],
        };
        return
        [
            .. records.Select(one => one.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!.Trim() : string.Empty),
        ];
    }

    /// <summary>Whether a member is true.</summary>
    public static bool Flag(IDictionary<string, JsonElement>? members, string name) => Find(members, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } said when bool.TryParse(said.GetString(), out var flag) => flag,
        { ValueKind: JsonValueKind.False } or { ValueKind: JsonValueKind.Null } or { ValueKind: JsonValueKind.Undefined } => false,
        { ValueKind: JsonValueKind.String } said when string.IsNullOrWhiteSpace(said.GetString()) => false,
        _ => throw Odd(name),
    };

    private static JsonElement Find(IDictionary<string, JsonElement>? members, string name) =>
        members is not null && members.TryGetValue(name, out var value) ? value : default;

    private static decimal? Number(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String
            when decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        JsonValueKind.String when string.IsNullOrWhiteSpace(value.GetString()) => null,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw Odd(name),
    };

    private static AnswerNotUnderstoodException Odd(string name) => new($"A purchase order came with a field that cannot be read: {name}.");
}
