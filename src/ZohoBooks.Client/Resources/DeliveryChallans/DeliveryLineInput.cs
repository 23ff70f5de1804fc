using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a delivery challan to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record DeliveryLineInput : IInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineItemId { get; init; }

    /// <summary>The item.</summary>
    public Optional<string?> ItemId { get; init; }

    /// <summary>Name of the item or line.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Position.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>Quantity.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public Optional<string?> Unit { get; init; }

    /// <summary>Price of one unit.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Discount of the line.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of that reason.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>HSN or SAC code.</summary>
    public Optional<string?> HsnOrSac { get; init; }

    /// <summary>Its SKU.</summary>
    public Optional<string?> Sku { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>The warehouse that it comes from.</summary>
    public Optional<string?> WarehouseId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>A line as it was read, ready to be written back, so that an update can send all lines.</summary>
    /// <param name="line">A line of a delivery challan.</param>
    public static DeliveryLineInput From(DeliveryLine line)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        var rest = new UnknownRest(line.AdditionalMembers, DeliveryChallansJson.Default.DeliveryLine);
        return new()
        {
            LineItemId = line.LineItemId.Length == 0 ? null : line.LineItemId,
            ItemId = Known.Of(line.ItemId),
            Name = Known.Of(line.Name),
            Description = Known.Of(line.Description),
            ItemOrder = Known.Of(line.ItemOrder),
            Quantity = Known.Of(line.Quantity),
            Unit = Known.Of(line.Unit),
            Rate = Known.Of(line.Rate),
            Discount = Known.Of(line.Discount),
            TaxId = Known.Of(line.TaxId),
            TaxExemptionId = Known.Of(rest.Take("tax_exemption_id")),
            TaxExemptionCode = Known.Of(rest.Take("tax_exemption_code")),
            HsnOrSac = Known.Of(rest.Take("hsn_or_sac")),
            PricebookId = Known.Of(rest.Take("pricebook_id")),
            WarehouseId = Known.Of(line.WarehouseId),
            LocationId = Known.Of(rest.Take("location_id")),
            AdditionalMembers = rest.Left,
        };
    }
}
