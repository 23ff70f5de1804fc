namespace ZohoBooks.Client;

internal static class RetainerInvoiceRoutes
{
    private const string Many = "/retainerinvoices";
    private const string One = Many + "/{retainerinvoice_id}";
    public static readonly RouteTable Table = new("invoices");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkSent = Table.Post(One + "/status/sent");
    public static readonly ZohoOperation MarkVoid = Table.Post(One + "/status/void");
    public static readonly ZohoOperation MarkDraft = Table.Post(One + "/status/draft");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation GetEmail = Table.Get(One + "/email");
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
    public static readonly ZohoOperation UpdateBillingAddress = Table.Put(One + "/address/billing");
    public static readonly ZohoOperation ApplyToInvoices = Table.Post(One + "/invoices");
    public static readonly ZohoOperation DeleteFromInvoice = Table.Delete(One + "/invoices/{invoice_id}");
    public static readonly ZohoOperation ListTemplates = Table.Get(Many + "/templates");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation UpdateComment = Table.Put(One + "/comments/{comment_id}");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation GetAttachment = Table.Get(One + "/attachment");
    public static readonly ZohoOperation DeleteDocument = Table.Delete(One + "/documents/{document_id}");
}
