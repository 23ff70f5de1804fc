using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How much of which vendor credit, or of which excess payment, to use for a bill.</summary>
public sealed record CreditApplication : IInput
{
    /// <summary>The vendor credit; null where a payment is named.</summary>
    public string? VendorCreditId { get; init; }

    /// <summary>The vendor payment with an excess; null where a credit is named.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The amount, in the document's currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AmountApplied { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
