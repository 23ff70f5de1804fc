using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Items, read and written by id or by the unique field.</summary>
internal sealed class ItemRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer)
{
    // "unit" stands in no table of fields to write, and was accepted by the live service.
    private static readonly FrozenSet<string> Fields = (
        "name rate description tax_id locations purchase_tax_rule_id sales_tax_rule_id tax_percentage sku product_type hsn_or_sac sat_item_key_code unitkey_code is_taxable "
        + "tax_exemption_id purchase_tax_exemption_id account_id avatax_tax_code avatax_use_code item_type purchase_description purchase_rate purchase_account_id "
        + "inventory_account_id vendor_id reorder_level item_tax_preferences custom_fields unit").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly ItemRendering _rendering = new(state, switches, calendar);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "items", "settings.READ", List),
        new("POST", "items", "settings.CREATE", call => Create(call, Body(call), "")),
        new("PUT", "items", "settings.UPDATE", Upsert),
        new("GET", "itemdetails", "settings.READ", Details),
        new("GET", "items/{id}", "settings.READ", call => One(Known(call.Id))),
        new("PUT", "items/{id}", "settings.UPDATE", call => Update(call, Known(call.Id), Body(call))),
        new("DELETE", "items/{id}", "settings.DELETE", Delete),
        new("PUT", "item/{id}/customfields", "settings.UPDATE", WriteCustomFields),
        new("POST", "items/{id}/active", "settings.CREATE", call => Mark(call, true)),
        new("POST", "items/{id}/inactive", "settings.CREATE", call => Mark(call, false)),
    ];

    private static ZohoBody Body(ZohoCall call) => ZohoBody.Of(call.Request, Fields);

    private ZohoItem Known(string id) => state.Items.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse One(ZohoItem item) =>
        SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["item"] = _rendering.Detail(item) });

    private SandboxResponse List(ZohoCall call)
    {
        var list = new ZohoList<ZohoItem>(call.Request, "Items", "items") { Rows = state.Items.Values, DefaultSort = "name", Id = item => item.Id };
        return list.FilterBy(new Dictionary<string, Func<ZohoItem, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = item => item.IsActive,
            ["Status.Inactive"] = item => !item.IsActive,
        })
            .Text("name", item => item.Name)
            .Text("description", item => item.Description)
            .Text("search_text", item => item.Name)
            .Text("account_id", item => item.AccountId)
            .Text("tax_id", item => item.TaxId)
            .Column("name", item => item.Name)
            .Column("rate", item => item.Rate)
            .Column("tax_name", item => _rendering.TaxName(item))
            .ToResponse(_rendering.Row);
    }

    // Whether an id that is not there fails the whole call is not documented.
    private SandboxResponse Details(ZohoCall call)
    {
        var ids = (call.Request.QueryValue("item_ids") ?? "").Split(',');
        if (ids.Any(id => id.Length == 0 || !id.All(char.IsAsciiDigit))) throw ZohoProblem.Invalid("item_ids");
        if (switches.UnknownItemFailsDetails && !ids.All(state.Items.ContainsKey)) throw ZohoProblem.NotFound();
        return SandboxResponse.Json(new JsonObject
        {
            ["code"] = 0,
            ["message"] = "success",
            ["items"] = new JsonArray([.. ids.Distinct().Where(state.Items.ContainsKey).Select(JsonNode? (id) => _rendering.Detail(state.Items[id]))]),
        });
    }

    private SandboxResponse Create(ZohoCall call, ZohoBody body, string externalId)
    {
        if (body.Number("rate") is null) throw ZohoProblem.Invalid("rate");
        var item = Save(new ZohoItem(state.Ids.Zoho(), "") { Created = call.Now, Modified = call.Now, ExternalId = externalId }, body, call.Now);
        return writer.Done(call, item.Id, 201, "The item has been added.", "item", _rendering.Detail(item));
    }

    private SandboxResponse Upsert(ZohoCall call)
    {
        var (value, create) = ZohoCustomFields.Upsert(call.Request);
        if (state.Items.Values.FirstOrDefault(item => item.ExternalId == value) is { } known) return Update(call, known, Body(call));
        return create ? Create(call, Body(call), switches.UpsertCopiesTheKey ? value : "") : throw ZohoProblem.NotFound();
    }

    private SandboxResponse Update(ZohoCall call, ZohoItem item, ZohoBody body)
    {
        item = Save(item, body, call.Now);
        return writer.Done(call, item.Id, 200, "Item details have been saved.", "item", _rendering.Detail(item));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var item = Known(call.Id);
        if (state.Orders.Any(order => order.Lines.Any(line => line.ItemId == item.Id))) throw ZohoProblem.Invalid("item_id");
        state.Items.Remove(item.Id);
        return writer.Done(call, item.Id, 200, "The item has been deleted.");
    }

    private SandboxResponse WriteCustomFields(ZohoCall call)
    {
        var item = Known(call.Id);
        var (externalId, fields) = ZohoCustomFields.ReadArray(call.Request, ZohoCustomFields.OfItems, item.ExternalId, item.CustomFields);
        Put(item with { ExternalId = externalId, CustomFields = fields, Modified = call.Now });
        return writer.Done(call, item.Id, 200, "Custom Fields Updated Successfully");
    }

    private SandboxResponse Mark(ZohoCall call, bool active)
    {
        var item = Known(call.Id);
        state.Items[item.Id] = item with { IsActive = active, Modified = call.Now };
        return writer.Done(call, item.Id, 200, $"The item has been marked as {(active ? "active" : "inactive")}.");
    }

    private ZohoItem Save(ZohoItem item, ZohoBody body, DateTimeOffset now)
    {
        var (externalId, fields) = ZohoCustomFields.Read(body, ZohoCustomFields.OfItems, item.ExternalId, item.CustomFields);
        item = item with
        {
            Name = body.Text("name") ?? item.Name,
            Description = body.Text("description") ?? item.Description,
            Rate = body.Number("rate") ?? item.Rate,
            Unit = body.Text("unit") ?? item.Unit,
            Sku = body.Text("sku") ?? item.Sku,
            Type = body.Text("item_type") is { Length: > 0 } type ? type : item.Type,
            ProductType = body.Text("product_type") is { Length: > 0 } product ? product : item.ProductType,
            PurchaseDescription = body.Text("purchase_description") ?? item.PurchaseDescription,
            PurchaseRate = body.Number("purchase_rate") ?? item.PurchaseRate,
            AccountId = body.Text("account_id") ?? item.AccountId,
            PurchaseAccountId = body.Text("purchase_account_id") ?? item.PurchaseAccountId,
            TaxId = body.Text("tax_id") ?? item.TaxId,
            VendorId = body.Text("vendor_id") ?? item.VendorId,
            ExternalId = externalId,
            CustomFields = fields,
            Modified = now,
        };
        if (item.Name.Length is 0 or > 100) throw ZohoProblem.Invalid("name");
        if (item.Type is not ("sales" or "purchases" or "sales_and_purchases" or "inventory")) throw ZohoProblem.Invalid("item_type");
        if (item.ProductType is not ("goods" or "service" or "digital_service")) throw ZohoProblem.Invalid("product_type");
        if (item.IsBought && item.PurchaseAccountId.Length == 0) throw ZohoProblem.Invalid("purchase_account_id");
        if (item.AccountId.Length > 0 && !state.Accounts.ContainsKey(item.AccountId)) throw ZohoProblem.Invalid("account_id");
        if (item.PurchaseAccountId.Length > 0 && !state.Accounts.ContainsKey(item.PurchaseAccountId)) throw ZohoProblem.Invalid("purchase_account_id");
        if (item.TaxId.Length > 0 && !state.Data.Taxes.Any(tax => tax.Id == item.TaxId)) throw ZohoProblem.Invalid("tax_id");
        if (item.VendorId.Length > 0 && state.Contact(item.VendorId) is not { Type: "vendor" }) throw ZohoProblem.Invalid("vendor_id");
        if (item.Sku.Length > 0 && state.Items.Values.Any(other => other.Id != item.Id && other.Sku == item.Sku)) throw ZohoProblem.Invalid("sku");
        Put(item);
        return item;
    }

    private void Put(ZohoItem item)
    {
        if (item.ExternalId.Length > 0 && state.Items.Values.Any(other => other.Id != item.Id && other.ExternalId == item.ExternalId))
            throw ZohoProblem.Invalid(ZohoCustomFields.ApiName);
        state.Items[item.Id] = item;
    }
}
