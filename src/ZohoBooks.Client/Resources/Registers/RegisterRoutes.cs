namespace ZohoBooks.Client;

internal static class RegisterRoutes
{
    private const string One = "/registers/{account_id}";
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation GetTransactions = Table.Get(One + "/transactions");
    public static readonly ZohoOperation ListChanges = Table.Get(One + "/bulkhistory");
    public static readonly ZohoOperation GetChange = Table.Get(One + "/bulkhistory/{comment_id}");
    public static readonly ZohoOperation ListFields = Table.Get(One + "/bulkupdate/editpage");
    public static readonly ZohoOperation GetBudget = Table.Get(One + "/budgetvsactuals");
    public static readonly ZohoOperation UpdateTransactions = Table.Put(One + "/transactions/bulkupdate");
    public static readonly ZohoOperation DeleteTransactions = Table.Put(One + "/transactions/bulkdelete");
}
