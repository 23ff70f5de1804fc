namespace ZohoBooks.Client;

/// <summary>The routes in use, as the API's documentation writes them.</summary>
internal static class ZohoRoutes
{
    public const string Root = "/books/v3";
    public const string Organizations = Root + "/organizations";
    public const string Organization = Root + "/organizations/{organization_id}";
    public const string Contacts = Root + "/contacts";
    public const string Contact = Root + "/contacts/{contact_id}";
    public const string Projects = Root + "/projects";
    public const string Project = Root + "/projects/{project_id}";
    public const string PurchaseOrders = Root + "/purchaseorders";
    public const string PurchaseOrder = Root + "/purchaseorders/{purchaseorder_id}";
}
