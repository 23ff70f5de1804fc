using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>One value of a segment, as part of a WBS code.</summary>
public sealed record WbsSegmentItem
{
    /// <summary>The id of the value; for the cost code and cost type segments, of the cost code or cost type.</summary>
    public long Id { get; init; }

    /// <summary>The code without the codes of its parents.</summary>
    public string? Code { get; init; }

    /// <summary>The code with the codes of its parents.</summary>
    public string? PathCode { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The value above this one.</summary>
    public long? ParentId { get; init; }

    /// <summary>Whether the value can be used.</summary>
    public WbsCodeStatus? Status { get; init; }

    /// <summary>The segment of which this is a value.</summary>
    [JsonConverter(typeof(MentionConverter<WbsSegment>))]
    public WbsSegment? Segment { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
