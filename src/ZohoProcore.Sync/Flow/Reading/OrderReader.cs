using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Turns Zoho's answer for an order into the snapshot that decisions rest on.</summary>
internal static class OrderReader
{
    public static OrderSnapshot Read(PurchaseOrder order) => new()
    {
        OrderId = order.PurchaseOrderId,
        Number = order.PurchaseOrderNumber ?? string.Empty,
        Reference = order.ReferenceNumber ?? string.Empty,
        Status = order.Status.Value.ToLowerInvariant(),
        VendorId = order.VendorId ?? string.Empty,
        VendorName = order.VendorName ?? string.Empty,
        Currency = order.CurrencyCode ?? string.Empty,
        Precision = order.PricePrecision ?? 2,
        Total = order.Total
            ?? throw new AnswerNotUnderstoodException($"Zoho Books gave purchase order {order.PurchaseOrderId} without a total."),
        Date = order.Date,
        DeliveryDate = order.DeliveryDate ?? order.ExpectedDeliveryDate,
        PaymentTerms = order.PaymentTermsLabel ?? string.Empty,
        ShipVia = order.ShipVia ?? string.Empty,
        Notes = order.Notes ?? string.Empty,
        IsInclusiveTax = order.IsInclusiveTax ?? false,
        OrderDiscount = order.DiscountType == DiscountType.EntityLevel ? order.DiscountTotal ?? 0 : 0,
        TaxTotal = order.TaxTotal ?? 0,
        Adjustment = order.Adjustment ?? 0,
        LastModified = order.LastModifiedTime,
        Lines = [.. order.LineItems.Select(Line).OrderBy(line => line.Position)],
    };

    private static OrderLine Line(ZohoBooks.Client.PurchaseOrderLine line, int index)
    {
        var isItem = line.Category != LineItemCategory.Header && line.Category != LineItemCategory.Subtotal;
        return new()
        {
            LineId = line.LineItemId is { Length: > 0 } id
                ? id
                : throw new AnswerNotUnderstoodException($"Zoho Books gave row {index + 1} of a purchase order without a line_item_id."),
            Position = line.ItemOrder ?? index + 1,
            IsItem = isItem,
            Name = line.Name ?? string.Empty,
            Description = line.Description ?? string.Empty,
            Quantity = line.Quantity ?? 0,
            Unit = line.Unit ?? string.Empty,
            Rate = line.Rate ?? 0,
            ItemTotal = isItem
                ? line.ItemTotal ?? throw new AnswerNotUnderstoodException($"Zoho Books gave line {line.LineItemId} without a total.")
                : 0,
            TaxPercentage = line.TaxPercentage ?? 0,
            ProjectId = line.ProjectId ?? string.Empty,
            AccountName = line.AccountName ?? string.Empty,
            Tags = Tags(line),
        };
    }

    private static SortedDictionary<string, string> Tags(ZohoBooks.Client.PurchaseOrderLine line)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in line.Tags)
        {
            if (tag is { TagName.Length: > 0, TagOptionName.Length: > 0 })
            {
                tags[tag.TagName] = tag.TagOptionName;
            }
        }

        return tags;
    }
}
