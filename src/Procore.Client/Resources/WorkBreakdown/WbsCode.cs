using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>A WBS code: a combination of one value per segment, for example a cost code and a cost type.</summary>
public sealed record WbsCode : IDatedEntity
{
    /// <summary>The id of the code: what a commitment line refers to.</summary>
    public long Id { get; init; }

    /// <summary>
    /// The whole code, for example <c>01-011.M</c>. The delimiters are the company's choice: do not take it apart, see
    /// <see cref="SegmentItems"/>.
    /// </summary>
    public string? FlatCode { get; init; }

    /// <summary>The names of the values.</summary>
    public string? FlatName { get; init; }

    /// <summary>The description of the code.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the code can be used.</summary>
    public WbsCodeStatus? Status { get; init; }

    /// <summary>The values that make up the code.</summary>
    public IReadOnlyList<WbsSegmentItem> SegmentItems { get => field ?? []; init; }

    /// <summary>The pattern that the code follows.</summary>
    public long? WbsPatternId { get; init; }

    /// <summary>When the code was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the code was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>
    /// The value of this code in a segment of the given type; null when the code has none, or more than one (custom segments).
    /// </summary>
    /// <param name="type">The type of the segment.</param>
    public WbsSegmentItem? Segment(WbsSegmentType type)
    {
        WbsSegmentItem? found = null;
        foreach (WbsSegmentItem item in SegmentItems)
        {
            if (item.Segment?.Type != type)
                continue;
            if (found is not null)
                return null;
            found = item;
        }

        return found;
    }
}
