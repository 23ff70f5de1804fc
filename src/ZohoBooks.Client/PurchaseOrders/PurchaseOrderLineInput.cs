using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record PurchaseOrderLineInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineItemId { get; init; }

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

    /// <summary>Position on the order.</summary>
    public Optional<int?> ItemOrder { get; init; }

    /// <summary>Quantity.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public Optional<string?> Unit { get; init; }

    /// <summary>Price of one unit.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>Discount of the line, when discounts are given on lines.</summary>
    public Optional<Discount?> Discount { get; init; }

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

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Custom fields of the line.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>A line as it was read, ready to be written back, so that an update can send all lines.</summary>
    /// <param name="line">A line of an order.</param>
    public static PurchaseOrderLineInput From(PurchaseOrderLine line)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        return new()
        {
            LineItemId = line.LineItemId.Length == 0 ? null : line.LineItemId,
            ItemId = Known.Of(line.ItemId),
            AccountId = Known.Of(line.AccountId),
            Name = Known.Of(line.Name),
            Description = Known.Of(line.Description),
            Category = Known.Of<LineItemCategory>(line.Category.Value.Length == 0 ? null : line.Category),
            ItemOrder = Known.Of(line.ItemOrder),
            Quantity = Known.Of(line.Quantity),
            Unit = Known.Of(line.Unit),
            Rate = Known.Of(line.Rate),
            Discount = Known.Of<Discount>(line.Discount == default ? null : line.Discount),
            TaxId = Known.Of(line.TaxId),
            ProjectId = Known.Of(line.ProjectId),
            Tags = line.Tags.Count == 0 ? null : [.. line.Tags.Where(static tag => tag is { TagId: not null, TagOptionId: not null }).Select(static tag => new ReportingTagInput(tag.TagId!, tag.TagOptionId!))],
            CustomFields = line.CustomFields.Count == 0 ? null : [.. line.CustomFields.Select(CustomFieldInput.From)],
        };
    }
}
