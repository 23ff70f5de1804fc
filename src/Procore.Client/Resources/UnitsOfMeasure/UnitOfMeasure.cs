using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A unit of measure of the company: what <c>Uom</c> of a line may be.</summary>
public sealed record UnitOfMeasure
{
    /// <summary>The id of the unit.</summary>
    public long Id { get; init; }

    /// <summary>The name, for example <c>ea</c>: what lines carry.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether Procore provides the unit.</summary>
    public bool? IsStandard { get; init; }

    /// <summary>The category.</summary>
    [JsonPropertyName("uom_category")]
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Category { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
