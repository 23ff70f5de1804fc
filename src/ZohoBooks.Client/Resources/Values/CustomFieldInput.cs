using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// A custom field to set, named by its id, its label or its position. The id is spelt as each resource wants it: <c>customfield_id</c> on
/// orders and items, <c>custom_field_id</c> on bills, vendor credits and their lines.
/// </summary>
[JsonConverter(typeof(CustomFieldInputConverter))]
public sealed record CustomFieldInput : IInput
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

    /// <summary>The same field of another record, ready to be written.</summary>
    /// <param name="field">A field as it was read.</param>
    public static CustomFieldInput From(CustomField field)
    {
        _ = field ?? throw new ArgumentNullException(nameof(field));
        return new()
        {
            CustomFieldId = field.CustomFieldId,
            Index = field.Index,
            Label = field.Label,
            ApiName = field.ApiName,
            Value = field.Text,
        };
    }
}
