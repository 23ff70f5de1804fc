using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What a new project is counted in. Members that are not assigned are not sent.</summary>
public sealed record ProjectCurrencyInput
{
    /// <summary>The ISO 4217 code of the currency; the company's list of rates has to have it.</summary>
    public required string CurrencyIsoCode { get; init; }

    /// <summary>The rate from the project's currency to the company's, in place of that of the company's list.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> ExchangeRateOverride { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
