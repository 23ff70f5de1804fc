using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What the company or a project is to be counted in. Members that are not assigned are not sent.</summary>
public sealed record CurrencySetupInput
{
    /// <summary>The ISO 4217 code of the currency; a project that is set up needs one.</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>Whether people are shown the <c>symbol</c> or the <c>code</c> of the currency.</summary>
    public Optional<string?> CurrencyDisplay { get; init; }

    /// <summary>Whether financial records can be in other currencies, too.</summary>
    public Optional<bool?> MulticurrencyEnabled { get; init; }

    /// <summary>
    /// Of a project, the rate from its currency to the company's, in place of that of the company's list. Of a company, not known.
    /// </summary>
    public Optional<decimal?> CompanyCurrencyExchangeRateOverride { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
