namespace ZohoBooks.Client;

internal static class BankRuleRoutes
{
    private const string Many = "/bankaccounts/rules";
    private const string One = Many + "/{rule_id}";
    public static readonly RouteTable Table = new("banking");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation DeleteMany = Table.Delete(Many);
    public static readonly ZohoOperation CreateMatchFilter = Table.Post("/bankaccounts/matchfilters");
    public static readonly ZohoOperation UpdateMatchFilter = Table.Put("/bankaccounts/matchfilters/{match_filter_id}");
    public static readonly ZohoOperation DeleteMatchFilter = Table.Delete("/bankaccounts/matchfilters/{match_filter_id}");
}
