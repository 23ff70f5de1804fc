using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A delivery challan: what goes to a customer without a sale (India). A row of a list has no lines, terms or addresses. Amounts are in the
/// document's currency.
/// </summary>
public sealed record DeliveryChallan
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("deliverychallan_id")]
    public string DeliveryChallanId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("deliverychallan_number")]
    public string? DeliveryChallanNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Why the goods go, such as <c>job_work</c>.</summary>
    public string? ChallanType { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryChallanStatus Status { get; init; }

    /// <summary>Date of the delivery challan.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public bool? IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the delivery challan or on its lines.</summary>
    public DiscountType DiscountType { get; init; }

    /// <summary>Discount of the delivery challan as it was entered.</summary>
    public Discount? Discount { get; init; }

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

    /// <summary>The same in the base currency; lists say it.</summary>
    public decimal? BcyTotal { get; init; }

    /// <summary>Where the supply takes place.</summary>
    public string? PlaceOfSupply { get; init; }

    /// <summary>GST treatment.</summary>
    public string? GstTreatment { get; init; }

    /// <summary>GST number of the customer.</summary>
    public string? GstNo { get; init; }

    /// <summary>Tax treatment.</summary>
    public string? TaxTreatment { get; init; }

    /// <summary>Whether something of it came back.</summary>
    public bool? HasQtyReturned { get; init; }

    /// <summary>The lines, in the sequence of the delivery challan.</summary>
    public IReadOnlyList<DeliveryLine> LineItems { get => field ?? []; init; }

    /// <summary>Where the goods go.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Notes to the customer.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
