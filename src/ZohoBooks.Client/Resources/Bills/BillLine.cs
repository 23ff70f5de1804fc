using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a bill or of a vendor credit. Amounts are in the document's currency.</summary>
public sealed record BillLine
{
    /// <summary>Its id, in digits.</summary>
    public string LineItemId { get => field ?? ""; init; }

    /// <summary>The line of the purchase order that it bills.</summary>
    [JsonPropertyName("purchaseorder_item_id")]
    public string? PurchaseOrderItemId { get; init; }

    /// <summary>The purchase order that it bills.</summary>
    [JsonPropertyName("purchaseorder_id")]
    public string? PurchaseOrderId { get; init; }

    /// <summary>Position.</summary>
    public int? ItemOrder { get; init; }

    /// <summary>The item; null for a line on an account.</summary>
    public string? ItemId { get; init; }

    /// <summary>Name of the item or line.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Line, heading or subtotal. Absent counts as a line.</summary>
    [JsonPropertyName("line_item_category")]
    public LineItemCategory Category { get; init; }

    /// <summary>The account it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>Price of one unit.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Discount of the line as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>Amount of the line after its own discount.</summary>
    public decimal? ItemTotal { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax.</summary>
    public string? TaxName { get; init; }

    /// <summary>Per cent of the tax.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>The amounts of its taxes.</summary>
    public IReadOnlyList<LineTax> LineItemTaxes { get => field ?? []; init; }

    /// <summary>The project it is for.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The customer it is billed on to.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Whether it is billed on to a customer.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Custom fields of the line.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
