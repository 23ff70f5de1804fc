namespace ZohoBooks.Client;

internal static class OpeningBalanceRoutes
{
    private const string Many = "/settings/openingbalances";
    private const string Other = "/openingbalances/{opening_balance_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation Get = Table.Get(Many);
    public static readonly ZohoOperation GetDetails = Table.Get("/settings/openingbalancedetails");
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(Many);
    public static readonly ZohoOperation Delete = Table.Delete(Many);
    public static readonly ZohoOperation ListTransactions = Table.Get("/openingbalances/transactions");
    public static readonly ZohoOperation WriteOff = Table.Post(Other + "/writeoff", "UPDATE");
    public static readonly ZohoOperation CancelWriteOff = Table.Post(Other + "/writeoff/cancel", "UPDATE");
}
