using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What an account begins with, to write. With an id it changes that part.</summary>
public sealed record OpeningBalanceAccountInput : IInput
{
    /// <summary>The part to change; null makes a new one.</summary>
    public string? AccountSplitId { get; init; }

    /// <summary>The account.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The side that the amount stands on; needed.</summary>
    public Optional<DebitOrCredit?> DebitOrCredit { get; init; }

    /// <summary>Amount, in the currency.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Amount in the base currency; an update takes it.</summary>
    public Optional<decimal?> BcyAmount { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
