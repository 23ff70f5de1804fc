using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How a customer may pay what a document asks for; it stands in its PDF.</summary>
public sealed record PaymentOptionsInput : IInput
{
    /// <summary>The payment gateways; null leaves them as they are.</summary>
    public IReadOnlyList<PaymentGatewayInput>? PaymentGateways { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
