namespace ZohoBooks.Client;

internal static class VendorPaymentRoutes
{
    private const string One = "/vendorpayments/{payment_id}";
    private const string OneRefund = One + "/refunds/{vendorpayment_refund_id}";
    public static readonly RouteTable Table = new("vendorpayments");
    public static readonly ZohoOperation List = Table.Get("/vendorpayments");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/vendorpayments");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/vendorpayments");
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation ListRefunds = Table.Get(One + "/refunds");
    public static readonly ZohoOperation GetRefund = Table.Get(OneRefund);
    public static readonly ZohoOperation CreateRefund = Table.Post(One + "/refunds");
    public static readonly ZohoOperation UpdateRefund = Table.Put(OneRefund);
    public static readonly ZohoOperation DeleteRefund = Table.Delete(OneRefund);
    public static readonly ZohoOperation GetEmail = Table.Get(One + "/email");
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
    public static readonly ZohoOperation DeleteMany = Table.Delete("/vendorpayments");
}
