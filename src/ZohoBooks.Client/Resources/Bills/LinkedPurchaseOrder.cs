using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A purchase order that a bill was made from.</summary>
public sealed record LinkedPurchaseOrder
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("purchaseorder_id")]
    public string PurchaseOrderId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("purchaseorder_number")]
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
