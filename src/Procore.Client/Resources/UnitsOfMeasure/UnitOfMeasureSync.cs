using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// One unit of measure of a batch: changed where it has an id, otherwise created. Members that are not assigned are not sent.
/// </summary>
public sealed record UnitOfMeasureSync
{
    /// <summary>The id of an existing unit.</summary>
    public long? Id { get; init; }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The id of the category.</summary>
    [JsonPropertyName("uom_category_id")]
    public Optional<long?> CategoryId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
