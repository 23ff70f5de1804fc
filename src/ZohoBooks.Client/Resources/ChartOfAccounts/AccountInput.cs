using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into an account. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record AccountInput : IInput
{
    /// <summary>Its name; needed to create an account.</summary>
    public Optional<string?> AccountName { get; init; }

    /// <summary>Its type, such as <c>expense</c>; needed to create an account.</summary>
    public Optional<string?> AccountType { get; init; }

    /// <summary>Its code.</summary>
    public Optional<string?> AccountCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The account that it is a part of.</summary>
    public Optional<string?> ParentAccountId { get; init; }

    /// <summary>Whether its balance is on the dashboard.</summary>
    public Optional<bool?> ShowOnDashboard { get; init; }

    /// <summary>Whether it is in VAT returns.</summary>
    public Optional<bool?> IncludeInVatReturn { get; init; }

    /// <summary>Whether Zoho Expense shows it.</summary>
    public Optional<bool?> CanShowInZe { get; init; }

    /// <summary>Custom fields, by id.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
