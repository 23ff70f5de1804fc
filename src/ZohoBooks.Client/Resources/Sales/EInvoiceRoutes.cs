namespace ZohoBooks.Client;

/// <summary>The operations of e-invoices; each kind of record says under which rights.</summary>
internal sealed record EInvoiceRoutes(
    ZohoOperation Push, ZohoOperation Fetch, ZohoOperation MarkReady, ZohoOperation MarkPushed, ZohoOperation MarkCancelled,
    ZohoOperation RecallStatus, ZohoOperation DeleteStatus)
{
    /// <param name="one">Path of one record.</param>
    /// <param name="own">The rights of the records.</param>
    /// <param name="invoices">Those of invoices, which some of it needs whatever the record.</param>
    public static EInvoiceRoutes Of(string one, RouteTable own, RouteTable invoices) => new(
        own.Post(one + "/einvoice/push"), invoices.Post(one + "/einvoice/fetch"), own.Post(one + "/status/readytopush"),
        invoices.Post(one + "/einvoice/status/push"), invoices.Post(one + "/einvoice/status/cancel"),
        invoices.Post(one + "/einvoice/status/recall"), own.Delete(one + "/einvoice/status"));
}
