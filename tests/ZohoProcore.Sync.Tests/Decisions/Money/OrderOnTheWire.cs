using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>A drawn order as Zoho Books answers with it: by the names of its recordings, amounts of taxes rounded on each line, names with their rates.</summary>
internal static class OrderOnTheWire
{
    /// <summary>The taxes as the organization's list has them; it is what tells that one is on others. A levy has no rate anywhere.</summary>
    public static IReadOnlyList<ZohoTax> Taxes { get; } =
    [
        new("1", "GST", 5, false, true), new("2", "PST", 7, false, false), new("3", "QST", 9.975m, true, true),
        new("5", "RC", 20, false, true), new("6", "RC on RC", 3.5m, true, true),
    ];

    public static PurchaseOrder Write(VendorArithmetic vendor)
    {
        var order = vendor.Order;
        var isOnLines = order.Lines.Any(line => line.Discount != 0);
        return new()
        {
            PurchaseOrderId = "260815000000026093",
            PurchaseOrderNumber = "PO-00001",
            Status = PurchaseOrderStatus.Open,
            CurrencyCode = "USD",
            PricePrecision = order.Precision,
            IsInclusiveTax = order.IsInclusiveTax,
            IsDiscountBeforeTax = order.IsDiscountBeforeTax,
            DiscountType = isOnLines ? DiscountType.ItemLevel : DiscountType.EntityLevel,
            Discount = order.DiscountPercent != 0 ? new(order.DiscountPercent, true) : new(order.DiscountAmount, false),
            DiscountAmount = vendor.Taken,
            DiscountTotal = vendor.Taken + order.Lines.Sum(line => line.Discount),
            SubTotal = order.SubTotal,
            TaxTotal = order.TaxTotal,
            Total = order.Total,
            Adjustment = order.Adjustment,
            LineItems = [.. order.Lines.Select((line, i) => Line(vendor, line, i))],
            AdditionalMembers = Members(
                ("tax_rounding", order.IsTaxRoundedByLine ? "item_level" : "entity_level"),
                ("discount_percent", order.DiscountPercent),
                ("discount_applied_on_amount", order.DiscountAppliedOn ?? 0),
                ("shipping_charge", order.Shipping),
                ("roundoff_value", order.Rounding),
                ("tds_amount", order.TaxWithheld),
                ("tcs_amount", order.TaxCollected)),
        };
    }

    private static ZohoBooks.Client.PurchaseOrderLine Line(VendorArithmetic vendor, PricedLine line, int at)
    {
        var taxes = line.Taxes.Where(tax => tax.Kind == TaxKind.Tax).ToList();
        var deducted = line.Taxes.Where(tax => tax.IsDeducted).ToList();
        var simple = taxes.Where(tax => !tax.IsCompound).Sum(tax => tax.Percentage);
        return new()
        {
            LineItemId = line.LineId,
            ItemOrder = at + 1,
            Name = "Goods",
            Quantity = line.Quantity,
            QuantityCancelled = line.CancelledQuantity,
            QuantityBilled = 0,
            Rate = line.Rate,
            ItemTotal = line.ItemTotal,
            Discount = line.Discount == 0 ? null : vendor.Form == DiscountForm.Amount ? new(line.Discount, false) : new(vendor.Percents[line.LineId], vendor.Form == DiscountForm.Percent),
            TaxPercentage = simple + taxes.Where(tax => tax.IsCompound).Sum(tax => tax.Percentage * (1 + (simple / 100))) - deducted.Sum(tax => tax.Percentage),
            LineItemTaxes =
            [
                .. taxes.Select(tax => new LineTax
                {
                    TaxId = tax.Id,
                    TaxName = tax.Percentage == 0 ? tax.Name : $"{tax.Name} ({Text(tax.Percentage)}%)",
                    TaxAmount = vendor.Shown((line.LineId, tax.Id)),
                }),
                .. deducted.Select(tax => new LineTax { TaxId = tax.Id, TaxName = $"{tax.Name} (-{Text(tax.Percentage)}%)", TaxAmount = -tax.Amount }),
            ],
            AdditionalMembers = Members([.. line.Taxes.Where(tax => tax.Kind != TaxKind.Tax && !tax.IsDeducted).SelectMany(Beside)]),
        };
    }

    private static IEnumerable<(string Name, JsonNode Value)> Beside(PricedTax tax)
    {
        var prefix = tax.Kind == TaxKind.Withheld ? "tds_tax" : tax.IsCompound ? "reverse_charge_vat" : "reverse_charge_tax";
        return
        [
            (prefix + "_id", tax.Id), (prefix + "_name", $"{tax.Name} ({Text(tax.Percentage)}%)"), (prefix + "_percentage", tax.Percentage),
            .. tax.Amount is { } stated ? [(prefix + "_amount", (JsonNode)stated)] : Array.Empty<(string, JsonNode)>(),
        ];
    }

    private static Dictionary<string, JsonElement> Members(params (string Name, JsonNode Value)[] members) =>
        members.ToDictionary(member => member.Name, member => JsonDocument.Parse(member.Value.ToJsonString()).RootElement);

    private static string Text(decimal rate) => rate.ToString("0.####", CultureInfo.InvariantCulture);
}
