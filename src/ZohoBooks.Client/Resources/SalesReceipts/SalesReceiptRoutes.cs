namespace ZohoBooks.Client;

internal static class SalesReceiptRoutes
{
    private const string Many = "/salesreceipts";
    private const string One = Many + "/{sales_receipt_id}";
    public static readonly RouteTable Table = new("invoices");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
}
