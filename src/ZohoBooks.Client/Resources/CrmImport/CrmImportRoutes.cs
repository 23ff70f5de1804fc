namespace ZohoBooks.Client;

internal static class CrmImportRoutes
{
    public static readonly RouteTable Table = new("contacts");
    public static readonly ZohoOperation ImportAccount = Table.Post("/crm/account/{crm_account_id}/import");
    public static readonly ZohoOperation ImportContact = Table.Post("/crm/contact/{crm_contact_id}/import");
    public static readonly ZohoOperation ImportVendor = Table.Post("/crm/vendor/{crm_vendor_id}/import");
    public static readonly RouteTable Settings = new("settings");
    public static readonly ZohoOperation ImportProduct = Settings.Post("/crm/item/{crm_product_id}/import");
}
