using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A rate to add. Members that are not assigned are not sent.</summary>
public sealed record ConversionRateInput
{
    /// <summary>The ISO 4217 code of the currency that is converted to.</summary>
    public required string QuoteCurrencyIsoCode { get; init; }

    /// <summary>
    /// The rate from the base currency to this one; the company's list needs it, and a project that takes the company's rates has it
    /// worked out.
    /// </summary>
    [JsonPropertyName("exchange_rate")]
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Whether the rate can be used; known for projects' lists.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
