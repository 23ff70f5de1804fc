using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A change of a rate. Members that are not assigned are not sent.</summary>
public sealed record ConversionRateUpdate
{
    /// <summary>The id of the rate.</summary>
    public required long Id { get; init; }

    /// <summary>The ISO 4217 code of the currency that is converted to.</summary>
    public Optional<string?> QuoteCurrencyIsoCode { get; init; }

    /// <summary>The rate from the base currency to this one; a project that takes the company's rates has it worked out.</summary>
    [JsonPropertyName("exchange_rate")]
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Whether the rate can be used.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
