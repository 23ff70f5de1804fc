using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What another exchange rate makes of the balance of an account.</summary>
public sealed record AdjustedAccount
{
    /// <summary>The account.</summary>
    public string AccountId { get => field ?? ""; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Balance in the base currency.</summary>
    public decimal? BcyBalance { get; init; }

    /// <summary>Balance in the currency.</summary>
    public decimal? FcyBalance { get; init; }

    /// <summary>Balance in the base currency at the other rate.</summary>
    public decimal? AdjustedBalance { get; init; }

    /// <summary>What that makes.</summary>
    public decimal? GainOrLoss { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
