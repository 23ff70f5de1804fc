using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A unit of measure to create or to change. Procore wants both members every time.</summary>
public sealed record UnitOfMeasureInput
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the category.</summary>
    [JsonPropertyName("uom_category_id")]
    public required long CategoryId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
