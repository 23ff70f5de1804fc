using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The place of a segment in the codes of a pattern.</summary>
public sealed record WbsSegmentPosition
{
    /// <summary>The id of the segment.</summary>
    public required long SegmentId { get; init; }

    /// <summary>The place.</summary>
    public required long Position { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
