using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of a payment pays which bill.</summary>
public sealed record PaidBillInput : IInput
{
    /// <summary>The part of the payment to change; null adds one.</summary>
    public string? BillPaymentId { get; init; }

    /// <summary>The bill.</summary>
    public string? BillId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    public Optional<decimal?> AmountApplied { get; init; }

    /// <summary>Tax withheld.</summary>
    public Optional<decimal?> TaxAmountWithheld { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
