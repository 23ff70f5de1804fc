using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A value to add to a segment. Members that are null are not sent.</summary>
public sealed record WbsSegmentItemInput
{
    /// <summary>The code without the codes of its parents.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The value above this one.</summary>
    public long? ParentId { get; init; }

    /// <summary>The sub job, for a cost code of a sub job.</summary>
    public long? SubJobId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
