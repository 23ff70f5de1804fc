using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a tax code. Members that are not assigned are not sent.</summary>
public abstract record TaxCodeFields
{
    private protected TaxCodeFields()
    {
    }

    /// <summary>The code. A tax code that is created needs one.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The rate of the company's tax type, as Procore keeps it.</summary>
    [JsonPropertyName("rate1")]
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Whether the code is archived.</summary>
    public Optional<bool?> Archived { get; init; }

    /// <summary>Whether the code is the default one.</summary>
    [JsonPropertyName("default_tax_code")]
    public Optional<bool?> IsDefault { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
