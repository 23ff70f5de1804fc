using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a bank account. What is left alone is not sent. Zoho Books documents name and type as needed in every write.
/// </summary>
public sealed record BankAccountInput : IInput
{
    /// <summary>Its name; needed to create a bank account.</summary>
    public Optional<string?> AccountName { get; init; }

    /// <summary>What it is, such as <c>bank</c>; needed to create a bank account.</summary>
    public Optional<string?> AccountType { get; init; }

    /// <summary>Its number at the bank.</summary>
    public Optional<string?> AccountNumber { get; init; }

    /// <summary>Its code.</summary>
    public Optional<string?> AccountCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public Optional<string?> CurrencyCode { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Name of the bank.</summary>
    public Optional<string?> BankName { get; init; }

    /// <summary>Number of the bank.</summary>
    public Optional<string?> RoutingNumber { get; init; }

    /// <summary>Whether it is the first one.</summary>
    public Optional<bool?> IsPrimaryAccount { get; init; }

    /// <summary>Whether it is an account at PayPal.</summary>
    public Optional<bool?> IsPaypalAccount { get; init; }

    /// <summary>Kind of the account at PayPal.</summary>
    public Optional<string?> PaypalType { get; init; }

    /// <summary>E-mail address of the account at PayPal.</summary>
    public Optional<string?> PaypalEmailAddress { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
