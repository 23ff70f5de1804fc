using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A WBS code to create: one value per segment.</summary>
public sealed record WbsCodeInput
{
    /// <summary>The description; null leaves it to Procore. An existing code with the same values gets this description.</summary>
    public string? Description { get; init; }

    /// <summary>The values that make up the code, one per segment.</summary>
    public required IReadOnlyList<WbsSegmentChoice> SegmentItems { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
