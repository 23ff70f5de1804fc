using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What the portal answered when a record was handed over.</summary>
public sealed record EInvoicePush : IInput
{
    /// <summary>The number of the e-invoice.</summary>
    public Optional<string?> Uuid { get; init; }

    /// <summary>Day of the answer.</summary>
    public Optional<LocalDate?> AckDate { get; init; }

    /// <summary>Number of the answer.</summary>
    [JsonPropertyName("ack_no")]
    public Optional<string?> AckNumber { get; init; }

    /// <summary>The signed QR code.</summary>
    public Optional<string?> SignedQrCode { get; init; }

    /// <summary>Further data.</summary>
    public Optional<string?> InternalData { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
