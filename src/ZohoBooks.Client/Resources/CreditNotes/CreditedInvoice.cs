using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An invoice that a credit note was used for.</summary>
public sealed record CreditedInvoice
{
    /// <summary>Id of this use: <see cref="ICreditNotes.DeleteInvoiceAsync"/> takes it back.</summary>
    [JsonPropertyName("creditnote_invoice_id")]
    public string CreditNoteInvoiceId { get => field ?? ""; init; }

    /// <summary>The credit note.</summary>
    [JsonPropertyName("creditnote_id")]
    public string? CreditNoteId { get; init; }

    /// <summary>Number of the credit note.</summary>
    [JsonPropertyName("creditnote_number")]
    public string? CreditNoteNumber { get; init; }

    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How much was used, in the document's currency.</summary>
    public decimal? CreditedAmount { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
