using System.Text.Json;
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

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
