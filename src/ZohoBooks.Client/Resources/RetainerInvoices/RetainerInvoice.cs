using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A retainer invoice: what a customer pays before there is an invoice. A row of a list has no lines, terms or addresses. Amounts are in
/// the document's currency.
/// </summary>
public sealed record RetainerInvoice
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("retainerinvoice_id")]
    public string RetainerInvoiceId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("retainerinvoice_number")]
    public string? RetainerInvoiceNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public RetainerInvoiceStatus Status { get; init; }

    /// <summary>Date of the retainer invoice.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Date of the last payment.</summary>
    public LocalDate? LastPaymentDate { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Name of the project or estimate; lists say it.</summary>
    public string? ProjectOrEstimateName { get; init; }

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

    /// <summary>Sum of the lines.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Paid so far.</summary>
    public decimal? PaymentMade { get; init; }

    /// <summary>Used for invoices so far.</summary>
    public decimal? PaymentDrawn { get; init; }

    /// <summary>Still to be paid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>The lines, in the sequence of the retainer invoice.</summary>
    public IReadOnlyList<SalesLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole retainer invoice.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>Where it is sent.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Where the goods go.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Where the supply takes place (India, GCC).</summary>
    public string? PlaceOfSupply { get; init; }

    /// <summary>Whether it was sent by e-mail.</summary>
    public bool? IsEmailed { get; init; }

    /// <summary>Whether the customer has looked at it.</summary>
    public bool? IsViewedByClient { get; init; }

    /// <summary>Where the customer looks at it; whoever has it can.</summary>
    public string? InvoiceUrl { get; init; }

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

    /// <summary>Reporting tags of the retainer invoice.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
