using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A purchase order with its lines. Amounts are in the document's currency.</summary>
public sealed record PurchaseOrder
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("purchaseorder_id")]
    public string PurchaseOrderId { get => field ?? ""; init; }

    /// <summary>Its number, such as <c>PO-00042</c>.</summary>
    [JsonPropertyName("purchaseorder_number")]
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Date of the order.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Date of delivery.</summary>
    public LocalDate? DeliveryDate { get; init; }

    /// <summary>Date on which delivery is expected.</summary>
    public LocalDate? ExpectedDeliveryDate { get; init; }

    /// <summary>Where it stands.</summary>
    public PurchaseOrderStatus Status { get; init; }

    /// <summary>Where it stands as an order, without regard to billing.</summary>
    public PurchaseOrderStatus OrderStatus { get; init; }

    /// <summary>How far it is billed; often absent here and present in the list.</summary>
    public PurchaseOrderStatus BilledStatus { get; init; }

    /// <summary>The organization's own sub-status.</summary>
    public string? CurrentSubStatus { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public bool? IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the order or on its lines.</summary>
    public DiscountType DiscountType { get; init; }

    /// <summary>Discount of the order as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>Discount of the order as an amount.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary>All discounts of the order as an amount.</summary>
    public decimal? DiscountTotal { get; init; }

    /// <summary>An amount added to the total, or taken from it.</summary>
    public decimal? Adjustment { get; init; }

    /// <summary>Why.</summary>
    public string? AdjustmentDescription { get; init; }

    /// <summary>Sum of the lines.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Sum of the taxes.</summary>
    public decimal? TaxTotal { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Lines, headings and subtotals, in the order's sequence.</summary>
    public IReadOnlyList<PurchaseOrderLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole order.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>Notes to the vendor.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Days until payment is due.</summary>
    public int? PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public string? PaymentTermsLabel { get; init; }

    /// <summary>How it is shipped.</summary>
    public string? ShipVia { get; init; }

    /// <summary>Who receives the goods.</summary>
    public string? Attention { get; init; }

    /// <summary>Where the goods go.</summary>
    public Address? DeliveryAddress { get; init; }

    /// <summary>The vendor's address.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the order.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Bills made from it.</summary>
    public IReadOnlyList<LinkedBill> Bills { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
