using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A row of a purchase order: a line, a heading or a subtotal. Amounts are in the document's currency.</summary>
public sealed record PurchaseOrderLine
{
    /// <summary>Its id, in digits.</summary>
    public string LineItemId { get => field ?? ""; init; }

    /// <summary>Position on the order, from 1.</summary>
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

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>Price of one unit; includes tax when the order says so.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Discount of the line as it was entered, when discounts are given on lines.</summary>
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

    /// <summary>The account it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>The project it is for: a project belongs to a line, not to an order.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The heading it stands under.</summary>
    public string? HeaderId { get; init; }

    /// <summary>Text of the heading it stands under.</summary>
    public string? HeaderName { get; init; }

    /// <summary>Quantity billed so far.</summary>
    public decimal? QuantityBilled { get; init; }

    /// <summary>Quantity cancelled.</summary>
    public decimal? QuantityCancelled { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Custom fields of the line.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
