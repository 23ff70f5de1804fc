using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An adjustment to make. All of it is needed.</summary>
public sealed record CurrencyAdjustmentInput : IInput
{
    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Day of the rate.</summary>
    public Optional<LocalDate?> AdjustmentDate { get; init; }

    /// <summary>Units of the base currency for one unit of the currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
