using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a sales order. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's
/// currency.
/// </summary>
public sealed record SalesOrderInput : IInput
{
    /// <summary>The customer; needed to create a sales order.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>Its number. Setting it switches off automatic numbering for this call (<c>ignore_auto_number_generation</c>).</summary>
    [JsonPropertyName("salesorder_number")]
    public Optional<string?> SalesOrderNumber { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Date of the order.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Day on which it is to be shipped.</summary>
    public Optional<LocalDate?> ShipmentDate { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public Optional<bool?> IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the document or on its lines.</summary>
    public Optional<DiscountType?> DiscountType { get; init; }

    /// <summary>Discount of the document: an amount or a percentage.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>What is charged for shipping.</summary>
    public Optional<decimal?> ShippingCharge { get; init; }

    /// <summary>An amount added to the total, or taken from it.</summary>
    public Optional<decimal?> Adjustment { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> AdjustmentDescription { get; init; }

    /// <summary>Where it is sent: an address of the customer.</summary>
    public Optional<string?> BillingAddressId { get; init; }

    /// <summary>Where the goods go: an address of the customer.</summary>
    public Optional<string?> ShippingAddressId { get; init; }

    /// <summary>How it is delivered.</summary>
    public Optional<string?> DeliveryMethod { get; init; }

    /// <summary>The estimate that it is made from.</summary>
    public Optional<string?> EstimateId { get; init; }

    /// <summary>Who sold it.</summary>
    public Optional<string?> SalespersonId { get; init; }

    /// <summary>Name of who sold it.</summary>
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

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines; needed to create a sales order. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<SalesLineInput>? LineItems { get; init; }

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>The merchant.</summary>
    public Optional<string?> MerchantId { get; init; }

    /// <summary>The code of the reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Notes that every sales order begins with from now on.</summary>
    public Optional<string?> NotesDefault { get; init; }

    /// <summary>Terms that every sales order begins with from now on.</summary>
    public Optional<string?> TermsDefault { get; init; }

    /// <summary>Whether the addresses of the customer are changed with it.</summary>
    public Optional<bool?> IsUpdateCustomer { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
