using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A bill from a vendor. A row of a list has no lines, terms or addresses. Amounts are in the document's currency.</summary>
public sealed record Bill
{
    /// <summary>Its id, in digits.</summary>
    public string BillId { get => field ?? ""; init; }

    /// <summary>Number that the vendor gave it.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public BillStatus Status { get; init; }

    /// <summary>Date of the bill.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Day on which it is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public bool? IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the bill or on its lines.</summary>
    public DiscountType DiscountType { get; init; }

    /// <summary>Discount of the bill as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>All discounts of the bill as an amount.</summary>
    public decimal? DiscountTotal { get; init; }

    /// <summary>An amount added to the total, or taken from it.</summary>
    public decimal? Adjustment { get; init; }

    /// <summary>Why.</summary>
    public string? AdjustmentDescription { get; init; }

    /// <summary>Sum of the lines.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Sum of the taxes.</summary>
    public decimal? TaxTotal { get; init; }

    /// <summary>What is retained until later.</summary>
    public decimal? TotalRetentionAmount { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Paid so far.</summary>
    public decimal? PaymentMade { get; init; }

    /// <summary>Vendor credits used for it.</summary>
    public decimal? VendorCreditsApplied { get; init; }

    /// <summary>Still to be paid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Days until payment is due.</summary>
    public int? PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public string? PaymentTermsLabel { get; init; }

    /// <summary>The lines, in the bill's sequence.</summary>
    public IReadOnlyList<BillLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole bill.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>Purchase orders that it was made from.</summary>
    [JsonPropertyName("purchaseorders")]
    public IReadOnlyList<LinkedPurchaseOrder> PurchaseOrders { get => field ?? []; init; }

    /// <summary>The vendor's address.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the bill.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
