namespace ZohoBooks.Client;

internal static class PurchaseOrderRoutes
{
    private const string One = "/purchaseorders/{purchaseorder_id}";
    public static readonly RouteTable Table = new("purchaseorders");
    public static readonly ZohoOperation List = Table.Get("/purchaseorders");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/purchaseorders");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/purchaseorders");
    public static readonly ZohoOperation Delete = Table.Delete(One);

    // The one path in the singular.
    public static readonly ZohoOperation UpdateCustomFields = Table.Put("/purchaseorder/{purchaseorder_id}/customfields");
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/status/open");
    public static readonly ZohoOperation MarkBilled = Table.Post(One + "/status/billed");
    public static readonly ZohoOperation MarkCancelled = Table.Post(One + "/status/cancelled");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation Reject = Table.Post(One + "/reject", "UPDATE");
    public static readonly ZohoOperation UpdateBillingAddress = Table.Put(One + "/address/billing");
    public static readonly ZohoOperation ListTemplates = Table.Get("/purchaseorders/templates");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation GetAttachment = Table.Get(One + "/attachment");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation UpdateAttachment = Table.Put(One + "/attachment");
    public static readonly ZohoOperation DeleteAttachment = Table.Delete(One + "/attachment");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation UpdateComment = Table.Put(One + "/comments/{comment_id}");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
}
