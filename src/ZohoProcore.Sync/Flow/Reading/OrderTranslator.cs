using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Turns Zoho's answer for an order into the snapshot that decisions rest on.</summary>
internal static class OrderTranslator
{
    private const int MostDecimals = 6;

    /// <summary>Two such numbers can be multiplied; amounts beyond it are refused when the order is planned.</summary>
    private const decimal LargestFactor = 1_000_000_000_000m;

    /// <summary>Reads an order.</summary>
    /// <param name="order">Zoho's answer.</param>
    /// <param name="baseCurrency">The organization's base currency; a rate of 1 says something in any other only.</param>
    /// <param name="mapping">Which custom fields the sync itself writes; null for none.</param>
    /// <exception cref="AnswerNotUnderstoodException">Something that decides is missing, or was there and could not be read.</exception>
    public static OrderSnapshot Translate(PurchaseOrder order, string baseCurrency = "", MappingPolicy? mapping = null)
    {
        OddFields.Refuse($"Purchase order {order.PurchaseOrderId} of Zoho Books", OddField(order));
        bool IsOurs(CustomField field) => field.CustomFieldId is { } id && mapping?.OrderFields.ContainsKey(id) == true;
        var isForeign = baseCurrency.Length > 0 && order.CurrencyCode is { Length: > 0 } currency && currency != baseCurrency;
        return Amounts(order, new()
        {
            OrderId = order.PurchaseOrderId,
            Number = order.PurchaseOrderNumber ?? string.Empty,
            Reference = order.ReferenceNumber ?? string.Empty,
            Status = order.Status.Value is { Length: > 0 } status
                ? status.ToLowerInvariant()
                : throw new AnswerNotUnderstoodException($"Zoho Books gave purchase order {order.PurchaseOrderId} without a status."),
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
            CustomFields = CustomFieldTexts.Of([.. order.CustomFields.Where(field => !IsOurs(field))]),
            WrittenBack = CustomFieldTexts.ById(order.CustomFields.Where(IsOurs)),
            LocationId = OtherMembers.Text(order.AdditionalMembers, "location_id"),
            LastModified = order.LastModifiedTime,
            ExchangeRate = order.ExchangeRate is null or 0 || (order.ExchangeRate == 1 && !isForeign) ? null : order.ExchangeRate,
            Lines = [.. order.LineItems.Select((line, index) => Line(order, line, index)).OrderBy(line => line.Position)],
        });
    }

    private static string? OddField(PurchaseOrder order) =>
        OddFields.Find(order.AdditionalMembers, "notes", "ship_via", "payment_terms_label", "vendor_name", "price_precision")
            ?? order.LineItems.Select(OddField).FirstOrDefault(field => field is not null);

    private static string? OddField(ZohoBooks.Client.PurchaseOrderLine line) =>
        OddFields.Find(line.AdditionalMembers, "name", "description", "unit", "account_name", "item_order", "tax_percentage", "tags")
            ?? (line.LineItemTaxes.Any(IsNone) ? "line_item_taxes" : null)
            ?? line.LineItemTaxes
                .Select(tax => OddFields.Find(tax.AdditionalMembers, "tax_name"))
                .FirstOrDefault(field => field is not null)
            ?? line.Tags
                .Select(tag => IsNone(tag) ? "tags" : OddFields.Find(tag.AdditionalMembers, "tag_name", "tag_option_name"))
                .FirstOrDefault(field => field is not null);

    // A list of one may come as an object, so an object that is no tag at all is read as one without anything.
    private static bool IsNone(ReportingTag tag) =>
        tag is { TagId: null or "", TagName: null or "", TagOptionName: null or "", AdditionalMembers.Count: > 0 };

    private static bool IsNone(LineTax tax) =>
        tax is { TaxId: null or "", TaxName: null or "", TaxAmount: null, AdditionalMembers.Count: > 0 };

    /// <summary>What is not there stays null, so that an order without it is stored as it always was.</summary>
    private static OrderSnapshot Amounts(PurchaseOrder order, OrderSnapshot read)
    {
        var others = order.AdditionalMembers;
        var stated = order.DiscountAmount is not (null or 0) ? order.DiscountAmount : order.DiscountTotal;
        var isOnOrder = order.DiscountType == DiscountType.EntityLevel;
        var discount = isOnOrder ? stated ?? 0 : 0;

        // A percentage of lines that come to nothing takes nothing, and is still one of each line.
        var percent = !isOnOrder ? 0
            : order.Discount is { IsPercent: true, Value: var entered } ? entered : OtherMembers.Number(others, "discount_percent") ?? 0;
        var hasDiscount = discount != 0 || percent != 0;
        return read with
        {
            IsInclusiveTax = order.IsInclusiveTax ?? false,
            IsTaxRoundedByLine = OtherMembers.Text(others, "tax_rounding") is null or "entity_level" ? null : true,
            OrderDiscount = discount,
            DiscountEntered = isOnOrder && !hasDiscount && order.Discount is { Value: not 0 and var typed } ? typed : null,
            DiscountPercent = percent == 0 ? null : percent,
            IsDiscountAfterTax = hasDiscount && order.IsDiscountBeforeTax == false ? true : null,
            DiscountAppliedOn = !hasDiscount ? null : OtherMembers.Number(others, "discount_applied_on_amount"),
            SubTotal = IsSum(order.SubTotal, read.Lines) ? null : order.SubTotal,
            SubTotalWithTax = order.IsInclusiveTax == true
                && OtherMembers.Number(others, "sub_total_inclusive_of_tax") is not (null or 0) and var withTax ? withTax : null,
            TaxTotal = order.TaxTotal ?? 0,
            Shipping = OtherMembers.Number(others, "shipping_charge"),
            Adjustment = order.Adjustment ?? 0,
            AdjustmentDescription = order.Adjustment is null or 0 || order.AdjustmentDescription is "" ? null : order.AdjustmentDescription,
            Rounding = OtherMembers.Number(others, "roundoff_value"),
            TaxWithheld = OtherMembers.Number(others, "tds_amount", "tds_total"),
            TaxCollected = OtherMembers.Number(others, "tcs_amount", "tcs_total"),
        };
    }

    private static bool IsSum(decimal? subTotal, IReadOnlyList<OrderLine> lines) =>
        lines.All(line => Math.Abs(line.ItemTotal) <= LargestFactor * LargestFactor) && subTotal == lines.Sum(line => line.ItemTotal);

    private static OrderLine Line(PurchaseOrder order, ZohoBooks.Client.PurchaseOrderLine line, int index)
    {
        var isItem = line.Category != LineItemCategory.Header && line.Category != LineItemCategory.Subtotal;
        var isOver = order.Status == PurchaseOrderStatus.Closed || order.Status == PurchaseOrderStatus.Cancelled;
        return new()
        {
            LineId = line.LineItemId is { Length: > 0 } id
                ? id
                : throw new AnswerNotUnderstoodException($"Zoho Books gave row {index + 1} of a purchase order without a line_item_id."),
            Position = line.ItemOrder ?? index + 1,
            IsItem = isItem,
            Name = line.Name ?? string.Empty,
            Description = line.Description ?? string.Empty,
            Quantity = isItem ? line.Quantity ?? throw Lacks(line, "quantity") : line.Quantity ?? 0,
            Unit = line.Unit ?? string.Empty,
            Rate = isItem ? line.Rate ?? throw Lacks(line, "rate") : line.Rate ?? 0,
            ItemTotal = isItem ? line.ItemTotal ?? throw Lacks(line, "total") : 0,
            TaxPercentage = line.TaxPercentage ?? 0,
            Taxes = isItem
                ? OrderTaxTranslator.Translate(line, OtherMembers.Flag(order.AdditionalMembers, "is_reverse_charge_applied"))
                : null,
            Discount = isItem && order.DiscountType != DiscountType.EntityLevel ? Discount(order, line) : null,
            IsDiscountUnclear = isItem && order.DiscountType != DiscountType.EntityLevel && IsUnclear(order, line) ? true : null,
            CancelledQuantity = line.QuantityCancelled is null or 0 ? null : line.QuantityCancelled,
            BilledQuantity = line.QuantityCancelled is null or 0 && !isOver ? null : line.QuantityBilled,
            ReceivedQuantity = isOver ? OtherMembers.Number(line.AdditionalMembers, "quantity_marked_as_received") : null,
            ProjectId = line.ProjectId ?? string.Empty,
            ItemId = line.ItemId is { Length: > 0 } item ? item : null,
            AccountId = line.AccountId is { Length: > 0 } account ? account : null,
            LocationId = OtherMembers.Text(line.AdditionalMembers, "location_id"),
            CustomFields = CustomFieldTexts.Of(line.CustomFields),
            AccountName = line.AccountName ?? string.Empty,
            Tags = CustomFieldTexts.OfTags(line.Tags),
        };
    }

    private static AnswerNotUnderstoodException Lacks(ZohoBooks.Client.PurchaseOrderLine line, string what) =>
        new($"Zoho Books gave line {line.LineItemId} without a {what}.");

    /// <summary>
    /// As an amount, with the line's sign. Zoho answers with a number for percentages as well as for amounts; the line's total tells
    /// which it is, and where it is near enough to both, the number is the amount that it looks like.
    /// </summary>
    private static decimal? Discount(PurchaseOrder order, ZohoBooks.Client.PurchaseOrderLine line)
    {
        var precision = order.PricePrecision ?? 2;
        if (line.Discount is not { Value: not 0 and var entered } discount || Gross(line) is not { } gross)
        {
            return line.Discount is { IsPercent: false, Value: not 0 and var amount } ? amount : null;
        }

        if (Math.Abs(entered) > 100 || precision is < 0 or > MostDecimals)
        {
            return discount.IsPercent ? null : entered;
        }

        var ofPercent = Math.Round(gross * entered / 100, precision, MidpointRounding.AwayFromZero);
        var missed = Miss(order, line, gross, entered);
        return discount.IsPercent || (missed > Rounding(order, line, precision) && Miss(order, line, gross, ofPercent) < missed)
            ? ofPercent
            : entered;
    }

    /// <summary>
    /// Whether a number is as near to a percentage as to an amount because of what is cancelled: a line of which nothing is left comes to
    /// nothing with either.
    /// </summary>
    private static bool IsUnclear(PurchaseOrder order, ZohoBooks.Client.PurchaseOrderLine line)
    {
        var precision = order.PricePrecision ?? 2;
        if (line.QuantityCancelled is null or 0 || Gross(line) is not { } gross || precision is < 0 or > MostDecimals
            || line.Discount is not { IsPercent: false, Value: not 0 and >= -100 and <= 100 and var entered })
        {
            return false;
        }

        var (ofPercent, rounding) = (gross * entered / 100, Rounding(order, line, precision));
        return Math.Abs(ofPercent - entered) > Units.One(precision)
            && Miss(order, line, gross, entered) <= rounding && Miss(order, line, gross, ofPercent) <= rounding;
    }

    /// <summary>How far rounding alone takes a line's total: once, and where it is shown without the tax in its rate, once more.</summary>
    private static decimal Rounding(PurchaseOrder order, ZohoBooks.Client.PurchaseOrderLine line, int precision) =>
        Units.One(precision) / 2 * (order.IsInclusiveTax == true ? 1 + Factor(line) : 1);

    private static decimal Factor(ZohoBooks.Client.PurchaseOrderLine line) =>
        line.TaxPercentage is >= 0 and <= 1000 ? 1 + (line.TaxPercentage.Value / 100) : 1;

    /// <summary>
    /// How far a discount is from the line's total, which may have lost what was cancelled, and the tax that its rate includes.
    /// </summary>
    private static decimal Miss(PurchaseOrder order, ZohoBooks.Client.PurchaseOrderLine line, decimal gross, decimal discount)
    {
        var whole = gross - discount;
        var left = line is { QuantityCancelled: { } cancelled, Quantity: { } quantity } && quantity != 0 && Math.Abs(cancelled) <= quantity
            ? whole * ((quantity - cancelled) / quantity)
            : whole;
        var total = line.ItemTotal ?? 0;
        var withTax = order.IsInclusiveTax == true && Math.Abs(total) <= LargestFactor ? total * Factor(line) : total;
        return new[] { whole, left }.Min(priced => Math.Min(Math.Abs(priced - total), Math.Abs(priced - withTax)));
    }

    private static decimal? Gross(ZohoBooks.Client.PurchaseOrderLine line) =>
        Math.Abs(line.Rate ?? 0) <= LargestFactor && Math.Abs(line.Quantity ?? 0) <= LargestFactor
        && Math.Abs(line.ItemTotal ?? 0) <= LargestFactor * LargestFactor
            ? (line.Rate ?? 0) * (line.Quantity ?? 0)
            : null;
}
