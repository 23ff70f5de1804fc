using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into an expense. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record ExpenseInput : IInput
{
    /// <summary>The account it is booked on; needed to create an expense.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>The account it was paid from; needed to create an expense.</summary>
    public Optional<string?> PaidThroughAccountId { get; init; }

    /// <summary>Its date; needed to create an expense.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Amount, in the document's currency; needed to create an expense.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether it is billed on to a customer.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>The vendor.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>The customer.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The project it is for.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
