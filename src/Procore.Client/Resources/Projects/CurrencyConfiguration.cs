using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The currency of a financial record.</summary>
public sealed record CurrencyConfiguration
{
    /// <summary>The ISO 4217 code of the currency.</summary>
    public string? CurrencyIsoCode { get; init; }

    /// <summary>The ISO 4217 code of the currency that the company counts in.</summary>
    public string? BaseCurrencyIsoCode { get; init; }

    /// <summary>The rate from the record's currency to the project's; 1 where they are the same.</summary>
    public decimal? CurrencyExchangeRate { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
