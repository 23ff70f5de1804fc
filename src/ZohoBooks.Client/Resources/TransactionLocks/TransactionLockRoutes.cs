namespace ZohoBooks.Client;

internal static class TransactionLockRoutes
{
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get("/transactionlocks");
    public static readonly ZohoOperation Get = Table.Get("/transactionlock");
    public static readonly ZohoOperation GetOfPeriod = Table.Get("/accountingperiods/transactionlock");
    public static readonly ZohoOperation Update = Table.Put("/transactionlock");
    public static readonly ZohoOperation Delete = Table.Delete("/transactionlock");
    public static readonly ZohoOperation UnlockPartly = Table.Put("/transactionlock/partialunlock");
}
