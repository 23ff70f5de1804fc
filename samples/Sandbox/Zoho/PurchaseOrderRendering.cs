using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Purchase orders on the wire: every field that the recordings show, with their types.</summary>
internal sealed class PurchaseOrderRendering(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar)
{
    public string Status(OrderData order) => order.Status is "open" && switches.OpenIsIssued ? "issued" : order.Status;

    public JsonObject Row(OrderData order)
    {
        var status = Status(order);
        var row = new JsonObject().Add(
            ("purchaseorder_id", order.Id),
            ("vendor_id", order.VendorId),
            ("vendor_name", state.VendorOf(order).Name),
            ("order_status", status),
            ("billed_status", Billed(order)),
            ("received_status", "to_be_received"),
            ("status", status),
            ("current_sub_status", status),
            ("purchaseorder_number", order.Number),
            ("reference_number", order.Reference),
            ("date", ZohoJson.Date(order.Date)),
            ("delivery_date", ZohoJson.Date(order.DeliveryDate)),
            ("currency_id", ZohoCurrency.Id(order.CurrencyCode)),
            ("currency_code", order.CurrencyCode),
            ("total", ZohoJson.Number(state.Totals(order).Total)),
            ("quantity_yet_to_receive", ZohoJson.Number(order.Lines.Sum(line => line.Quantity))),
            ("created_time", calendar.Timestamp(order.Created)),
            ("last_modified_time", calendar.Timestamp(order.LastModified)));
        return row
            .Blank("company_name", "color_code", "current_sub_status_id", "expected_delivery_date", "delivery_days", "due_by_days", "due_in_days", "price_precision", "client_viewed_time")
            .Add(("has_attachment", order.Attachment is not null))
            .No("is_po_marked_as_received", "is_viewed_by_client")
            .Zero("quantity_marked_as_received")
            .None("tags", "receives");
    }

    public JsonObject Detail(OrderData order)
    {
        var totals = state.Totals(order);
        var vendor = state.VendorOf(order);
        var status = Status(order);
        var isBase = order.CurrencyCode == state.Data.Organization.CurrencyCode;
        var detail = new JsonObject().Add(
            ("purchaseorder_id", order.Id),
            ("purchaseorder_number", order.Number),
            ("reference_number", order.Reference),
            ("date", ZohoJson.Date(order.Date)),
            ("delivery_date", ZohoJson.Date(order.DeliveryDate)),
            ("status", status),
            ("order_status", status),
            ("current_sub_status", status),
            ("billed_status", order.Status == "draft" ? "" : Billed(order)),
            ("vendor_id", order.VendorId),
            ("vendor_name", vendor.Name),
            ("currency_id", ZohoCurrency.Id(order.CurrencyCode)),
            ("currency_code", order.CurrencyCode),
            ("currency_symbol", ZohoCurrency.Symbol(order.CurrencyCode)),
            ("exchange_rate", isBase && switches.EmptyExchangeRate ? "" : ZohoJson.Number(order.ExchangeRate)),
            ("price_precision", Currencies.Of(order.CurrencyCode).Decimals),
            ("is_inclusive_tax", order.IsInclusiveTax),
            ("is_discount_before_tax", order.IsDiscountBeforeTax),
            ("discount_type", order.Lines.Any(line => line.Discount is not null) ? "item_level" : "entity_level"),
            ("discount", Discount(order.Discount)),
            ("discount_percent", ZohoJson.Number(order.Discount is { IsPercent: true } percent ? percent.Value : 0)),
            ("discount_amount", ZohoJson.Number(totals.Discount)),
            ("discount_applied_on_amount", ZohoJson.Number(totals.Discount == 0 ? 0 : totals.Items.Zip(order.Lines).Where(pair => pair.Second.Category == "line_item").Sum(pair => pair.First))),
            ("discount_total", ZohoJson.Number(totals.Discount + totals.ItemDiscounts.Sum())),
            ("tax_rounding", "entity_level"),
            ("tax_override_preference", "no_override"),
            ("tds_calculation_type", "tds_item_level"),
            ("computation_type", "basic"),
            ("adjustment", ZohoJson.Number(order.Adjustment)),
            ("adjustment_description", order.Adjustment == 0 ? "" : order.AdjustmentDescription),
            ("sub_total", ZohoJson.Number(switches.InclusiveItemTotalIsNet || !order.IsInclusiveTax ? totals.SubTotal : totals.SubTotalInclusive)),
            ("sub_total_inclusive_of_tax", ZohoJson.Number(totals.SubTotalInclusive)),
            ("tax_total", ZohoJson.Number(totals.TaxTotal)),
            ("total", ZohoJson.Number(totals.Total)),
            ("total_quantity", ZohoJson.Number(order.Lines.Sum(line => line.Quantity))),
            ("taxes", Taxes(order, totals)),
            ("line_items", new JsonArray([.. order.Lines.Select(JsonNode? (line, i) => Line(order, totals, line, i))])),
            ("notes", order.Notes),
            ("terms", order.Terms),
            ("ship_via", order.ShipVia),
            ("payment_terms", 0),
            ("payment_terms_label", "Due on Receipt"),
            ("billing_address_id", ""),
            ("billing_address", Address(vendor.BillingAddress)),
            ("delivery_address", new JsonObject { ["country"] = "U.S.A", ["state"] = "Colorado" }.Blank("zip", "address", "organization_address_id", "address2", "city", "phone", "address1")),
            ("template_id", "260815000000017007"),
            ("template_name", "Standard Template"),
            ("template_type", "standard"),
            ("page_width", "8.27in"),
            ("page_height", "11.69in"),
            ("orientation", "portrait"),
            ("is_adv_tracking_in_receive", true),
            ("created_by_id", "260815000000093001"),
            ("created_time", calendar.Timestamp(order.Created)),
            ("last_modified_time", calendar.Timestamp(order.LastModified)));
        foreach (var (name, amount) in new[] { ("shipping_charge", order.Shipping), ("roundoff_value", order.Rounding), ("tds_amount", order.TaxWithheld), ("tcs_amount", order.TaxCollected) })
            if (amount != 0)
                detail[name] = ZohoJson.Number(amount);
        if (order.IsReverseCharge) detail["is_reverse_charge_applied"] = true;
        return detail
            .Add(
                ("attachment_name", order.Attachment?.FileName ?? ""),
                ("has_qty_cancelled", order.Lines.Any(line => line.QuantityCancelled > 0)),
                ("bills", new JsonArray([.. state.BillsOf(order).Select(JsonNode? (bill) => new JsonObject
                {
                    ["bill_id"] = bill.Id,
                    ["bill_number"] = bill.Number,
                    ["date"] = ZohoJson.Date(bill.Billed.Date),
                    ["status"] = bill.Billed.Status,
                    ["total"] = ZohoJson.Number(state.Totals(bill.Billed).Total),
                })])))
            .Blank("approver_id", "attention", "client_viewed_time", "color_code", "contact_category", "current_sub_status_id", "delivery_customer_address_id", "delivery_customer_id")
            .Blank("delivery_org_address_id", "discount_account_id", "discount_account_name", "expected_delivery_date", "received_status", "ship_via_id", "submitter_id")
            .Blank("submitted_by", "submitted_by_email", "submitted_by_name", "submitted_by_photo_url", "submitted_date")
            .No("can_mark_as_bill", "can_mark_as_unbill", "can_send_in_mail", "is_emailed", "is_po_marked_as_received", "is_viewed_by_client")
            .AddCustomFields(order.ExternalId, ZohoCustomFields.OfOrders, order.CustomFields)
            .Zero("non_catalog_items_count")
            .None("advances", "approvers_list", "contact_persons", "contact_persons_associated", "documents", "salesorders", "sub_statuses", "tags");
    }

    private static string Billed(OrderData order) => order.Status is "partially_billed" or "billed" ? order.Status : "to_be_billed";

    private static JsonObject Address(ZohoAddress address) => new JsonObject
    {
        ["address"] = address.Street,
        ["city"] = address.City,
        ["state"] = address.State,
        ["zip"] = address.Zip,
    }.Blank("attention", "street2", "country", "fax", "phone");

    private JsonNode Discount(DiscountData? discount)
    {
        if (discount is { IsPercent: true } && switches.PercentDiscountAsText)
            return string.Create(CultureInfo.InvariantCulture, $"{discount.Value:0.##}%");
        return ZohoJson.Number(discount?.Value ?? 0);
    }

    private JsonArray Taxes(OrderData order, OrderTotals totals) =>
    [
        .. totals.Taxes.Select(JsonNode? (pair) => new JsonObject
        {
            ["tax_name"] = Shown(order.Lines.SelectMany(On).First(tax => tax.Id == pair.Key)),
            ["tax_amount"] = ZohoJson.Number(pair.Value),
        }),
    ];

    private IEnumerable<TaxData> On(OrderLineData line) => OrderTotals.On(line, state.Data.Taxes);

    private static string Shown(TaxData tax) => string.Create(CultureInfo.InvariantCulture, $"{tax.Name} ({tax.Percentage:0.####}%)");

    // What each tax comes to on the line, after its share of the whole order's discount, rounded for itself.
    private JsonArray LineTaxes(OrderData order, OrderTotals totals, OrderLineData line, int at)
    {
        var sum = totals.Items.Zip(order.Lines).Where(pair => pair.Second.Category == "line_item").Sum(pair => pair.First);
        var share = !order.IsDiscountBeforeTax || sum == 0 ? 0 : totals.Items[at] * totals.Discount / sum;
        var taxable = (totals.Items[at] - share) / (order.IsInclusiveTax ? OrderTotals.Factor(line, state.Data.Taxes) : 1);
        return
        [
            .. On(line).Select(JsonNode? (tax) => new JsonObject
            {
                ["tax_id"] = tax.Id,
                ["tax_name"] = Shown(tax),
                ["tax_amount"] = ZohoJson.Number(Currencies.Round(order.CurrencyCode, taxable * OrderTotals.Share(tax, On(line)) / 100)),
            }),
        ];
    }

    private IReadOnlyDictionary<string, string> LookedUp(IReadOnlyDictionary<string, string> values) =>
        switches.LookupIsName && values.TryGetValue(ZohoCustomFields.Lookup, out var id) && state.Records.TryGetValue(id, out var record)
            ? new Dictionary<string, string>(values, StringComparer.Ordinal) { [ZohoCustomFields.Lookup] = record.Name }
            : values;

    private JsonObject Line(OrderData order, OrderTotals totals, OrderLineData line, int at)
    {
        var taxes = On(line).ToList();
        var amount = switches.InclusiveItemTotalIsNet ? totals.NetItems[at] : totals.Items[at];
        var row = new JsonObject().Add(
            ("line_item_id", line.Id),
            ("line_item_category", line.Category),
            ("item_order", at + 1),
            ("name", line.Name),
            ("description", line.Description),
            ("account_id", line.AccountId),
            ("account_name", state.Accounts.GetValueOrDefault(line.AccountId)?.Name ?? ""),
            ("item_id", line.ItemId),
            ("rate", ZohoJson.Number(line.Rate)),
            ("bcy_rate", ZohoJson.Number(OrderTotals.Cents(line.Rate * order.ExchangeRate))),
            ("quantity", ZohoJson.Number(line.Quantity)),
            ("unit", line.Unit),
            ("discount", Discount(line.Discount)),
            ("item_total", ZohoJson.Number(amount)),
            ("tax_id", taxes.Count == 1 ? taxes[0].Id : string.Concat(taxes.Select(tax => tax.Id))),
            ("tax_name", string.Join(" + ", taxes.Select(tax => tax.Name))),
            ("tax_type", taxes.Count > 1 ? "tax_group" : "tax"),
            ("tax_percentage", ZohoJson.Number((OrderTotals.Factor(line, state.Data.Taxes) - 1) * 100)),
            ("line_item_taxes", LineTaxes(order, totals, line, at)),
            ("header_id", line.HeaderId),
            ("header_name", line.HeaderName),
            ("item_type", "sales_and_purchases"),
            ("item_code", new JsonObject()),
            ("is_receivable", true),
            ("project_id", line.ProjectId ?? ""),
            ("tags", state.Tags.Of(line)));
        if (line.ProjectId is { } project) row["project_name"] = state.Projects.First(known => known.ZohoId == project).ZohoName;
        return row
            .Blank("image_document_id", "image_name", "image_type", "pricebook_id", "salesorder_item_id")
            .Add(("quantity_billed", ZohoJson.Number(state.QuantityBilled(order, line))), ("quantity_cancelled", ZohoJson.Number(line.QuantityCancelled)))
            .Zero("quantity_marked_as_received")
            .Add(("item_custom_fields", ZohoCustomFields.List(ZohoCustomFields.OfLines, LookedUp(line.CustomFields))))
            .None("discounts", "purchase_request_items");
    }
}
