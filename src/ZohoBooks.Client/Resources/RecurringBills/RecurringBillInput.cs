using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a recurring bill. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name,
/// vendor, first day, frequency and number of units as needed in every write. Amounts are in the document's currency.
/// </summary>
public sealed record RecurringBillInput : IInput
{
    /// <summary>Its name; needed to create a recurring bill.</summary>
    public Optional<string?> RecurrenceName { get; init; }

    /// <summary>The vendor; needed to create a recurring bill.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>First day, not before today; needed to create a recurring bill.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>Last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>The unit of <see cref="RepeatEvery"/>; needed to create a recurring bill.</summary>
    public Optional<RecurrenceFrequency?> RecurrenceFrequency { get; init; }

    /// <summary>How many of those units lie between two bills; needed to create a recurring bill.</summary>
    public Optional<int?> RepeatEvery { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public Optional<bool?> IsDiscountBeforeTax { get; init; }

    /// <summary>Discount of the document: an amount or a percentage.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>The account that the discount is booked on.</summary>
    public Optional<string?> DiscountAccountId { get; init; }

    /// <summary>Days to pay.</summary>
    public Optional<int?> PaymentTerms { get; init; }

    /// <summary>What the terms are called.</summary>
    public Optional<string?> PaymentTermsLabel { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>Where the supply comes from (India).</summary>
    public Optional<string?> SourceOfSupply { get; init; }

    /// <summary>Where the supply goes (India).</summary>
    public Optional<string?> DestinationOfSupply { get; init; }

    /// <summary>Where the supply takes place (GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the vendor (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>VAT treatment (GCC).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT number of the vendor (United Kingdom).</summary>
    public Optional<string?> VatRegNo { get; init; }

    /// <summary>Whether tax is withheld (India).</summary>
    public Optional<bool?> IsTdsApplied { get; init; }

    /// <summary>Whether the tax is owed by who buys.</summary>
    public Optional<bool?> IsReverseChargeApplied { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines; needed to create a recurring bill. Send all of them in an update: what happens to lines that are left out is not
    /// documented.
    /// </summary>
    public IReadOnlyList<BillLineInput>? LineItems { get; init; }

    /// <summary>Business number of the vendor (Australia).</summary>
    public Optional<string?> Abn { get; init; }

    /// <summary>Whether that number is quoted (Australia), as a text.</summary>
    public Optional<string?> IsAbnQuoted { get; init; }

    /// <summary>Custom fields, by position.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
