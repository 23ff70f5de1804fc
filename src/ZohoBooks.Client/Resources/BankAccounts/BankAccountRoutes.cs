namespace ZohoBooks.Client;

internal static class BankAccountRoutes
{
    private const string Many = "/bankaccounts";
    private const string One = Many + "/{account_id}";
    public static readonly RouteTable Table = new("banking");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
    public static readonly ZohoOperation ImportStatement = Table.Post("/bankstatements");
    public static readonly ZohoOperation GetLastStatement = Table.Get(One + "/statement/lastimported");
    public static readonly ZohoOperation DeleteStatement = Table.Delete(One + "/statement/{statement_id}");
    public static readonly ZohoOperation CreateReconciliation = Table.Post(One + "/reconciliations");
    public static readonly ZohoOperation UpdateReconciliation = Table.Put(One + "/reconciliations/{reconciliation_id}");
    public static readonly ZohoOperation SaveReconciliation = Table.Put(One + "/reconciliations/{reconciliation_id}/draft");
    public static readonly ZohoOperation DeleteReconciliation = Table.Delete(One + "/reconciliations/{reconciliation_id}");
}
