namespace ZohoBooks.Client;

internal static class VendorCreditRoutes
{
    private const string One = "/vendorcredits/{vendor_credit_id}";
    private const string OneRefund = One + "/refunds/{vendor_credit_refund_id}";
    public static readonly RouteTable Table = new("debitnotes");
    public static readonly ZohoOperation List = Table.Get("/vendorcredits");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/vendorcredits");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/status/open");
    public static readonly ZohoOperation MarkVoid = Table.Post(One + "/status/void");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation ListBills = Table.Get(One + "/bills");
    public static readonly ZohoOperation ApplyToBills = Table.Post(One + "/bills");
    public static readonly ZohoOperation DeleteBill = Table.Delete(One + "/bills/{vendor_credit_bill_id}");
    public static readonly ZohoOperation ListAllRefunds = Table.Get("/vendorcredits/refunds");
    public static readonly ZohoOperation ListRefunds = Table.Get(One + "/refunds");
    public static readonly ZohoOperation GetRefund = Table.Get(OneRefund);
    public static readonly ZohoOperation CreateRefund = Table.Post(One + "/refunds");
    public static readonly ZohoOperation UpdateRefund = Table.Put(OneRefund);
    public static readonly ZohoOperation DeleteRefund = Table.Delete(OneRefund);
}
