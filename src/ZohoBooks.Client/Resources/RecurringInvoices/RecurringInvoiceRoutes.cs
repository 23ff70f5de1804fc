namespace ZohoBooks.Client;

internal static class RecurringInvoiceRoutes
{
    private const string Many = "/recurringinvoices";
    private const string One = Many + "/{recurring_invoice_id}";
    public static readonly RouteTable Table = new("invoices");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put(Many);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Stop = Table.Post(One + "/status/stop");
    public static readonly ZohoOperation Resume = Table.Post(One + "/status/resume");
    public static readonly ZohoOperation StopMany = Table.Post(Many + "/status/stop");
    public static readonly ZohoOperation ResumeMany = Table.Post(Many + "/status/resume");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation ListInvoices = Table.Get(One + "/invoices");
    public static readonly ZohoOperation EnableAutobill = Table.Post(One + "/autobill/enable");
    public static readonly ZohoOperation DisableAutobill = Table.Post(One + "/autobill/disable");
    public static readonly ZohoOperation AssociateBankAccount = Table.Post(One + "/bankaccount/{account_id}");
    public static readonly ZohoOperation DeleteBankAccount = Table.Delete(One + "/bankaccount");
    public static readonly ZohoOperation AssociateCard = Table.Post(One + "/card/{card_id}");
    public static readonly ZohoOperation DeleteCard = Table.Delete(One + "/card");
    public static readonly RouteTable OfContacts = new("contacts");
    public static readonly ZohoOperation ListOfCard = OfContacts.Get("/contacts/{contact_id}/card/{card_id}/recurringinvoices");
}
