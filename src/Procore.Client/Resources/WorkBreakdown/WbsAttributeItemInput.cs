using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A value to add to an attribute.</summary>
public sealed record WbsAttributeItemInput
{
    /// <summary>The id of the attribute.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public required Optional<long?> AttributeId { get; init; }

    /// <summary>The name; no two values of an attribute may have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
