using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What the accounts began with.</summary>
public sealed record OpeningBalance
{
    /// <summary>Its id, in digits.</summary>
    public string OpeningBalanceId { get => field ?? ""; init; }

    /// <summary>Day on which the books begin.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>What each account began with.</summary>
    public IReadOnlyList<OpeningBalanceAccount> Accounts { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
