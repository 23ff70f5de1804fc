using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The lines of what is sold: one with an id changes that line, one without is new.</summary>
internal sealed class SalesLines(ZohoState state)
{
    // Of an invoice's lines the table has no id; every other sales document has. What answers have of a line is taken back.
    private static readonly FrozenSet<string> Fields = (
        "line_item_id item_id project_id time_entry_ids product_type hsn_or_sac sat_item_key_code unitkey_code location_id expense_id bill_id bill_item_id expense_receipt_name "
        + "name description item_order bcy_rate rate quantity unit discount_amount discount tags tax_id tds_tax_id tax_name tax_type tax_percentage tax_treatment_code "
        + "salesorder_item_id line_item_category account_id item_custom_fields tax_exemption_id tax_exemption_code invoice_id invoice_item_id").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<OrderLineData> Read(ZohoBody body, IReadOnlyList<OrderLineData> before)
    {
        if (body.Rows("line_items", Fields) is not { } rows) return before;
        return [.. rows.Select(row => Read(row, Line(row, before)))];
    }

    public JsonArray Render(OrderData sold)
    {
        var totals = state.Totals(sold);
        return new JsonArray([.. sold.Lines.Select(JsonNode? (line, at) => Render(line, at, totals))]);
    }

    private OrderLineData Line(ZohoBody row, IReadOnlyList<OrderLineData> before) => row.Text("line_item_id") is { Length: > 0 } id
        ? before.FirstOrDefault(line => line.Id == id) ?? throw ZohoProblem.Invalid("line_item_id")
        : new OrderLineData { Id = state.Ids.Zoho(), Name = "", Quantity = 1 };

    private OrderLineData Read(ZohoBody row, OrderLineData line)
    {
        if (row.Text("item_id") is { Length: > 0 } id)
        {
            var item = state.Items.GetValueOrDefault(id) is { IsActive: true, IsSold: true } known ? known : throw ZohoProblem.Invalid("item_id");
            line = line with { ItemId = id, Name = item.Name, Unit = item.Unit, Rate = item.Rate };
        }

        var changed = line with
        {
            Category = row.Text("line_item_category") is { Length: > 0 } category ? category : line.Category,
            Name = row.Text("name") ?? line.Name,
            Description = row.Text("description") ?? line.Description,
            Quantity = row.Number("quantity") ?? line.Quantity,
            Rate = row.Number("rate") ?? line.Rate,
            Unit = row.Text("unit") ?? line.Unit,
            Discount = row.Has("discount") ? row.Discount("discount") : line.Discount,
            TaxId = row.Text("tax_id") is { } tax ? (tax.Length > 0 ? tax : null) : line.TaxId,
            ProjectId = row.Text("project_id") is { } project ? (project.Length > 0 ? project : null) : line.ProjectId,
        };
        if (changed.TaxId is { } taxId && !state.Data.Taxes.Any(known => known.Id == taxId)) throw ZohoProblem.Invalid("tax_id");
        if (changed.ProjectId is { } projectId && !state.Projects.Any(known => known.ZohoId == projectId)) throw ZohoProblem.Invalid("project_id");
        return changed;
    }

    private JsonObject Render(OrderLineData line, int at, OrderTotals totals)
    {
        var tax = state.Data.Taxes.FirstOrDefault(known => known.Id == line.TaxId);
        return new JsonObject()
            .Add(
                ("line_item_id", line.Id),
                ("line_item_category", line.Category),
                ("item_order", at + 1),
                ("item_id", line.ItemId),
                ("item_type", "sales"),
                ("account_id", "260815000000000388"),
                ("account_name", "Sales"),
                ("name", line.Name),
                ("description", line.Description),
                ("quantity", ZohoJson.Number(line.Quantity)),
                ("rate", ZohoJson.Number(line.Rate)),
                ("bcy_rate", ZohoJson.Number(line.Rate)),
                ("sales_rate", ZohoJson.Number(line.Rate)),
                ("unit", line.Unit),
                ("discount", line.Discount is { IsPercent: false } fixedAmount ? ZohoJson.Number(fixedAmount.Value) : line.Discount is { } share ? $"{ZohoJson.Number(share.Value)}%" : 0),
                ("discount_amount", ZohoJson.Number(totals.ItemDiscounts[at])),
                ("item_total", ZohoJson.Number(totals.Items[at])),
                ("tax_id", line.TaxId ?? ""),
                ("tax_name", tax?.Name ?? ""),
                ("tax_type", "tax"),
                ("tax_percentage", ZohoJson.Number(tax?.Percentage ?? 0)),
                ("project_id", line.ProjectId ?? ""),
                ("item_code", new JsonObject()),
                ("pricing_scheme", "unit"))
            .Zero("cost_amount", "markup_percent")
            .No("is_modifier_item")
            .Blank("bill_id", "bill_item_id", "expense_id", "expense_receipt_name", "header_id", "header_name", "image_document_id", "internal_name", "pricebook_id", "salesorder_item_id")
            .Blank("available_for_sale_stock", "available_stock", "committed_stock", "stock_on_hand", "purchase_rate", "discount_account_id", "discount_account_name")
            .None("discounts", "documents", "item_custom_fields", "line_item_taxes", "mapped_items", "tags", "time_entry_ids");
    }
}
