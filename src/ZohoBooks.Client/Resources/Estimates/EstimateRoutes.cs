namespace ZohoBooks.Client;

internal static class EstimateRoutes
{
    private const string Many = "/estimates";
    private const string One = Many + "/{estimate_id}";
    public static readonly RouteTable Table = new("estimates");
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
    public static readonly ZohoOperation GetEmail = Table.Get(One + "/email");
    public static readonly ZohoOperation SendEmail = Table.Post(One + "/email");
    public static readonly ZohoOperation ListTemplates = Table.Get(Many + "/templates");
    public static readonly ZohoOperation UpdateTemplate = Table.Put(One + "/templates/{template_id}");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation UpdateCustomFields = Table.Put("/estimate/{estimate_id}/customfields");
    public static readonly ZohoOperation MarkSent = Table.Post(One + "/status/sent");
    public static readonly ZohoOperation MarkAccepted = Table.Post(One + "/status/accepted");
    public static readonly ZohoOperation MarkDeclined = Table.Post(One + "/status/declined");
    public static readonly ZohoOperation EmailMany = Table.Post(Many + "/email");
    public static readonly ZohoOperation GetPdfOfMany = Table.Get(Many + "/pdf");
    public static readonly ZohoOperation GetPrintOfMany = Table.Get(Many + "/print");
    public static readonly ZohoOperation UpdateComment = Table.Put(One + "/comments/{comment_id}");
}
