using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The vendor of a commitment.</summary>
public sealed record PurchaseOrderVendor
{
    /// <summary>The id of the vendor.</summary>
    public long Id { get; init; }

    /// <summary>The name of the vendor. On the wire this member is called <c>company</c>.</summary>
    [JsonPropertyName("company")]
    public string? Name { get; init; }

    /// <summary>The third-party id of the vendor.</summary>
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }
}
