namespace ZohoBooks.Client;

internal static class ItemRoutes
{
    private const string One = "/items/{item_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/items");
    public static readonly ZohoOperation ListDetails = Table.Get("/itemdetails");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/items");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/items");
    public static readonly ZohoOperation UpdateCustomFields = Table.Put("/item/{item_id}/customfields");
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
    public static readonly ZohoOperation AddManyToPortal = Table.Post("/items/addtoportal");
    public static readonly ZohoOperation AddToPortal = Table.Post("/items/{item_id}/addtoportal");
    public static readonly ZohoOperation RemoveFromPortal = Table.Post("/items/{item_id}/removefromportal");
}
