using System.Net;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>How commitments and their lines look on the wire.</summary>
internal sealed class ContractShapes(ProcoreState state, CostCodeShapes costCodes)
{
    private static readonly string[] NoMoney =
        [
            "percentage_paid", "total_draw_requests_amount", "total_payments", "total_requisitions_amount"
        ];

    public JsonObject Compact(ProcoreContract order)
    {
        JsonObject json = new() { ["id"] = order.Id };
        foreach (string field in order.Kind.Batch.Names.Where(field => field is not ("vendor_id" or "assignee_id")))
            json[field] = order.Copy(field);
        foreach (string field in NoMoney)
            json[field] = Money(0m);
        (decimal approved, decimal pending, decimal draft) = Changes(order);
        json["grand_total"] = Money(order.GrandTotal);
        json["approved_change_orders"] = Money(approved);
        json["pending_change_orders"] = Money(pending);
        json["draft_change_orders_amount"] = Money(draft);
        json["revised_contract"] = Money(order.GrandTotal + approved);
        json["pending_revised_contract"] = Money(order.GrandTotal + approved + pending);
        json["remaining_balance_outstanding"] = Money(order.GrandTotal + approved);
        if (order.Kind == ContractKind.PurchaseOrder)
        {
            json["assignee"] = order.Integer("assignee_id") is { } assignee ? new JsonObject { ["id"] = assignee } : null;
            json["billing_schedule_of_values_status"] = null;
        }

        json["created_at"] = state.Time(order.CreatedAt);
        json["updated_at"] = state.Time(order.UpdatedAt);
        json["deleted_at"] = state.Time(order.DeletedAt);
        json["project"] = Project(order);
        json["requisitions_are_enabled"] = false;
        json["show_line_items_to_non_admins"] = false;
        json["signed_contract_received_date"] = order.Copy("signed_contract_received_date");
        json["vendor"] = Vendor(order, false);
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, order);
        return json;
    }

    public JsonObject Extended(ProcoreContract order)
    {
        JsonObject json = Compact(order);
        json["line_items"] = Lines(order);
        if (state.Switches.CommitmentsShowCustomFields)
            json["custom_fields"] = ProcoreCustomFields.Of(order);
        return json;
    }

    public JsonObject Full(ProcoreContract order)
    {
        JsonObject json = Extended(order);
        json["attachments"] = Attachments(order);
        json["change_order_packages"] = new JsonArray();
        json["change_order_requests"] = new JsonArray();
        json["potential_change_orders"] = state.Switches.ChangeOrderTiers == 1 ? new JsonArray() : new JsonArray(new JsonArray(
            [.. state.PotentialChanges.Values.Where(change => change.Contract == order && change.DeletedAt is null).Select(change => PotentialChangeEndpoints.Shape(state, change))]));
        json["invoice_contacts"] = new JsonArray();
        json["payments_issued"] = new JsonArray();
        json["created_by_id"] = order.CreatedById;
        json["vendor"] = Vendor(order, true);
        return json;
    }

    public JsonObject Line(ProcoreContractLine line) => new()
    {
        ["id"] = line.Id,
        ["amount"] = Money(line.Amount),
        ["total_amount"] = Money(line.Amount),
        ["extended_amount"] = Money(line.Amount),
        ["quantity"] = Measure(line, "quantity"),
        ["unit_cost"] = Measure(line, "unit_cost"),
        ["uom"] = line.Copy("uom"),
        ["extended_type"] = line.Copy("extended_type") ?? "manual",
        ["description"] = state.Switches.LineTextsComeBackEscaped && line.Text("description") is { } said ? WebUtility.HtmlEncode(said) : line.Copy("description"),
        ["company"] = new JsonObject { ["id"] = state.CompanyId, ["name"] = state.CompanyName },
        ["cost_code"] = costCodes.CostCode(line.WbsCode.CostCode),
        ["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType),
        ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
        ["holder"] = new JsonObject { ["id"] = line.Order.Id, ["holder_type"] = line.Order.Kind.HolderType },
        ["origin_data"] = line.Copy("origin_data"),
        ["origin_id"] = line.Copy("origin_id"),
        ["position"] = line.Position,
        ["project"] = Project(line.Order),
        ["tax_code_id"] = line.Integer("tax_code_id"),
        ["created_at"] = state.Time(line.CreatedAt),
        ["updated_at"] = state.Time(line.UpdatedAt),
        ["change_event_line_item"] = null,
        ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, line.Order),
    };

    private JsonArray Lines(ProcoreContract order)
    {
        JsonArray lines = [];
        foreach (ProcoreContractLine line in order.Lines)
            lines.Add((JsonNode)Line(line));
        return lines;
    }

    private (decimal Approved, decimal Pending, decimal Draft) Changes(ProcoreContract order)
    {
        List<ProcoreChangeOrder> changes = [.. state.ChangeOrders.Values.Where(change => change.Contract == order)];
        return (
            changes.Where(change => change.IsApproved).Sum(change => change.Total),
            changes.Where(change => change.IsPending).Sum(change => change.Total),
            changes.Where(change => change.IsDraft).Sum(change => change.Total));
    }

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);

    private JsonNode? Measure(ProcoreContractLine line, string field) =>
        line.Values[field] is { } value ? ProcoreMoney.Write(ProcoreMoney.Parse(value), state.Switches.MoneyAsNumbers) : null;

    /// <summary>An array, where the catalogue has an object.</summary>
    private static JsonArray Attachments(ProcoreContract order)
    {
        JsonArray attachments = [];
        foreach (ProcoreAttachment file in order.Attachments)
        {
            attachments.Add((JsonNode)new JsonObject
            {
                ["id"] = file.Id,
                ["url"] = $"https://storage.procore.com/api/v5/files/{file.Id}",
                ["filename"] = file.FileName,
            });
        }

        return attachments;
    }

    private static JsonObject Project(ProcoreContract order) => new() { ["id"] = order.Project.Id, ["name"] = order.Project.Name };

    private JsonObject? Vendor(ProcoreContract order, bool origin)
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
