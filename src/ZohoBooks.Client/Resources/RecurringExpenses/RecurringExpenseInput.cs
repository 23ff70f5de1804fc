using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a recurring expense. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name,
/// account, amount, first day, frequency and number of units as needed in every write. Amounts are in the expense's currency.
/// </summary>
public sealed record RecurringExpenseInput : IInput
{
    /// <summary>Its name; needed to create a recurring expense.</summary>
    public Optional<string?> RecurrenceName { get; init; }

    /// <summary>The account that it is booked on; needed to create a recurring expense.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Amount; needed to create a recurring expense.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>First day, not before today; needed to create a recurring expense.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>Last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>The unit of <see cref="RepeatEvery"/>; needed to create a recurring expense.</summary>
    public Optional<RecurrenceFrequency?> RecurrenceFrequency { get; init; }

    /// <summary>How many of those units lie between two expenses; needed to create a recurring expense.</summary>
    public Optional<int?> RepeatEvery { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the expense's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether it is billed on.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>The customer that it is billed to.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The project.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>GST number of the vendor (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>Where the supply comes from (India).</summary>
    public Optional<string?> SourceOfSupply { get; init; }

    /// <summary>Where the supply goes (India).</summary>
    public Optional<string?> DestinationOfSupply { get; init; }

    /// <summary>Where the supply takes place (GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>The tax that is owed by who buys.</summary>
    public Optional<string?> ReverseChargeTaxId { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>The tax on an acquisition in the EU (United Kingdom).</summary>
    public Optional<string?> AcquisitionVatId { get; init; }

    /// <summary>The tax that is owed by who buys (United Kingdom).</summary>
    public Optional<string?> ReverseChargeVatId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>
    /// The accounts that it is split on. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<RecurringExpenseLineInput>? LineItems { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
