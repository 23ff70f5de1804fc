using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A sale that was paid at once. Amounts are in the document's currency.</summary>
public sealed record SalesReceipt
{
    /// <summary>Its id, in digits.</summary>
    public string SalesReceiptId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>Where it stands, such as <c>sent</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Date of the sale.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? PaymentMode { get; init; }

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

    /// <summary>Sum of the lines.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Sum of the taxes.</summary>
    public decimal? TaxTotal { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>The lines, in the sequence of the sales receipt.</summary>
    public IReadOnlyList<SalesLine> LineItems { get => field ?? []; init; }

    /// <summary>Notes to the customer.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Reporting tags of the sales receipt.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
