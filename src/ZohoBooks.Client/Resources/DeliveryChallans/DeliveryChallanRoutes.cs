namespace ZohoBooks.Client;

internal static class DeliveryChallanRoutes
{
    private const string Many = "/deliverychallans";
    private const string One = Many + "/{deliverychallan_id}";
    public static readonly RouteTable Table = new("deliverychallans");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/status/open");
    public static readonly ZohoOperation MarkDelivered = Table.Post(One + "/status/delivered");
    public static readonly ZohoOperation MarkReturned = Table.Post(One + "/status/returned");
    public static readonly ZohoOperation MarkUndelivered = Table.Post(One + "/status/undelivered");
    public static readonly ZohoOperation Return = Table.Put(Many + "/return");
    public static readonly ZohoOperation UndoReturn = Table.Put(Many + "/undo/return");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation GetDocument = Table.Get(One + "/documents/{document_id}");
    public static readonly ZohoOperation DeleteDocument = Table.Delete(One + "/documents/{document_id}", "UPDATE");
    public static readonly ZohoOperation ListTemplates = Table.Get(Many + "/templates");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation UpdateShippingAddress = Table.Put(One + "/address/shipping");
}
