using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// A custom field to set, named by its id, its label or its position. The id is spelt as each resource wants it: <c>customfield_id</c> on
/// orders and items, <c>custom_field_id</c> on bills, recurring bills, vendor credits, vendor payments, bank transactions and
/// lines of bills and credits.
/// </summary>
[JsonConverter(typeof(CustomFieldInputConverter))]
public sealed record CustomFieldInput : IInput, IChoice, IOpenRecord
{
    /// <summary>Its id, as in <see cref="CustomField.CustomFieldId"/>.</summary>
    public string? CustomFieldId { get; init; }

    /// <summary>Its position.</summary>
    public int? Index { get; init; }

    /// <summary>Its label.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// Its name in the API, such as <c>cf_cost_code</c>. It is not sent, because no request knows it; it tells an upsert that
    /// this field is its <see cref="UniqueField"/>.
    /// </summary>
    public string? ApiName { get; init; }

    /// <summary>The value; null empties the field. Numbers in invariant form, dates as <c>yyyy-MM-dd</c>.</summary>
    public Optional<string?> Value { get; init; }

    /// <summary>
    /// The value as JSON, of a field whose value is more than a text: the list of a field with several choices. It is sent as it is, unless
    /// <see cref="Value"/> is set.
    /// </summary>
    public JsonElement Json { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    IDictionary<string, JsonElement>? IOpenRecord.AdditionalMembers => AdditionalMembers;

    IReadOnlyList<(string Property, string? Name)> IChoice.Names =>
    [
        (nameof(CustomFieldId), Named(CustomFieldId)), (nameof(ApiName), Named(ApiName)), (nameof(Label), Named(Label)),
        (nameof(Index), Index?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>What the field is set to, as a text; null when it is emptied or left alone.</summary>
    internal string? Text => Value.HasValue ? Value.Value : Json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.TextOf(Json),
        _ => Json.GetRawText(),
    };

    /// <summary>The same field of another record, ready to be written.</summary>
    /// <param name="field">A field as it was read.</param>
    public static CustomFieldInput From(CustomField field)
    {
        _ = field ?? throw new ArgumentNullException(nameof(field));
        // Zoho Books documents texts in requests. A list that went back as a text would be another value.
        bool isText = field.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        return new()
        {
            CustomFieldId = field.CustomFieldId,
            Index = field.Index,
            Label = field.Label,
            ApiName = field.ApiName,
            Value = isText ? field.Text : default(Optional<string?>),
            Json = isText ? default : field.Value,
        };
    }

    /// <summary>A name as it is sent; null for a blank one, which is none.</summary>
    internal static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name!.Trim();
}
