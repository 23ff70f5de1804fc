using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A custom field of a record. Zoho Books names it differently from resource to resource.</summary>
public sealed record CustomField
{
    /// <summary>Its id, in purchase orders and items (<c>customfield_id</c>) and in bills (<c>custom_field_id</c>).</summary>
    [JsonIgnore]
    public string? CustomFieldId { get => JoinedId ?? PartedId; init => JoinedId = value; }

    /// <summary>Its position, in contacts.</summary>
    public int? Index { get; init; }

    /// <summary>Its label, as people see it.</summary>
    public string? Label { get; init; }

    /// <summary>Its name in the API, such as <c>cf_cost_code</c>.</summary>
    public string? ApiName { get; init; }

    /// <summary>Its value, of whatever type the field has; undefined when absent.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    [JsonInclude]
    [JsonPropertyName("customfield_id")]
    internal string? JoinedId { get; init; }

    [JsonInclude]
    [JsonPropertyName("custom_field_id")]
    internal string? PartedId { get; init; }

    /// <summary>The value as a text; null when absent or empty.</summary>
    [JsonIgnore]
    public string? Text => Value.ValueKind switch
    {
        JsonValueKind.String => JsonText.TextOf(Value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => Value.GetRawText(),
    };
}
