using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Bills, to read: every field that the recordings show, with their types.</summary>
internal sealed class BillRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar)
{
    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "bills", "bills.READ", List),
        new("GET", "bills/{id}", "bills.READ", call => state.Bills.FirstOrDefault(bill => bill.Id == call.Id) is { } bill
            ? SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["bill"] = Detail(bill) })
            : throw ZohoProblem.NotFound()),
    ];

    private SandboxResponse List(ZohoCall call)
    {
        var request = call.Request;
        IEnumerable<ZohoBill> rows = state.Bills;
        if (request.QueryValue("purchaseorder_id") is { Length: > 0 } order) rows = rows.Where(bill => bill.OrderId == order);
        if (request.QueryValue("vendor_id") is { Length: > 0 } vendor) rows = rows.Where(bill => bill.Billed.VendorId == vendor);
        if (request.QueryValue("project_id") is { Length: > 0 } project) rows = rows.Where(bill => bill.Billed.Lines.Any(line => line.ProjectId == project));
        if (request.QueryValue("status") is { Length: > 0 } status)
        {
            if (status is not ("paid" or "open" or "overdue" or "void" or "partially_paid")) throw ZohoProblem.Invalid("status");
            rows = rows.Where(bill => bill.Billed.Status == status);
        }

        var list = new ZohoList<ZohoBill>(request, "Bills", "bills") { Rows = rows, DefaultSort = "created_time", Id = bill => bill.Id };
        return list.FilterBy(new Dictionary<string, Func<ZohoBill, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Open"] = bill => bill.Billed.Status == "open",
            ["Status.Paid"] = _ => false,
            ["Status.PartiallyPaid"] = _ => false,
            ["Status.Overdue"] = _ => false,
            ["Status.Void"] = _ => false,
        })
            .Text("bill_number", bill => bill.Number)
            .Text("reference_number", bill => bill.Billed.Reference)
            .Text("vendor_name", bill => state.VendorOf(bill.Billed).Name)
            .Date("date", bill => bill.Billed.Date)
            .ModifiedAfter(bill => bill.Billed.LastModified, switches.ModifiedTimeInclusive)
            .Column("vendor_name", bill => state.VendorOf(bill.Billed).Name)
            .Column("bill_number", bill => bill.Number)
            .Column("date", bill => bill.Billed.Date)
            .Column("due_date", bill => Due(bill))
            .Column("total", bill => state.Totals(bill.Billed).Total)
            .Column("balance", bill => state.Totals(bill.Billed).Total)
            .Column("created_time", bill => bill.Billed.Created)
            .ToResponse(Row);
    }

    private static DateOnly Due(ZohoBill bill) => bill.Billed.Date.AddDays(30);

    private JsonObject Row(ZohoBill bill) => Common(bill)
        .Add(
            ("balance_due", ZohoJson.Number(state.Totals(bill.Billed).Total)),
            ("created_by", "Office"),
            ("last_modified_by", "Office"),
            ("due_days", "Due in 30 days"),
            ("is_opening_balance", bill.Id))
        .No("has_attachment")
        .Zero("tds_total");

    private JsonObject Detail(ZohoBill bill)
    {
        var totals = state.Totals(bill.Billed);
        var order = state.Order(bill.OrderId);
        return Common(bill)
            .Add(
                ("due_in_days", 30),
                ("payment_terms", 30),
                ("payment_terms_label", "Net 30"),
                ("is_inclusive_tax", bill.Billed.IsInclusiveTax),
                ("is_discount_before_tax", bill.Billed.IsDiscountBeforeTax),
                ("adjustment", ZohoJson.Number(bill.Billed.Adjustment)),
                ("discount_amount", ZohoJson.Number(totals.Discount)),
                ("discount_total", ZohoJson.Number(totals.Discount + totals.ItemDiscounts.Sum())),
                ("sub_total", ZohoJson.Number(totals.SubTotal)),
                ("sub_total_inclusive_of_tax", ZohoJson.Number(totals.SubTotalInclusive)),
                ("tax_total", ZohoJson.Number(totals.TaxTotal)),
                ("purchaseorder_ids", bill.OrderId.Length == 0 ? new JsonArray() : new JsonArray(bill.OrderId)),
                ("purchaseorders", order is null ? new JsonArray() : new JsonArray(new JsonObject
                {
                    ["purchaseorder_id"] = order.Id,
                    ["purchaseorder_number"] = order.Number,
                    ["purchaseorder_date"] = ZohoJson.Date(order.Date),
                    ["purchaseorder_status"] = order.Status,
                })),
                ("line_items", new JsonArray([.. bill.Billed.Lines.Select(JsonNode? (line, i) => Line(bill, totals, line, i))])),
                ("custom_field_hash", new JsonObject()))
            .Blank("account_code", "bill_order_type", "due_by_days", "notes", "payment_expected_date", "recurring_bill_id", "reference_id", "subject_content", "terms")
            .Zero("payment_made", "total_retention_amount", "unused_credits_payable_amount", "vendor_credits_applied")
            .None("custom_fields", "documents", "payments", "retention_items", "taxes", "vendor_credits", "approvers_list");
    }

    private JsonObject Common(ZohoBill bill) => new JsonObject()
        .Add(
            ("bill_id", bill.Id),
            ("bill_number", bill.Number),
            ("entity_type", "bill"),
            ("reference_number", bill.Billed.Reference),
            ("status", bill.Billed.Status),
            ("current_sub_status", bill.Billed.Status),
            ("vendor_id", bill.Billed.VendorId),
            ("vendor_name", state.VendorOf(bill.Billed).Name),
            ("date", ZohoJson.Date(bill.Billed.Date)),
            ("due_date", ZohoJson.Date(Due(bill))),
            ("currency_id", ZohoCurrency.Id(bill.Billed.CurrencyCode)),
            ("currency_code", bill.Billed.CurrencyCode),
            ("exchange_rate", ZohoJson.Number(bill.Billed.ExchangeRate)),
            ("price_precision", 2),
            ("total", ZohoJson.Number(state.Totals(bill.Billed).Total)),
            ("balance", ZohoJson.Number(state.Totals(bill.Billed).Total)),
            ("created_time", calendar.Timestamp(bill.Billed.Created)),
            ("last_modified_time", calendar.Timestamp(bill.Billed.LastModified)))
        .Blank("attachment_name", "client_viewed_time", "color_code", "current_sub_status_id")
        .No("is_bill_reconciliation_violated", "is_tally_bill", "is_uber_bill", "is_viewed_by_client")
        .Zero("unprocessed_payment_amount")
        .None("tags");

    private JsonObject Line(ZohoBill bill, OrderTotals totals, OrderLineData line, int at) => new JsonObject()
        .Add(
            ("line_item_id", line.Id),
            ("purchaseorder_id", bill.OrderId),
            ("purchaseorder_item_id", at < bill.OrderLineIds.Count ? bill.OrderLineIds[at] : ""),
            ("line_item_category", "line_item"),
            ("item_order", at + 1),
            ("item_id", line.ItemId),
            ("name", line.Name),
            ("description", line.Description),
            ("account_id", line.AccountId),
            ("account_name", state.Accounts.GetValueOrDefault(line.AccountId)?.Name ?? ""),
            ("quantity", ZohoJson.Number(line.Quantity)),
            ("rate", ZohoJson.Number(line.Rate)),
            ("item_total", ZohoJson.Number(totals.Items[at])),
            ("unit", line.Unit),
            ("tax_id", line.TaxId ?? ""),
            ("project_id", line.ProjectId ?? ""),
            ("project_name", state.Projects.FirstOrDefault(project => project.ZohoId == line.ProjectId)?.ZohoName ?? ""),
            ("item_code", new JsonObject()),
            ("tags", state.Tags.Of(line)))
        .Blank("account_code", "customer_id", "customer_name", "header_id", "header_name", "invoice_id", "invoice_number", "item_type")
        .No("is_billable")
        .None("discounts", "item_custom_fields", "line_item_taxes");
}
