using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>One value of one segment, as part of a WBS code to create.</summary>
/// <param name="SegmentId">The id of the segment.</param>
/// <param name="SegmentItemId">The id of the value.</param>
public sealed record WbsSegmentChoice(long SegmentId, long SegmentItemId)
{
    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
