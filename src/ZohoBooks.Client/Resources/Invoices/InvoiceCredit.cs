using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of which credit note, or of which excess payment, to use for an invoice.</summary>
public sealed record InvoiceCredit : IInput
{
    /// <summary>The credit note; null where a payment is named.</summary>
    [JsonPropertyName("creditnote_id")]
    public string? CreditNoteId { get; init; }

    /// <summary>The customer payment with an excess; null where a credit note is named.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AmountApplied { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
