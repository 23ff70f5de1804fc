namespace ZohoBooks.Client;

internal static class ExpenseRoutes
{
    private const string One = "/expenses/{expense_id}";
    public static readonly RouteTable Table = new("expenses");
    public static readonly ZohoOperation List = Table.Get("/expenses");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/expenses");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/expenses");
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation GetReceipt = Table.Get(One + "/receipt");
    public static readonly ZohoOperation AddReceipt = Table.Post(One + "/receipt");
    public static readonly ZohoOperation DeleteReceipt = Table.Delete(One + "/receipt");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
}
