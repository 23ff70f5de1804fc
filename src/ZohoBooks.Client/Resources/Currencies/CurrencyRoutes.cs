namespace ZohoBooks.Client;

internal static class CurrencyRoutes
{
    private const string One = "/settings/currencies/{currency_id}";
    private const string OneRate = One + "/exchangerates/{exchange_rate_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/settings/currencies");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/settings/currencies");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation ListRates = Table.Get(One + "/exchangerates");
    public static readonly ZohoOperation CreateRate = Table.Post(One + "/exchangerates");
    public static readonly ZohoOperation UpdateRate = Table.Put(OneRate);
    public static readonly ZohoOperation DeleteRate = Table.Delete(OneRate);
}
