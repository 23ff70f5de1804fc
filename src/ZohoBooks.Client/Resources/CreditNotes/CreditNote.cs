using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A credit to a customer. A row of a list has no lines, terms or addresses. Amounts are in the document's currency.</summary>
public sealed record CreditNote
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("creditnote_id")]
    public string CreditNoteId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("creditnote_number")]
    public string? CreditNoteNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public CreditNoteStatus Status { get; init; }

    /// <summary>Date of the credit note.</summary>
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

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public bool? IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the credit note or on its lines.</summary>
    public DiscountType DiscountType { get; init; }

    /// <summary>Discount of the credit note as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>What is charged for shipping.</summary>
    public decimal? ShippingCharge { get; init; }

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

    /// <summary>Used for invoices so far.</summary>
    public decimal? TotalCreditsUsed { get; init; }

    /// <summary>Paid back so far.</summary>
    public decimal? TotalRefundedAmount { get; init; }

    /// <summary>Still to be used.</summary>
    public decimal? Balance { get; init; }

    /// <summary>The invoice that it credits.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Whether it was sent by e-mail.</summary>
    public bool? IsEmailed { get; init; }

    /// <summary>The lines, in the sequence of the credit note.</summary>
    public IReadOnlyList<SalesLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole credit note.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>Where it is sent.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Where the goods go.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Who sold it.</summary>
    public string? SalespersonId { get; init; }

    /// <summary>Name of who sold it.</summary>
    public string? SalespersonName { get; init; }

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

    /// <summary>Reporting tags of the credit note.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
