using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What was paid for an invoice that is new.</summary>
public sealed record InvoicePaymentInput : IInput
{
    /// <summary>How it was paid, such as <c>Cash</c>.</summary>
    public Optional<string?> PaymentMode { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The account that it was paid into.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
