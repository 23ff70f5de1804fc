using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a bill or of a vendor credit to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record BillLineInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineItemId { get; init; }

    /// <summary>The line of the purchase order that it bills; bills only.</summary>
    [JsonPropertyName("purchaseorder_item_id")]
    public Optional<string?> PurchaseOrderItemId { get; init; }

    /// <summary>The item.</summary>
    public Optional<string?> ItemId { get; init; }

    /// <summary>The account it is booked on.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Name of the item or line.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Line, heading or subtotal.</summary>
    [JsonPropertyName("line_item_category")]
    public Optional<LineItemCategory?> Category { get; init; }

    /// <summary>Position.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>Quantity.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public Optional<string?> Unit { get; init; }

    /// <summary>Price of one unit.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>HSN or SAC code (India).</summary>
    public Optional<string?> HsnOrSac { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The project it is for.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>The customer it is billed on to; bills only.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>Whether it is billed on to a customer; bills only.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Custom fields of the line, by position or label.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }
}
