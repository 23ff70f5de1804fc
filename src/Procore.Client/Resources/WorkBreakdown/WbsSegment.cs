using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A segment of the WBS pattern: the cost code, the cost type, the sub job, or one of the company's own.</summary>
public sealed record WbsSegment
{
    /// <summary>The id of the segment.</summary>
    public long Id { get; init; }

    /// <summary>The name of the segment.</summary>
    public string? Name { get; init; }

    /// <summary>What the segment stands for.</summary>
    public WbsSegmentType? Type { get; init; }

    /// <summary>The place of the segment in a code.</summary>
    public long? Position { get; init; }

    /// <summary>What stands between this segment and the next in a code.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Whether a code has to have a value of the segment.</summary>
    public bool? Required { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
