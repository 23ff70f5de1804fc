using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a delivery challan. Amounts are in the document's currency.</summary>
public sealed record DeliveryLine
{
    /// <summary>Its id, in digits.</summary>
    public string LineItemId { get => field ?? ""; init; }

    /// <summary>Position.</summary>
    public int? ItemOrder { get; init; }

    /// <summary>The item; null for a line without one.</summary>
    public string? ItemId { get; init; }

    /// <summary>Name of the item or line.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Invoiced of it.</summary>
    public decimal? QuantityInvoiced { get; init; }

    /// <summary>Come back of it.</summary>
    public decimal? QuantityReturned { get; init; }

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

    /// <summary>The warehouse that it comes from.</summary>
    public string? WarehouseId { get; init; }

    /// <summary>Name of the warehouse.</summary>
    public string? WarehouseName { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
