namespace ZohoBooks.Client;

internal static class JournalRoutes
{
    private const string Many = "/journals";
    private const string One = Many + "/{journal_id}";
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Publish = Table.Post(One + "/status/publish");
    public static readonly ZohoOperation Submit = Table.Post(One + "/submit");
    public static readonly ZohoOperation Approve = Table.Post(One + "/approve");
    public static readonly ZohoOperation Reject = Table.Post(One + "/reject");
    public static readonly ZohoOperation Reverse = Table.Post(One + "/reverse");
    public static readonly ZohoOperation PublishMany = Table.Post(Many + "/status/publish");
    public static readonly ZohoOperation SubmitMany = Table.Post(Many + "/submit");
    public static readonly ZohoOperation ApproveMany = Table.Post(Many + "/approve");
    public static readonly ZohoOperation DeleteMany = Table.Delete(Many + "/bulkdelete");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation ListCredits = Table.Get(One + "/credits");
    public static readonly ZohoOperation ApplyToInvoices = Table.Post(One + "/credits/{journal_line_id}/invoices");
    public static readonly ZohoOperation DeleteReceivables = Table.Delete(One + "/credits/{journal_line_id}/receivables");
    public static readonly ZohoOperation DeletePayables = Table.Delete(One + "/credits/{journal_line_id}/payables");
    public static readonly ZohoOperation GetOfTransaction = Table.Get("/transactions/{transaction_id}/journals");
}
