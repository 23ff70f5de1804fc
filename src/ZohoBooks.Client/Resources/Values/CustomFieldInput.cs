using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A custom field to set. Purchase orders name it by id; contacts, items and bills by position or label.</summary>
public sealed record CustomFieldInput : IInput
{
    /// <summary>Its id, as in <see cref="CustomField.CustomFieldId"/>.</summary>
    [JsonPropertyName("customfield_id")]
    public string? CustomFieldId { get; init; }

    /// <summary>Its position.</summary>
    public int? Index { get; init; }

    /// <summary>Its label.</summary>
    public string? Label { get; init; }

    /// <summary>Its name in the API, such as <c>cf_cost_code</c>.</summary>
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
