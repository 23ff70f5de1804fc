using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A credit that was used for an invoice.</summary>
public sealed record AppliedCredit
{
    /// <summary>Id of this use: <see cref="IInvoicePayments.DeleteCreditAsync"/> takes it back.</summary>
    [JsonPropertyName("creditnotes_invoice_id")]
    public string CreditNotesInvoiceId { get => field ?? ""; init; }

    /// <summary>The credit note.</summary>
    [JsonPropertyName("creditnote_id")]
    public string? CreditNoteId { get; init; }

    /// <summary>Number of the credit note.</summary>
    [JsonPropertyName("creditnotes_number")]
    public string? CreditNotesNumber { get; init; }

    /// <summary>Date of the use.</summary>
    public LocalDate? CreditedDate { get; init; }

    /// <summary>How much was used, in the document's currency.</summary>
    public decimal? AmountApplied { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
