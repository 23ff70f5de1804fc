using System.Collections.Frozen;

namespace Sandbox;

/// <summary>The lines of an order that is written: one with an id changes that line, one without is new.</summary>
internal sealed class PurchaseOrderLineWrites(ZohoState state, ZohoSwitches switches)
{
    // "discount" stands in no table of fields to write, but on every line that the service answers with.
    private static readonly FrozenSet<string> Fields = (
        "line_item_id item_id account_id name description unit location_id hsn_or_sac reverse_charge_tax_id rate quantity item_order discount tax_id tds_tax_id tax_treatment_code "
        + "tax_exemption_code tax_exemption_id acquisition_vat_id reverse_charge_vat_id item_custom_fields tags line_item_category project_id").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<OrderLineData> Read(ZohoBody body, IReadOnlyList<OrderLineData> before)
    {
        if (body.Rows("line_items", Fields) is not { } rows) return before;
        var lines = new List<OrderLineData>();
        foreach (var row in rows)
        {
            var id = row.Text("line_item_id") ?? "";
            var known = id.Length == 0
                ? new OrderLineData { Id = state.Ids.Zoho(), Name = "" }
                : before.FirstOrDefault(line => line.Id == id) ?? throw ZohoProblem.Invalid("line_item_id");
            if (lines.Exists(line => line.Id == known.Id)) throw ZohoProblem.Invalid("line_item_id");
            lines.Add(Read(row, known));
        }

        return switches.OmittedLinesAreRemoved ? lines : [.. before.Where(line => !lines.Exists(written => written.Id == line.Id)), .. lines];
    }

    private OrderLineData Read(ZohoBody row, OrderLineData line)
    {
        var item = row.Text("item_id") is { Length: > 0 } id ? state.Items.GetValueOrDefault(id) is { IsActive: true } known ? known : throw ZohoProblem.Invalid("item_id") : null;
        if (item is not null)
            line = line with { ItemId = item.Id, Name = item.Name, Unit = item.Unit, Rate = item.PurchaseRate, AccountId = item.PurchaseAccountId.Length > 0 ? item.PurchaseAccountId : line.AccountId };
        var changed = line with
        {
            Category = row.Text("line_item_category") is { Length: > 0 } category ? category : line.Category,
            Name = row.Text("name") ?? line.Name,
            Description = row.Text("description") ?? line.Description,
            AccountId = row.Text("account_id") is { Length: > 0 } account ? account : line.AccountId,
            Quantity = row.Number("quantity") ?? line.Quantity,
            Rate = row.Number("rate") ?? line.Rate,
            Unit = row.Text("unit") ?? line.Unit,
            Discount = row.Has("discount") ? row.Discount("discount") : line.Discount,
            TaxId = row.Has("tax_id") ? Empty(row.Text("tax_id")) : line.TaxId,
            ProjectId = row.Has("project_id") ? Empty(row.Text("project_id")) : line.ProjectId,
            CustomFields = ZohoCustomFields.ReadLine(row, line.CustomFields),
        };
        if (row.Rows("tags") is { } tags) changed = state.Tags.Put(changed, tags);
        if (changed.CustomFields.GetValueOrDefault(ZohoCustomFields.Lookup) is { Length: > 0 } record && !state.Records.ContainsKey(record)) throw ZohoProblem.Invalid("item_custom_fields");
        if (!state.Accounts.ContainsKey(changed.AccountId)) throw ZohoProblem.Invalid("account_id");
        if (changed.Category is not ("line_item" or "header" or "subtotal")) throw ZohoProblem.Invalid("line_item_category");
        if (changed.TaxId is { } tax && !state.Data.Taxes.Any(known => known.Id == tax)) throw ZohoProblem.Invalid("tax_id");
        if (changed.ProjectId is { } project && !state.Projects.Any(known => known.ZohoId == project)) throw ZohoProblem.Invalid("project_id");
        return changed;
    }

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
