using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Items on the wire: every field that the recordings show, with their types.</summary>
internal sealed class ItemRendering(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar)
{
    public string TaxName(ZohoItem item) => Tax(item)?.Name ?? "";

    public JsonObject Row(ZohoItem item) => Common(item)
        .Add(("item_name", item.Name), ("can_be_purchased", item.IsBought), ("can_be_sold", item.IsSold), ("vendor_name", state.Contact(item.VendorId)?.Name ?? ""))
        .Blank("image_document_id")
        .No("has_attachment");

    public JsonObject Detail(ZohoItem item) => Common(item)
        .Add(
            ("can_be_purchased", item.IsBought),
            ("can_be_sold", item.IsSold),
            ("created_at", calendar.Timestamp(item.Created)[..10]),
            ("item_code", new JsonObject()),
            ("locked_fields", new JsonObject()),
            ("pricebook_rate", ZohoJson.Number(item.Rate)),
            ("sales_rate", ZohoJson.Number(item.Rate)),
            ("pricing_scheme", "unit"),
            ("tax_type", Tax(item) is null ? "" : "tax"),
            ("vendor_id", item.VendorId))
        .AddCustomFields(item.ExternalId, ZohoCustomFields.OfItems, item.CustomFields)
        .Blank("brand", "manufacturer", "maximum_order_quantity", "minimum_order_quantity", "sales_margin", "tax_information", "purchase_tax_information", "unit_id", "group_id")
        .No("has_variant", "is_fulfillable", "is_default_tax_applied", "is_modifier_item")
        .None("documents", "default_price_brackets", "integration_references", "locked_actions", "price_brackets", "sales_channels");

    private JsonObject Common(ZohoItem item) => new JsonObject()
        .Add(
            ("item_id", item.Id),
            ("name", item.Name),
            ("status", item.IsActive ? "active" : "inactive"),
            ("description", item.Description),
            ("rate", ZohoJson.Number(item.Rate)),
            ("unit", item.Unit),
            ("sku", item.Sku),
            ("item_type", item.Type),
            ("product_type", item.ProductType),
            ("account_id", item.AccountId),
            ("account_name", AccountName(item.AccountId)),
            ("purchase_account_id", item.PurchaseAccountId),
            ("purchase_account_name", AccountName(item.PurchaseAccountId)),
            ("purchase_description", item.PurchaseDescription),
            ("purchase_rate", ZohoJson.Number(item.PurchaseRate)),
            ("tax_id", item.TaxId),
            ("tax_name", TaxName(item)),
            ("tax_percentage", Percentage(item)),
            ("source", "api"),
            ("created_time", calendar.Timestamp(item.Created)),
            ("last_modified_time", calendar.Timestamp(item.Modified)))
        .Blank("image_name", "image_type", "product_subtype", "purpose_of_use", "zcrm_product_id")
        .No("is_linked_with_zohocrm", "track_inventory")
        .None("tags");

    private JsonNode Percentage(ZohoItem item)
    {
        var percentage = Tax(item)?.Percentage ?? 0;
        return switches.ItemTaxPercentageAsText ? percentage.ToString("0.##'%'", CultureInfo.InvariantCulture) : ZohoJson.Number(percentage);
    }

    private TaxData? Tax(ZohoItem item) => state.Data.Taxes.FirstOrDefault(tax => tax.Id == item.TaxId);

    private string AccountName(string id) => state.Accounts.GetValueOrDefault(id)?.Name ?? "";
}
