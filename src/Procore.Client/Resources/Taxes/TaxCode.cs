using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A tax code of the company.</summary>
public sealed record TaxCode : ISyncEntity
{
    /// <summary>The id of the tax code.</summary>
    public long Id { get; init; }

    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The rate of the company's tax type, as Procore keeps it.</summary>
    [JsonPropertyName("rate1")]
    public decimal? Rate { get; init; }

    /// <summary>Whether the code is archived.</summary>
    public bool? Archived { get; init; }

    /// <summary>Whether the code is the default one.</summary>
    [JsonPropertyName("default_tax_code")]
    public bool? IsDefault { get; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
