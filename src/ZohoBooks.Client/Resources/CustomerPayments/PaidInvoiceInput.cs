using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of a payment pays which invoice.</summary>
public sealed record PaidInvoiceInput : IInput
{
    /// <summary>The invoice.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    public Optional<decimal?> AmountApplied { get; init; }

    /// <summary>Tax that the customer withheld.</summary>
    public Optional<decimal?> TaxAmountWithheld { get; init; }

    /// <summary>Discount that the customer took of the invoice; what is made of a bank transaction takes it.</summary>
    public Optional<decimal?> DiscountAmount { get; init; }

    /// <summary>The part of the payment to change; what is made of a bank transaction takes it.</summary>
    public Optional<string?> InvoicePaymentId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
