using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>How vendors look on the wire, view by view.</summary>
internal sealed class VendorShapes(ProcoreState state)
{
    public static readonly string[] Views = ["compact", "normal", "erp", "extended", "directory", "summary"];

    private static readonly string[] Plain =
        [
            "name", "abbreviated_name", "address", "authorized_bidder", "business_phone", "city", "country_code", "email_address",
            "fax_number", "labor_union", "license_number", "mobile_phone", "non_union_prevailing_wage", "notes", "origin_code",
            "origin_data", "origin_id", "prequalified", "state_code", "trade_name", "union_member", "website", "zip"
        ];

    public JsonObject Shape(ProcoreVendor vendor, string? view)
    {
        JsonObject json = new() { ["id"] = vendor.Id };
        if (view is "compact")
        {
            json["name"] = vendor.Name;
            return json;
        }

        foreach (string field in Plain)
            json[field] = vendor.Copy(field);
        json["is_active"] = vendor.IsActive;
        json["company"] = state.CompanyName;
        json["business_id"] = null;
        json["business_register"] = vendor.Register is { } register ? Register(vendor, register) : null;
        json["contact_count"] = 0;
        json["is_connected"] = false;
        json["logo"] = null;
        json["attachments"] = new JsonArray();
        json["primary_contact"] = vendor.PrimaryContact?.DeepClone();
        json["synced_to_erp"] = vendor.OriginId is { Length: > 0 };
        json["vendor_group"] = null;
        json["created_at"] = state.Time(vendor.CreatedAt);
        json["updated_at"] = state.Time(vendor.UpdatedAt);
        if (view is not ("extended" or null))
            return json;

        ProcoreVendor? parent = vendor.Integer("parent_id") is { } parentId ? state.Vendors.GetValueOrDefault(parentId) : null;
        json["legal_name"] = parent?.Name ?? vendor.Name;
        json["parent"] = parent is null ? null : new JsonObject { ["id"] = parent.Id, ["name"] = parent.Name };
        json["children_count"] = state.Vendors.Values.Count(v => v.Integer("parent_id") == vendor.Id);
        json["company_vendor"] = false;
        json["bidding"] = vendor.Copy("bidding") ?? new JsonObject();
        json["bidding_distribution"] = new JsonArray();
        json["standard_cost_codes"] = new JsonArray();
        json["trades"] = new JsonArray();
        json["project_ids"] = ProcoreShapes.Ids(vendor.ProjectIds.Where(id => state.Projects.TryGetValue(id, out ProcoreProject? project) && project.Permitted));
        return json;
    }

    public static JsonObject Register(ProcoreVendor vendor, (string Type, string Identifier) register) => new()
    {
        ["id"] = vendor.Id + 1_000_000_000,
        ["type"] = register.Type.ToUpperInvariant(),
        ["identifier"] = register.Identifier,
        ["verified_at"] = null,
        ["verification_status"] = null,
    };
}
