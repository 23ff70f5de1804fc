using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Whether what an upsert creates can be found again.</summary>
internal static class UniqueFieldExtensions
{
    /// <summary>
    /// Whether a body carries the key. Zoho Books does not say that it takes the key over from the header: a record without it would not
    /// be found by a second send, which would create another one.
    /// </summary>
    public static bool StandsIn(this UniqueField key, IReadOnlyList<CustomFieldInput>? fields) => fields is not null && fields.Any(field =>
        string.Equals(field?.ApiName, key.ApiName, StringComparison.Ordinal)
        && string.Equals(field!.Text, key.Value, StringComparison.Ordinal));

    /// <summary>
    /// Whether a record tells another value of the key, in its fields or in what answers have beside them. One that does not tell it says
    /// nothing, and neither does an empty one where the key was not in the body: whether the header's value becomes the field's is not
    /// known.
    /// </summary>
    public static bool IsNotThatOf(
        this UniqueField key, IReadOnlyList<CustomField> fields, IDictionary<string, JsonElement>? more, bool wasSent)
    {
        JsonElement hash = default;
        more?.TryGetValue("custom_field_hash", out hash);
        JsonElement[][] told =
        [
            .. fields.Where(field => string.Equals(field.ApiName, key.ApiName, StringComparison.Ordinal))
                .Select(static field => (JsonElement[])[field.Value]),
            [Member(hash, key.ApiName), Member(hash, key.ApiName + "_unformatted")],
            [Of(more, key.ApiName), Of(more, key.ApiName + "_unformatted")],
        ];
        return told.Select(values => values.Select(Text).Where(text => text is not null && (wasSent || text.Length > 0)).ToList())
            .Any(texts => texts.Count > 0 && !texts.Exists(text =>
                string.Equals(text!.Trim(), key.Value.Trim(), StringComparison.OrdinalIgnoreCase)));
    }

    private static JsonElement Of(IDictionary<string, JsonElement>? members, string name) =>
        members is not null && members.TryGetValue(name, out JsonElement value) ? value : default;

    private static JsonElement Member(JsonElement json, string name) =>
        json.TryGetOnce(name, out JsonElement value) ? value : default;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.TextOf(value)?.Trim(),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
