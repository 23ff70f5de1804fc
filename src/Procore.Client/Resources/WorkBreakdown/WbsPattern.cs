using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>The order and kind of the segments that WBS codes are made of.</summary>
public sealed record WbsPattern
{
    /// <summary>The id of the pattern.</summary>
    public long Id { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the project has an order of segments of its own.</summary>
    public bool? IsProjectLevelOrdered { get; init; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<WbsSegment> Segments { get => field ?? []; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
