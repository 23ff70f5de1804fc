using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// An invoice to a customer. A row of a list has no lines, terms or sums of taxes. Amounts are in the document's currency.
/// </summary>
public sealed record Invoice
{
    /// <summary>Its id, in digits.</summary>
    public string InvoiceId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public InvoiceStatus Status { get; init; }

    /// <summary>Date of the invoice.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Day on which it is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Day on which it is expected to be paid.</summary>
    public LocalDate? PaymentExpectedDate { get; init; }

    /// <summary>Day of the last payment.</summary>
    public LocalDate? LastPaymentDate { get; init; }

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

    /// <summary>Whether discounts are given on the invoice or on its lines.</summary>
    public DiscountType DiscountType { get; init; }

    /// <summary>Discount of the invoice as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>All discounts of the invoice as an amount.</summary>
    public decimal? DiscountTotal { get; init; }

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

    /// <summary>What is retained until later.</summary>
    public decimal? TotalRetentionAmount { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Paid so far.</summary>
    public decimal? PaymentMade { get; init; }

    /// <summary>Credits used for it.</summary>
    public decimal? CreditsApplied { get; init; }

    /// <summary>Tax that the customer withheld.</summary>
    public decimal? TaxAmountWithheld { get; init; }

    /// <summary>What was written off.</summary>
    public decimal? WriteOffAmount { get; init; }

    /// <summary>Still to be paid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Days until payment is due.</summary>
    public int? PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public string? PaymentTermsLabel { get; init; }

    /// <summary>Whether the customer may pay a part of it.</summary>
    public bool? AllowPartialPayments { get; init; }

    /// <summary>The lines, in the invoice's sequence.</summary>
    public IReadOnlyList<SalesLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole invoice.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>Where it is sent.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Where the goods go.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>The sales order that it bills.</summary>
    [JsonPropertyName("salesorder_id")]
    public string? SalesOrderId { get; init; }

    /// <summary>The estimate that it was made from.</summary>
    public string? EstimateId { get; init; }

    /// <summary>The recurring invoice that made it.</summary>
    public string? RecurringInvoiceId { get; init; }

    /// <summary>Who sold it.</summary>
    public string? SalespersonId { get; init; }

    /// <summary>Name of who sold it.</summary>
    public string? SalespersonName { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Whether it was sent by e-mail.</summary>
    public bool? IsEmailed { get; init; }

    /// <summary>Whether the customer has looked at it.</summary>
    public bool? IsViewedByClient { get; init; }

    /// <summary>Whether reminders go out by themselves.</summary>
    public bool? PaymentReminderEnabled { get; init; }

    /// <summary>How many reminders were sent.</summary>
    public int? RemindersSent { get; init; }

    /// <summary>Day of the last reminder.</summary>
    public LocalDate? LastReminderSentDate { get; init; }

    /// <summary>Where the customer looks at it and pays; whoever has it can.</summary>
    public string? InvoiceUrl { get; init; }

    /// <summary>Notes to the customer.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the invoice.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
