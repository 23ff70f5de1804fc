using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>An attribute of a project: a word that WBS codes can be marked with, for example a phase.</summary>
public sealed record WbsAttribute
{
    /// <summary>The id of the attribute.</summary>
    public long Id { get; init; }

    /// <summary>The name; no two attributes of a project have the same.</summary>
    public string? Name { get; init; }

    /// <summary>The place of the attribute among the others.</summary>
    public long? Position { get; init; }

    /// <summary>What Procore knows the attribute by where it reads codes; nothing is read by it.</summary>
    public string? SegmentId { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
