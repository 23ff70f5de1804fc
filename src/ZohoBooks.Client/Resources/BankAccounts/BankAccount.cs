using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An account at a bank, a card or cash. Amounts are in the account's currency.</summary>
public sealed record BankAccount
{
    /// <summary>Its id, in digits; that of the account in the chart of accounts.</summary>
    public string AccountId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? AccountName { get; init; }

    /// <summary>Its code.</summary>
    public string? AccountCode { get; init; }

    /// <summary>What it is, such as <c>bank</c> or <c>cash</c>.</summary>
    public string? AccountType { get; init; }

    /// <summary>Its number at the bank, of which the service shows the last digits.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is the first one.</summary>
    public bool? IsPrimaryAccount { get; init; }

    /// <summary>Whether it is an account at PayPal.</summary>
    public bool? IsPaypalAccount { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Balance in the books.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Balance at the bank.</summary>
    public decimal? BankBalance { get; init; }

    /// <summary>Balance in the books, in the base currency.</summary>
    public decimal? BcyBalance { get; init; }

    /// <summary>Name of the bank.</summary>
    public string? BankName { get; init; }

    /// <summary>Number of the bank.</summary>
    public string? RoutingNumber { get; init; }

    /// <summary>How many lines of statements wait for a person.</summary>
    public int? UncategorizedTransactions { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a feed of the bank was asked for.</summary>
    public bool? IsFeedsSubscribed { get; init; }

    /// <summary>Whether the feed brings lines.</summary>
    public bool? IsFeedsActive { get; init; }

    /// <summary>When the feed brought lines last, as it is displayed.</summary>
    public string? FeedsLastRefreshDate { get; init; }

    /// <summary>How the feed's last look at the bank ended, as a code.</summary>
    public string? RefreshStatusCode { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
