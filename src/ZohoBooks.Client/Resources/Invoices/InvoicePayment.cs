using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A payment of an invoice.</summary>
public sealed record InvoicePayment
{
    /// <summary>Id of the part of the payment that went to this invoice.</summary>
    public string InvoicePaymentId { get => field ?? ""; init; }

    /// <summary>The customer payment.</summary>
    public string? PaymentId { get; init; }

    /// <summary>Number of the customer payment.</summary>
    public string? PaymentNumber { get; init; }

    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Date of the payment.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Amount, in the document's currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Tax that the customer withheld.</summary>
    public decimal? TaxAmountWithheld { get; init; }

    /// <summary>Whether the payment went to this invoice alone.</summary>
    public bool? IsSingleInvoicePayment { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
