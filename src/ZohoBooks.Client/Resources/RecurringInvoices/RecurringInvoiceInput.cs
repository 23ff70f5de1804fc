using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a recurring invoice. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name,
/// customer and frequency as needed in every write. Amounts are in the document's currency.
/// </summary>
public sealed record RecurringInvoiceInput : IInput
{
    /// <summary>Its name; needed to create a recurring invoice.</summary>
    public Optional<string?> RecurrenceName { get; init; }

    /// <summary>The customer; needed to create a recurring invoice.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>The unit of <see cref="RepeatEvery"/>; needed to create a recurring invoice.</summary>
    public Optional<RecurrenceFrequency?> RecurrenceFrequency { get; init; }

    /// <summary>How many of those units lie between two invoices.</summary>
    public Optional<int?> RepeatEvery { get; init; }

    /// <summary>First day.</summary>
    public Optional<LocalDate?> StartDate { get; init; }

    /// <summary>Last day.</summary>
    public Optional<LocalDate?> EndDate { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency; updates do not take it.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Days to pay; updates do not take it.</summary>
    public Optional<int?> PaymentTerms { get; init; }

    /// <summary>What the terms are called; updates do not take it.</summary>
    public Optional<string?> PaymentTermsLabel { get; init; }

    /// <summary>Whether the customer may pay in parts.</summary>
    public Optional<bool?> AllowPartialPayments { get; init; }

    /// <summary>Whether rates include tax; updates do not take it.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated; updates do not take it.</summary>
    public Optional<bool?> IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the document or on its lines; updates do not take it.</summary>
    public Optional<DiscountType?> DiscountType { get; init; }

    /// <summary>Discount of the document: an amount or a percentage; updates do not take it.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>What is charged for shipping; updates do not take it.</summary>
    public Optional<decimal?> ShippingCharge { get; init; }

    /// <summary>An amount added to the total, or taken from it; updates do not take it.</summary>
    public Optional<decimal?> Adjustment { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> AdjustmentDescription { get; init; }

    /// <summary>Name of who sells it; updates do not take it.</summary>
    public Optional<string?> SalespersonName { get; init; }

    /// <summary>Where the supply takes place (India, GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the customer (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC, Mexico, Kenya, South Africa).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>Whether the customer owes the tax (GCC).</summary>
    public Optional<bool?> IsReverseChargeApplied { get; init; }

    /// <summary>What the customer uses it for (Mexico).</summary>
    public Optional<string?> CfdiUsage { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The template that it is printed with; updates do not take it.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>E-mail address of the customer.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Billing address; null leaves it alone. An update does not take it.</summary>
    [JsonConverter(typeof(AddressInputConverter))]
    public Address? BillingAddress { get; init; }

    /// <summary>Shipping address; null leaves it alone. An update does not take it.</summary>
    [JsonConverter(typeof(AddressInputConverter))]
    public Address? ShippingAddress { get; init; }

    /// <summary>
    /// The lines; needed to create a recurring invoice. Send all of them in an update: what happens to lines that are left out is not
    /// documented.
    /// </summary>
    public IReadOnlyList<SalesLineInput>? LineItems { get; init; }

    /// <summary>How the customer may pay it; null leaves it as it is.</summary>
    public PaymentOptionsInput? PaymentOptions { get; init; }

    /// <summary>Custom fields, by label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null;

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
