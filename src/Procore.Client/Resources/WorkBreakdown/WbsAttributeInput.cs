using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>An attribute to add to a project.</summary>
public sealed record WbsAttributeInput
{
    /// <summary>The name; no two attributes of a project may have the same.</summary>
    public required string Name { get; init; }

    /// <summary>The place of the attribute; no two attributes of a project may have the same.</summary>
    public required long Position { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
