using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An invoice that a payment paid, wholly or in part.</summary>
public sealed record PaidInvoice
{
    /// <summary>Id of this part of the payment.</summary>
    public string InvoicePaymentId { get => field ?? ""; init; }

    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Date of the invoice.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Day on which the invoice is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Total of the invoice; some answers call it <see cref="InvoiceAmount"/>.</summary>
    public decimal? Total { get; init; }

    /// <summary>Total of the invoice; some answers call it <see cref="Total"/>.</summary>
    public decimal? InvoiceAmount { get; init; }

    /// <summary>What is still to be paid; some answers call it <see cref="BalanceAmount"/>.</summary>
    public decimal? Balance { get; init; }

    /// <summary>What is still to be paid; some answers call it <see cref="Balance"/>.</summary>
    public decimal? BalanceAmount { get; init; }

    /// <summary>What this payment paid.</summary>
    public decimal? AmountApplied { get; init; }

    /// <summary>What was taken off for paying early.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary>Tax that the customer withheld.</summary>
    public decimal? TaxAmountWithheld { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
