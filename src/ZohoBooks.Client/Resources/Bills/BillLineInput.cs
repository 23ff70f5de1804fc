using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A line of a bill or of a vendor credit to write. With an id it changes that line, without one it becomes a new line.</summary>
public sealed record BillLineInput : IInput
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

    /// <summary>The code of the reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Tax treatment of the line.</summary>
    public Optional<string?> TaxTreatmentCode { get; init; }

    /// <summary>The tax that is withheld (India).</summary>
    public Optional<string?> TdsTaxId { get; init; }

    /// <summary>The tax that the buyer owes instead of the vendor (India).</summary>
    public Optional<string?> ReverseChargeTaxId { get; init; }

    /// <summary>The tax that the buyer owes instead of the vendor (United Kingdom).</summary>
    public Optional<string?> ReverseChargeVatId { get; init; }

    /// <summary>The tax on goods from the European Union (United Kingdom).</summary>
    public Optional<string?> AcquisitionVatId { get; init; }

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

    /// <summary><c>goods</c>, <c>service</c> or <c>digital_service</c>; bills only.</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>Serial numbers of what the line is about; null sends none.</summary>
    public IReadOnlyList<string>? SerialNumbers { get; init; }

    /// <summary>
    /// Members without a property here, sent as they are. <see cref="From"/> takes them over from the line that was read, so that what this
    /// package does not know yet is not lost in an update; set it to null to send none.
    /// </summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>A line as it was read, ready to be written back, so that an update can send all lines.</summary>
    /// <param name="line">A line of a bill.</param>
    public static BillLineInput From(BillLine line)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        var rest = new UnknownRest(line.AdditionalMembers, BillsJson.Default.BillLine);
        return new()
        {
            LineItemId = line.LineItemId.Length == 0 ? null : line.LineItemId,
            PurchaseOrderItemId = Known.Of(line.PurchaseOrderItemId),
            ItemId = Known.Of(line.ItemId),
            AccountId = Known.Of(line.AccountId),
            Name = Known.Of(line.Name),
            Description = Known.Of(line.Description),
            Category = Known.Of<LineItemCategory>(line.Category.Value.Length == 0 ? null : line.Category),
            ItemOrder = Known.Of(line.ItemOrder),
            Quantity = Known.Of(line.Quantity),
            Unit = Known.Of(line.Unit),
            Rate = Known.Of(line.Rate),
            TaxId = Known.Of(line.TaxId),
            TaxExemptionId = Known.Of(rest.Take("tax_exemption_id")),
            TaxExemptionCode = Known.Of(rest.Take("tax_exemption_code")),
            TaxTreatmentCode = Known.Of(rest.Take("tax_treatment_code")),
            TdsTaxId = Known.Of(rest.Take("tds_tax_id")),
            ReverseChargeTaxId = Known.Of(rest.Take("reverse_charge_tax_id")),
            ReverseChargeVatId = Known.Of(rest.Take("reverse_charge_vat_id")),
            AcquisitionVatId = Known.Of(rest.Take("acquisition_vat_id")),
            HsnOrSac = Known.Of(rest.Take("hsn_or_sac")),
            LocationId = Known.Of(rest.Take("location_id")),
            ProductType = Known.Of(rest.Take("product_type")),
            SerialNumbers = rest.TakeTexts("serial_numbers"),
            ProjectId = Known.Of(line.ProjectId),
            CustomerId = Known.Of(line.CustomerId),
            IsBillable = Known.Of(line.IsBillable),
            Tags = ReportingTagInput.From(line.Tags),
            CustomFields = line.CustomFields.Count == 0 ? null : [.. line.CustomFields.Select(CustomFieldInput.From)],
            AdditionalMembers = rest.Left,
        };
    }
}
