namespace ZohoBooks.Client;

internal static class SettingsRoutes
{
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation ListTaxes = Table.Get("/settings/taxes");
    public static readonly ZohoOperation GetTax = Table.Get("/settings/taxes/{tax_id}");
    public static readonly ZohoOperation ListCurrencies = Table.Get("/settings/currencies");
    public static readonly ZohoOperation GetCurrency = Table.Get("/settings/currencies/{currency_id}");
    public static readonly ZohoOperation ListUsers = Table.Get("/users");
    public static readonly ZohoOperation GetUser = Table.Get("/users/{user_id}");
    public static readonly ZohoOperation GetCurrentUser = Table.Get("/users/me");
    public static readonly ZohoOperation ListLocations = Table.Get("/locations");
}
