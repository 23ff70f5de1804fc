using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A segment to create in the company. Members that are not assigned are not sent.</summary>
public sealed record WbsSegmentInput
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the values of the segment have others above them.</summary>
    public required WbsSegmentStructure? Structure { get; init; }

    /// <summary>Whether projects may add values of their own, change and remove them.</summary>
    public Optional<bool?> ProjectCanModifyOriginProject { get; init; }

    /// <summary>Whether projects may delete values that come from the company.</summary>
    public Optional<bool?> ProjectCanDeleteOriginCompany { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
