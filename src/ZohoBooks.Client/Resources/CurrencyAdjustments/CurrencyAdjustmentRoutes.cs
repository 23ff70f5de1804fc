namespace ZohoBooks.Client;

internal static class CurrencyAdjustmentRoutes
{
    private const string Many = "/basecurrencyadjustment";
    private const string One = Many + "/{base_currency_adjustment_id}";
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation DeleteMany = Table.Delete(Many + "/bulkdelete");
    public static readonly ZohoOperation Reevaluate = Table.Post(One + "/reevaluate");
    public static readonly ZohoOperation ListContacts = Table.Get(Many + "/contacts");
    public static readonly ZohoOperation Preview = Table.Get("/basecurrencyadjustment/accounts");
}
