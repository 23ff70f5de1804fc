namespace ZohoBooks.Client;

internal static class TransactionLockRoutes
{
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get("/transactionlocks");
}
