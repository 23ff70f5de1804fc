namespace ZohoBooks.Client;

internal static class BillRoutes
{
    private const string One = "/bills/{bill_id}";
    public static readonly RouteTable Table = new("bills");
    public static readonly ZohoOperation List = Table.Get("/bills");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/bills");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/bills");
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation UpdateCustomFields = Table.Put("/bill/{bill_id}/customfields");
    public static readonly ZohoOperation PrepareFromOrders = Table.Get("/bills/editpage/frompurchaseorders");
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/status/open");
    public static readonly ZohoOperation MarkVoid = Table.Post(One + "/status/void");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation GetAttachment = Table.Get(One + "/attachment");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation DeleteAttachment = Table.Delete(One + "/attachment");
    public static readonly ZohoOperation ListPayments = Table.Get(One + "/payments");
    public static readonly ZohoOperation DeletePayment = Table.Delete(One + "/payments/{bill_payment_id}");
    public static readonly ZohoOperation ApplyCredits = Table.Post(One + "/credits");
    public static readonly ZohoOperation UpdateBillingAddress = Table.Put(One + "/address/billing");
}
