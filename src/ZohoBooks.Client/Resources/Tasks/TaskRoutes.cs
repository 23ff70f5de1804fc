namespace ZohoBooks.Client;

internal static class TaskRoutes
{
    private const string Many = "/tasks";
    private const string One = Many + "/{task_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation UpdateMany = Table.Put(Many);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation DeleteMany = Table.Delete(Many);
    public static readonly ZohoOperation SetPercentage = Table.Post(One + "/percentage");
    public static readonly ZohoOperation MarkOpen = Table.Post(One + "/markasopen");
    public static readonly ZohoOperation MarkOngoing = Table.Post(One + "/markasongoing");
    public static readonly ZohoOperation MarkCompleted = Table.Post(One + "/markascompleted");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation AddAttachment = Table.Post(One + "/attachment");
    public static readonly ZohoOperation GetDocument = Table.Get(One + "/documents/{document_id}");
    public static readonly ZohoOperation DeleteDocument = Table.Delete(One + "/documents/{document_id}");
}
