using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>How purchase order contracts and their lines look on the wire.</summary>
internal sealed class PurchaseOrderShapes(ProcoreState state, CostCodeShapes costCodes)
{
    private static readonly string[] Texts =
        [
            "accounting_method", "approval_letter_date", "bill_to_address", "contract_date", "delivery_date", "description", "executed",
            "execution_date", "issued_on_date", "letter_of_intent_date", "number", "origin_code", "origin_data", "origin_id",
            "payment_terms", "private", "retainage_percent", "returned_date", "ship_to_address", "ship_via", "status", "title"
        ];

    private static readonly string[] NoMoney =
        [
            "approved_change_orders", "draft_change_orders_amount", "pending_change_orders", "percentage_paid",
            "total_draw_requests_amount", "total_payments", "total_requisitions_amount"
        ];

    private static readonly string[] WholeMoney = ["grand_total", "pending_revised_contract", "remaining_balance_outstanding", "revised_contract"];

    public JsonObject Compact(ProcoreOrder order)
    {
        JsonObject json = new() { ["id"] = order.Id };
        foreach (string field in Texts)
            json[field] = order.Copy(field);
        foreach (string field in NoMoney)
            json[field] = Money(0m);
        decimal total = order.GrandTotal;
        foreach (string field in WholeMoney)
            json[field] = Money(total);
        json["assignee"] = order.Integer("assignee_id") is { } assignee ? new JsonObject { ["id"] = assignee } : null;
        json["billing_schedule_of_values_status"] = null;
        json["created_at"] = ProcoreShapes.Time(order.CreatedAt);
        json["updated_at"] = ProcoreShapes.Time(order.UpdatedAt);
        json["deleted_at"] = ProcoreShapes.Time(order.DeletedAt);
        json["project"] = Project(order);
        json["requisitions_are_enabled"] = false;
        json["show_line_items_to_non_admins"] = false;
        json["signed_contract_received_date"] = null;
        json["vendor"] = Vendor(order, false);
        json["currency_configuration"] = Currency();
        return json;
    }

    public JsonObject Extended(ProcoreOrder order)
    {
        JsonObject json = Compact(order);
        json["line_items"] = Lines(order);
        return json;
    }

    public JsonObject Full(ProcoreOrder order)
    {
        JsonObject json = Extended(order);
        json["attachments"] = new JsonArray();
        json["change_order_packages"] = new JsonArray();
        json["change_order_requests"] = new JsonArray();
        json["potential_change_orders"] = new JsonArray();
        json["invoice_contacts"] = new JsonArray();
        json["payments_issued"] = new JsonArray();
        json["created_by_id"] = order.CreatedById;
        json["vendor"] = Vendor(order, true);
        return json;
    }

    public JsonObject Line(ProcoreOrderLine line) => new()
    {
        ["id"] = line.Id,
        ["amount"] = Money(line.Amount),
        ["total_amount"] = Money(line.Amount),
        ["extended_amount"] = Money(line.Amount),
        ["quantity"] = Measure(line, "quantity"),
        ["unit_cost"] = Measure(line, "unit_cost"),
        ["uom"] = line.Copy("uom"),
        ["extended_type"] = line.Copy("extended_type") ?? "manual",
        ["description"] = line.Copy("description"),
        ["company"] = new JsonObject { ["id"] = state.CompanyId, ["name"] = state.CompanyName },
        ["cost_code"] = costCodes.CostCode(line.WbsCode.CostCode),
        ["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType),
        ["wbs_code"] = new JsonObject
        {
            ["id"] = line.WbsCode.Id,
            ["flat_code"] = line.WbsCode.FlatCode,
            ["description"] = line.WbsCode.Description,
        },
        ["holder"] = new JsonObject { ["id"] = line.Order.Id, ["holder_type"] = "PurchaseOrderContract" },
        ["origin_data"] = line.Copy("origin_data"),
        ["origin_id"] = line.Copy("origin_id"),
        ["position"] = line.Position,
        ["project"] = Project(line.Order),
        ["tax_code_id"] = null,
        ["created_at"] = ProcoreShapes.Time(line.CreatedAt),
        ["updated_at"] = ProcoreShapes.Time(line.UpdatedAt),
        ["change_event_line_item"] = null,
        ["currency_configuration"] = Currency(),
    };

    private JsonArray Lines(ProcoreOrder order)
    {
        JsonArray lines = [];
        foreach (ProcoreOrderLine line in order.Lines)
            lines.Add((JsonNode)Line(line));
        return lines;
    }

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);

    private JsonNode? Measure(ProcoreOrderLine line, string field) =>
        line.Values[field] is { } value ? ProcoreMoney.Write(ProcoreMoney.Parse(value), state.Switches.MoneyAsNumbers) : null;

    private JsonObject Currency() => new() { ["currency_iso_code"] = state.Currency };

    private static JsonObject Project(ProcoreOrder order) => new() { ["id"] = order.Project.Id, ["name"] = order.Project.Name };

    private JsonObject? Vendor(ProcoreOrder order, bool origin)
    {
        if (order.Integer("vendor_id") is not { } id || !state.Vendors.TryGetValue(id, out ProcoreVendor? vendor))
            return null;
        JsonObject json = new() { ["id"] = id, ["company"] = vendor.Name };
        if (origin)
        {
            json["origin_id"] = vendor.Copy("origin_id");
            json["origin_data"] = vendor.Copy("origin_data");
        }

        return json;
    }
}
