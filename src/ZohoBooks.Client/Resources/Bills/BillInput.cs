using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a bill. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's currency.
/// </summary>
public sealed record BillInput : IInput
{
    /// <summary>The vendor; needed to create a bill.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>Number that the vendor gave it; needed to create a bill.</summary>
    public Optional<string?> BillNumber { get; init; }

    /// <summary>Purchase orders that it is made from.</summary>
    [JsonPropertyName("purchaseorder_ids")]
    public IReadOnlyList<string>? PurchaseOrderIds { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Date of the bill.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Day on which it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether tax is calculated line by line.</summary>
    public Optional<bool?> IsItemLevelTaxCalc { get; init; }

    /// <summary>An amount added to the total, or taken from it.</summary>
    public Optional<decimal?> Adjustment { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> AdjustmentDescription { get; init; }

    /// <summary>Days until payment is due.</summary>
    public Optional<int?> PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public Optional<string?> PaymentTermsLabel { get; init; }

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

    /// <summary>The recurring bill that it belongs to.</summary>
    public Optional<string?> RecurringBillId { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>The lines. Send all of them in an update: what happens to lines that are left out is not documented.</summary>
    public IReadOnlyList<BillLineInput>? LineItems { get; init; }

    /// <summary>
    /// Files that Zoho Books has already; null sends none. What an update does with files that are attached and left out is not documented.
    /// </summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Custom fields, by position.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags of the bill.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => Documents is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId)));

    /// <summary>Number of a permit.</summary>
    public Optional<string?> PermitNumber { get; init; }

    /// <summary>The taxes of the bill and their amounts; null sends none.</summary>
    public IReadOnlyList<TaxAmountInput>? Taxes { get; init; }

    /// <summary>Who has to approve it; null sends none.</summary>
    public IReadOnlyList<ApproverInput>? Approvers { get; init; }

    /// <summary>Whether the vendor is changed with it.</summary>
    public Optional<bool?> IsUpdateCustomer { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
