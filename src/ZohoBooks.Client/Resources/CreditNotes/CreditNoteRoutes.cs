namespace ZohoBooks.Client;

internal static class CreditNoteRoutes
{
    private const string Many = "/creditnotes";
    private const string One = Many + "/{creditnote_id}";
    public static readonly RouteTable Table = new("creditnotes");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put(Many);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation UpdateBillingAddress = Table.Put(One + "/address/billing");
    public static readonly ZohoOperation UpdateShippingAddress = Table.Put(One + "/address/shipping");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
    public static readonly ZohoOperation ListTemplates = Table.Get(Many + "/templates");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation GetEmail = Table.Get(One + "/email");
    public static readonly ZohoOperation ListEmailHistory = Table.Get(One + "/emailhistory");
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/status/open");
    public static readonly ZohoOperation MarkVoid = Table.Post(One + "/status/void");
    public static readonly ZohoOperation MarkDraft = Table.Post(One + "/status/draft");
    public static readonly ZohoOperation ApproveFinally = Table.Post(One + "/approve/final");
    public static readonly ZohoOperation Reject = Table.Post(One + "/reject");
    public static readonly ZohoOperation SubmitMany = Table.Post(Many + "/submit");
    public static readonly ZohoOperation ApproveMany = Table.Post(Many + "/approve");
    public static readonly ZohoOperation GetPrintOfMany = Table.Get(Many + "/print");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation ListInvoices = Table.Get(One + "/invoices");
    public static readonly ZohoOperation ApplyToInvoices = Table.Post(One + "/invoices");
    public static readonly ZohoOperation DeleteInvoice = Table.Delete(One + "/invoices/{creditnote_invoice_id}");
    public static readonly ZohoOperation ListAllRefunds = Table.Get(Many + "/refunds");
    public static readonly ZohoOperation FindRefund = Table.Get(Many + "/refunds/{refund_id}");
    public static readonly ZohoOperation ListRefunds = Table.Get(One + "/refunds");
    public static readonly ZohoOperation GetRefund = Table.Get(One + "/refunds/{creditnote_refund_id}");
    public static readonly ZohoOperation CreateRefund = Table.Post(One + "/refunds");
    public static readonly ZohoOperation UpdateRefund = Table.Put(One + "/refunds/{creditnote_refund_id}");
    public static readonly ZohoOperation DeleteRefund = Table.Delete(One + "/refunds/{creditnote_refund_id}");
}
