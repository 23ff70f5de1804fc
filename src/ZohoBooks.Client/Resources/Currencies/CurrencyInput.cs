using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a currency. Zoho Books wants code and format in every write.</summary>
public sealed record CurrencyInput : IInput
{
    /// <summary>Three letters; needed to create a currency.</summary>
    public Optional<string?> CurrencyCode { get; init; }

    /// <summary>Its symbol, at most 4 characters.</summary>
    public Optional<string?> CurrencySymbol { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public Optional<int?> PricePrecision { get; init; }

    /// <summary>How amounts are displayed, such as <c>1,234,567.89</c>; needed to create a currency.</summary>
    public Optional<string?> CurrencyFormat { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
