using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a delivery challan. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's
/// currency.
/// </summary>
public sealed record DeliveryChallanInput : IInput
{
    /// <summary>The customer; needed to create a delivery challan, and documented as needed in every update.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>
    /// Its number. Setting it for a new one switches off automatic numbering for this call (<c>ignore_auto_number_generation</c>).
    /// </summary>
    [JsonPropertyName("deliverychallan_number")]
    public Optional<string?> DeliveryChallanNumber { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Why the goods go, such as <c>job_work</c>; at most 200 characters.</summary>
    public Optional<string?> ChallanType { get; init; }

    /// <summary>Date of the delivery challan.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

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

    /// <summary>An amount added to the total, or taken from it.</summary>
    public Optional<decimal?> Adjustment { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> AdjustmentDescription { get; init; }

    /// <summary>Where the supply takes place.</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>GST treatment.</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the customer.</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>Tax treatment.</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The tax authority.</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>Where the goods go: an address of the customer.</summary>
    public Optional<string?> ShippingAddressId { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines; needed to create a delivery challan. Send all of them in an update: what happens to lines that are left out is not
    /// documented.
    /// </summary>
    public IReadOnlyList<DeliveryLineInput>? LineItems { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>The branch.</summary>
    public Optional<string?> BranchId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
