namespace ZohoBooks.Client;

internal static class CustomerPaymentRoutes
{
    private const string Many = "/customerpayments";
    private const string One = Many + "/{payment_id}";
    private const string Refunds = Many + "/{customer_payment_id}/refunds";
    private const string OneRefund = Refunds + "/{refund_id}";
    public static readonly RouteTable Table = new("customerpayments");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put(Many);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation DeleteMany = Table.Delete(Many);
    public static readonly ZohoOperation UpdateCustomFields = Table.Put("/customerpayment/{customer_payment_id}/customfields");
    public static readonly ZohoOperation ListRefunds = Table.Get(Refunds);
    public static readonly ZohoOperation GetRefund = Table.Get(OneRefund);
    public static readonly ZohoOperation CreateRefund = Table.Post(Refunds);
    public static readonly ZohoOperation UpdateRefund = Table.Put(OneRefund);
    public static readonly ZohoOperation DeleteRefund = Table.Delete(OneRefund);
}
