using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// What the company or a project is counted in. Procore describes what is written there and not what it answers: a member that it leaves
/// out is null, and a company or project that was never set up may answer nothing, or 404.
/// </summary>
public sealed record CurrencySettings
{
    /// <summary>The ISO 4217 code of the currency.</summary>
    public string? CurrencyIsoCode { get; init; }

    /// <summary>Whether financial records can be in other currencies, too.</summary>
    public bool? MulticurrencyEnabled { get; init; }

    /// <summary>Of a project, the rate from its currency to the company's, where it is not that of the company's list.</summary>
    public decimal? CompanyCurrencyExchangeRateOverride { get; init; }

    /// <summary>Whether people are shown the symbol or the code of the currency.</summary>
    public string? CurrencyDisplay { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
