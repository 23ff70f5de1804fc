using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A tax type of the company.</summary>
public sealed record TaxType : ISyncEntity
{
    /// <summary>The id of the tax type.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
