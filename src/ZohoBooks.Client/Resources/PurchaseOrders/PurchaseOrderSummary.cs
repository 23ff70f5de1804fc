using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A row of the list of purchase orders. Lines come with <see cref="IPurchaseOrders.GetAsync"/> only.</summary>
public sealed record PurchaseOrderSummary
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("purchaseorder_id")]
    public string PurchaseOrderId { get => field ?? ""; init; }

    /// <summary>Its number, such as <c>PO-00042</c>.</summary>
    [JsonPropertyName("purchaseorder_number")]
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Date of the order.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Date of delivery.</summary>
    public LocalDate? DeliveryDate { get; init; }

    /// <summary>Where it stands.</summary>
    public PurchaseOrderStatus Status { get; init; }

    /// <summary>Where it stands as an order, without regard to billing.</summary>
    public PurchaseOrderStatus OrderStatus { get; init; }

    /// <summary>How far it is billed.</summary>
    public PurchaseOrderStatus BilledStatus { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Total, in the document's currency.</summary>
    public decimal? Total { get; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
