using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of an invoice, an estimate, a sales order or a credit note. Amounts are in the document's currency.</summary>
public sealed record SalesLine
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

    /// <summary>Discount of the line as an amount.</summary>
    public decimal? DiscountAmount { get; init; }

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

    /// <summary>The project it bills.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The line of the sales order that it bills.</summary>
    [JsonPropertyName("salesorder_item_id")]
    public string? SalesOrderItemId { get; init; }

    /// <summary>The expense that it bills on.</summary>
    public string? ExpenseId { get; init; }

    /// <summary>The bill that it bills on.</summary>
    public string? BillId { get; init; }

    /// <summary>The line of the bill that it bills on.</summary>
    public string? BillItemId { get; init; }

    /// <summary>The invoice that it credits.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>The line of the invoice that it credits.</summary>
    public string? InvoiceItemId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Custom fields of the line.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
