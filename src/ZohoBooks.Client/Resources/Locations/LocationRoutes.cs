namespace ZohoBooks.Client;

internal static class LocationRoutes
{
    private const string One = "/locations/{location_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation Enable = Table.Post("/settings/locations/enable");
    public static readonly ZohoOperation List = Table.Get("/locations");
    public static readonly ZohoOperation Create = Table.Post("/locations");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
    public static readonly ZohoOperation MarkPrimary = Table.Post(One + "/markasprimary");
}
