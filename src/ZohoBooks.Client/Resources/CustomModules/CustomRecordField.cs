using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A field of a custom record, with its definition.</summary>
public sealed record CustomRecordField
{
    /// <summary>Its id.</summary>
    public string FieldId { get => field ?? ""; init; }

    /// <summary>Its name in the API: <c>record_name</c>, or a name that begins with <c>cf_</c>.</summary>
    public string? ApiName { get; init; }

    /// <summary>Its label, as people see it.</summary>
    public string? Label { get; init; }

    /// <summary>Its type, such as <c>string</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it has to be filled.</summary>
    public bool? IsMandatory { get; init; }

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Its value, of whatever type the field has; undefined when absent.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Its value, as people see it.</summary>
    public string? ValueFormatted { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
