namespace ZohoBooks.Client;

internal static class RecurringBillRoutes
{
    private const string Many = "/recurringbills";
    private const string One = Many + "/{recurring_bill_id}";
    public static readonly RouteTable Table = new("bills");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get("/recurring_bills/{recurring_bill_id}");
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete("/recurring_bills/{recurring_bill_id}");
    public static readonly ZohoOperation Stop = Table.Post(One + "/status/stop");
    public static readonly ZohoOperation Resume = Table.Post(One + "/status/resume");
    public static readonly ZohoOperation Upsert = Table.Put("/recurringbills");
}
