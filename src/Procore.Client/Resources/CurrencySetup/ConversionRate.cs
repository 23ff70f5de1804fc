using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// The rate of a currency in the list of the company or of a project. Procore describes what is written there and not what it answers:
/// a member that it leaves out is null.
/// </summary>
public sealed record ConversionRate
{
    /// <summary>The id of the rate.</summary>
    public long Id { get; init; }

    /// <summary>The ISO 4217 code of the currency that is converted to.</summary>
    public string? QuoteCurrencyIsoCode { get; init; }

    /// <summary>The rate from the base currency to this one.</summary>
    [JsonPropertyName("exchange_rate")]
    public decimal? Rate { get; init; }

    /// <summary>Whether the rate can be used.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
