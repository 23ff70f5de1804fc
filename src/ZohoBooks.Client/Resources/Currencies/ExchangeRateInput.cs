using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into an exchange rate.</summary>
public sealed record ExchangeRateInput : IInput
{
    /// <summary>The day from which it applies; needed to create a rate.</summary>
    public Optional<LocalDate?> EffectiveDate { get; init; }

    /// <summary>Units of the base currency for one unit of the currency; needed to create a rate.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
