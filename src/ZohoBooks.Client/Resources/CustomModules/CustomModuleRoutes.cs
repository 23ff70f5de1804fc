namespace ZohoBooks.Client;

internal static class CustomModuleRoutes
{
    private const string One = "/{module_name}/{module_id}";
    public static readonly RouteTable Settings = new("settings");
    public static readonly ZohoOperation ListModules = Settings.Get("/settings/modules");
    public static readonly ZohoOperation GetModule = Settings.Get("/settings/modules/{module_api_name}");
    public static readonly ZohoOperation CreateModule = Settings.Post("/settings/modules");
    public static readonly ZohoOperation UpdateModule = Settings.Put("/settings/modules/{module_api_name}");
    public static readonly ZohoOperation DeleteModule = Settings.Delete("/settings/modules/{module_api_name}");

    // One right for everything that is done with records.
    public static readonly RouteTable Table = new("custommodules");
    public static readonly ZohoOperation List = Table.Get("/{module_name}", "ALL");
    public static readonly ZohoOperation Get = Table.Get(One, "ALL");
    public static readonly ZohoOperation Create = Table.Post("/{module_name}", "ALL");
    public static readonly ZohoOperation Update = Table.Put(One, "ALL");
    public static readonly ZohoOperation Delete = Table.Delete(One, "ALL");
    public static readonly ZohoOperation DeleteMany = Table.Delete("/{module_name}", "ALL");
}
