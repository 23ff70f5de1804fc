using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// A line of an invoice, an estimate, a sales order or a credit note to write. With an id it changes that line, without one it becomes a
/// new line.
/// </summary>
public sealed record SalesLineInput : IInput
{
    /// <summary>The line to change; null makes a new one.</summary>
    public string? LineItemId { get; init; }

    /// <summary>The item.</summary>
    public Optional<string?> ItemId { get; init; }

    /// <summary>The account it is booked on; credit notes take it.</summary>
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

    /// <summary>Discount of the line, when discounts are given on lines.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The reason for which no tax is due; sales orders and credit notes take it.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of the reason for which no tax is due; sales orders and credit notes take it.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Tax treatment of the line.</summary>
    public Optional<string?> TaxTreatmentCode { get; init; }

    /// <summary>The tax that is withheld (India).</summary>
    public Optional<string?> TdsTaxId { get; init; }

    /// <summary>Whether it is <c>goods</c> or <c>services</c>.</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>HSN or SAC code (India).</summary>
    public Optional<string?> HsnOrSac { get; init; }

    /// <summary>SAT code of the item (Mexico).</summary>
    public Optional<string?> SatItemKeyCode { get; init; }

    /// <summary>SAT code of the unit (Mexico).</summary>
    [JsonPropertyName("unitkey_code")]
    public Optional<string?> UnitKeyCode { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The project it bills; estimates do not take it.</summary>
    public Optional<string?> ProjectId { get; init; }

    /// <summary>The line of the sales order that it bills; invoices only.</summary>
    [JsonPropertyName("salesorder_item_id")]
    public Optional<string?> SalesOrderItemId { get; init; }

    /// <summary>The expense that it bills on; invoices only.</summary>
    public Optional<string?> ExpenseId { get; init; }

    /// <summary>The bill that it bills on; invoices only.</summary>
    public Optional<string?> BillId { get; init; }

    /// <summary>The line of the bill that it bills on; invoices only.</summary>
    public Optional<string?> BillItemId { get; init; }

    /// <summary>The time entries that it bills; invoices only.</summary>
    public IReadOnlyList<string>? TimeEntryIds { get; init; }

    /// <summary>The invoice that it credits; credit notes only.</summary>
    public Optional<string?> InvoiceId { get; init; }

    /// <summary>The line of the invoice that it credits; credit notes only.</summary>
    public Optional<string?> InvoiceItemId { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Custom fields of the line.</summary>
    [JsonPropertyName("item_custom_fields")]
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>
    /// Discount of the line as an amount; invoices and estimates take it. <see cref="From"/> leaves it alone, because <see
    /// cref="Discount"/> says it.
    /// </summary>
    public Optional<decimal?> DiscountAmount { get; init; }

    /// <summary>Price of one unit in the base currency; invoices and estimates take it. <see cref="From"/> leaves it alone.</summary>
    public Optional<decimal?> BcyRate { get; init; }

    /// <summary>Name of the receipt of the expense that it bills on; invoices only.</summary>
    public Optional<string?> ExpenseReceiptName { get; init; }

    /// <summary>Code of the line, such as a stock keeping unit; new credit notes only.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>Type of the line as a number: 1 for a product, 2 for a service; new credit notes only.</summary>
    public Optional<int?> Type { get; init; }

    /// <summary>Serial numbers of what is credited, as one text; credit notes only.</summary>
    public Optional<string?> SerialNumbers { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>A line as it was read, ready to be written back, so that an update can send all lines.</summary>
    /// <param name="line">A line of a sales document.</param>
    public static SalesLineInput From(SalesLine line)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        var rest = new UnknownRest(line.AdditionalMembers, SalesJson.Default.SalesLine);
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
            Discount = Known.Of(line.Discount),
            TaxId = Known.Of(line.TaxId),
            TaxExemptionId = Known.Of(rest.Take("tax_exemption_id")),
            TaxExemptionCode = Known.Of(rest.Take("tax_exemption_code")),
            TaxTreatmentCode = Known.Of(rest.Take("tax_treatment_code")),
            TdsTaxId = Known.Of(rest.Take("tds_tax_id")),
            ProductType = Known.Of(rest.Take("product_type")),
            HsnOrSac = Known.Of(rest.Take("hsn_or_sac")),
            SatItemKeyCode = Known.Of(rest.Take("sat_item_key_code")),
            UnitKeyCode = Known.Of(rest.Take("unitkey_code")),
            LocationId = Known.Of(rest.Take("location_id")),
            SerialNumbers = Known.Of(rest.Take("serial_numbers")),
            ProjectId = Known.Of(line.ProjectId),
            SalesOrderItemId = Known.Of(line.SalesOrderItemId),
            ExpenseId = Known.Of(line.ExpenseId),
            BillId = Known.Of(line.BillId),
            BillItemId = Known.Of(line.BillItemId),
            InvoiceId = Known.Of(line.InvoiceId),
            InvoiceItemId = Known.Of(line.InvoiceItemId),
            Tags = ReportingTagInput.From(line.Tags),
            CustomFields = line.CustomFields.Count == 0 ? null : [.. line.CustomFields.Select(CustomFieldInput.From)],
            AdditionalMembers = rest.Left,
        };
    }
}
