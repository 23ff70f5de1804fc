using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What a currency was worth from a day on.</summary>
public sealed record ExchangeRate
{
    /// <summary>Its id, in digits.</summary>
    public string ExchangeRateId { get => field ?? ""; init; }

    /// <summary>The currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>The currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>The day from which it applies.</summary>
    public LocalDate? EffectiveDate { get; init; }

    /// <summary>Units of the base currency for one unit of it.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
