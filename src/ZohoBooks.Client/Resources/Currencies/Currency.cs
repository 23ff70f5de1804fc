using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A currency of the organization.</summary>
public sealed record Currency
{
    /// <summary>Its id, in digits.</summary>
    public string CurrencyId { get => field ?? ""; init; }

    /// <summary>Three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Its name.</summary>
    public string? CurrencyName { get; init; }

    /// <summary>Its symbol.</summary>
    public string? CurrencySymbol { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>How amounts are displayed, such as <c>1,234,567.89</c>.</summary>
    public string? CurrencyFormat { get; init; }

    /// <summary>Whether the books are kept in it.</summary>
    public bool? IsBaseCurrency { get; init; }

    /// <summary>Units of the base currency for one unit of it.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Day of the exchange rate.</summary>
    public LocalDate? EffectiveDate { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
