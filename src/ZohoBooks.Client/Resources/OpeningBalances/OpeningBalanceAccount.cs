using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What an account began with.</summary>
public sealed record OpeningBalanceAccount
{
    /// <summary>Id of this part, in digits.</summary>
    public string? AccountSplitId { get; init; }

    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>The side that the amount stands on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Amount, in the currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The same in the base currency.</summary>
    public decimal? BcyAmount { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
