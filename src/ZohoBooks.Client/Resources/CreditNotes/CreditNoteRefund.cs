using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A credit note that was paid out, wholly or in part.</summary>
public sealed record CreditNoteRefund
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("creditnote_refund_id")]
    public string CreditNoteRefundId { get => field ?? ""; init; }

    /// <summary>The credit note.</summary>
    [JsonPropertyName("creditnote_id")]
    public string? CreditNoteId { get; init; }

    /// <summary>Number of the credit note; lists say it.</summary>
    [JsonPropertyName("creditnote_number")]
    public string? CreditNoteNumber { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Date of the refund.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? RefundMode { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Amount, in the currency of the credit note.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency; lists say it.</summary>
    public decimal? AmountBcy { get; init; }

    /// <summary>Amount in the currency of the credit note; lists say it.</summary>
    public decimal? AmountFcy { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
