using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The definition of a custom field. Records carry its value as <c>custom_field_</c> and <see cref="Id"/>.</summary>
public sealed record CustomFieldDefinition
{
    /// <summary>The id of the definition.</summary>
    public long Id { get; init; }

    /// <summary>The label that people see.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the field is in use.</summary>
    public bool? Active { get; init; }

    /// <summary>The type of its values, for example <c>string</c> or <c>lov_entry</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>The variant of the type.</summary>
    public string? Variant { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The text that a read-only field shows.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
