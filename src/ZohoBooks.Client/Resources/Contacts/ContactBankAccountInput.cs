using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into the bank account of a contact. What is left alone is not sent.</summary>
public sealed record ContactBankAccountInput : IInput
{
    /// <summary>The payment gateway, such as <c>stripe</c>.</summary>
    public Optional<string?> Gateway { get; init; }

    /// <summary>Its number. No message and no log of this package shows it.</summary>
    public Optional<string?> AccountNumber { get; init; }

    /// <summary>Its type, such as <c>checking</c>.</summary>
    public Optional<string?> AccountType { get; init; }

    /// <summary>Routing number.</summary>
    public Optional<string?> RoutingNumber { get; init; }

    /// <summary>Number of a check.</summary>
    public Optional<string?> CheckNumber { get; init; }

    /// <summary>Name of the bank.</summary>
    public Optional<string?> BankName { get; init; }

    /// <summary>Name on the account.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>First name of the holder.</summary>
    public Optional<string?> FirstName { get; init; }

    /// <summary>Last name of the holder.</summary>
    public Optional<string?> LastName { get; init; }

    /// <summary>Name of who is paid.</summary>
    public Optional<string?> BeneficiaryName { get; init; }

    /// <summary>Street of the holder.</summary>
    public Optional<string?> Street { get; init; }

    /// <summary>City of the holder.</summary>
    public Optional<string?> City { get; init; }

    /// <summary>State of the holder.</summary>
    public Optional<string?> State { get; init; }

    /// <summary>Country of the holder.</summary>
    public Optional<string?> Country { get; init; }

    /// <summary>Postal code of the holder.</summary>
    public Optional<string?> Zip { get; init; }

    /// <summary>Whether the holder has agreed to be debited.</summary>
    public Optional<bool?> AcceptLicense { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
