using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>One value of an attribute.</summary>
public sealed record WbsAttributeItem
{
    /// <summary>The id of the value.</summary>
    public long Id { get; init; }

    /// <summary>The id of the attribute.</summary>
    public long? AttributeId { get; init; }

    /// <summary>The name; no two values of an attribute have the same.</summary>
    public string? Name { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
