namespace ZohoBooks.Client;

internal static class AccountRoutes
{
    private const string One = "/chartofaccounts/{account_id}";
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get("/chartofaccounts");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/chartofaccounts");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
    public static readonly ZohoOperation MarkManyActive = Table.Post("/chartofaccounts/active");
    public static readonly ZohoOperation MarkManyInactive = Table.Post("/chartofaccounts/inactive");
    public static readonly ZohoOperation DeleteMany = Table.Delete("/chartofaccounts/bulkdelete");
    public static readonly ZohoOperation ListTransactions = Table.Get("/chartofaccounts/accounttransactions");
    public static readonly ZohoOperation DeleteTransaction = Table.Delete("/chartofaccounts/transactions/{transaction_id}");
}
