using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What an adjustment would make of the open balances in a currency.</summary>
public sealed record CurrencyAdjustmentPreview
{
    /// <summary>The currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Day of the adjustment.</summary>
    public LocalDate? AdjustmentDate { get; init; }

    /// <summary>Units of the base currency for one unit of the currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>The accounts.</summary>
    public IReadOnlyList<AdjustedAccount> Accounts { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
