using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a purchase order. What is left alone is not sent; lists that are null are not sent, and an empty list empties.
/// Amounts are in the document's currency.
/// </summary>
public sealed record PurchaseOrderInput : IInput
{
    /// <summary>The vendor; needed to create an order.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>Its number. Setting it switches off automatic numbering for this call (<c>ignore_auto_number_generation</c>).</summary>
    [JsonPropertyName("purchaseorder_number")]
    public Optional<string?> PurchaseOrderNumber { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>The sales order that it is for.</summary>
    [JsonPropertyName("salesorder_id")]
    public Optional<string?> SalesOrderId { get; init; }

    /// <summary>Date of the order.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Date of delivery.</summary>
    public Optional<LocalDate?> DeliveryDate { get; init; }

    /// <summary>The day for which delivery is expected; the document has it beside <see cref="DeliveryDate"/>.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>Notes for this and further orders.</summary>
    public Optional<string?> NotesDefault { get; init; }

    /// <summary>Terms for this and further orders.</summary>
    public Optional<string?> TermsDefault { get; init; }

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

    /// <summary>Discount of the order: an amount or a percentage.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>The account on which the discount is booked.</summary>
    public Optional<string?> DiscountAccountId { get; init; }

    /// <summary>Address of the vendor, by its id.</summary>
    public Optional<string?> BillingAddressId { get; init; }

    /// <summary>Where the goods go: an address of the organization.</summary>
    public Optional<string?> DeliveryOrgAddressId { get; init; }

    /// <summary>Where the goods go: a customer.</summary>
    public Optional<string?> DeliveryCustomerId { get; init; }

    /// <summary>Who receives the goods.</summary>
    public Optional<string?> Attention { get; init; }

    /// <summary>How it is shipped.</summary>
    public Optional<string?> ShipVia { get; init; }

    /// <summary>Notes to the vendor.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>The PDF template.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the vendor (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>Where the goods come from (India).</summary>
    public Optional<string?> SourceOfSupply { get; init; }

    /// <summary>Where the goods go to (India).</summary>
    public Optional<string?> DestinationOfSupply { get; init; }

    /// <summary>Where the supply takes place (GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>VAT treatment (GCC, Mexico, Kenya, South Africa).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>
    /// The lines; needed to create an order. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<PurchaseOrderLineInput>? LineItems { get; init; }

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>
    /// Files that Zoho Books has already; null sends none. What an update does with files that are attached and left out is not documented.
    /// </summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags of the order.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Whether a second send adds nothing: every line names the line that it changes.</summary>
    internal bool AddsNoRows => Documents is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId)));
}
