using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A payment gateway that a document offers.</summary>
public sealed record PaymentGatewayInput : IInput
{
    /// <summary>Its name, such as <c>paypal</c> or <c>stripe</c>.</summary>
    public Optional<string?> GatewayName { get; init; }

    /// <summary>Whether it is set up.</summary>
    public Optional<bool?> Configured { get; init; }

    /// <summary>How PayPal is used: <c>standard</c> or <c>adaptive</c>.</summary>
    [JsonPropertyName("additional_field1")]
    public Optional<string?> PayPalMethod { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
