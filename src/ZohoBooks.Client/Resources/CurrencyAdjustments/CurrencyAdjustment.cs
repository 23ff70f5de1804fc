using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What another exchange rate makes of balances in a currency. A row of a list has no accounts.</summary>
public sealed record CurrencyAdjustment
{
    /// <summary>Its id, in digits.</summary>
    public string BaseCurrencyAdjustmentId { get => field ?? ""; init; }

    /// <summary>Day of the rate.</summary>
    public LocalDate? AdjustmentDate { get; init; }

    /// <summary>Units of the base currency for one unit of the currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>What it makes in all, in the base currency; lists say it.</summary>
    public decimal? GainOrLoss { get; init; }

    /// <summary>Why.</summary>
    public string? Notes { get; init; }

    /// <summary>What it makes of each account.</summary>
    public IReadOnlyList<AdjustedAccount> Accounts { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
