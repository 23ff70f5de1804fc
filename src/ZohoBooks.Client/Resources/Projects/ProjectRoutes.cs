namespace ZohoBooks.Client;

internal static class ProjectRoutes
{
    private const string One = "/projects/{project_id}";
    public static readonly RouteTable Table = new("projects");
    public static readonly ZohoOperation List = Table.Get("/projects");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post("/projects");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Upsert = Table.Put("/projects");
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
    public static readonly ZohoOperation Clone = Table.Post(One + "/clone");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation ListUsers = Table.Get(One + "/users");
    public static readonly ZohoOperation GetUser = Table.Get(One + "/users/{user_id}");
    public static readonly ZohoOperation AddUsers = Table.Post(One + "/users");
    public static readonly ZohoOperation InviteUser = Table.Post(One + "/users/invite");
    public static readonly ZohoOperation UpdateUser = Table.Put(One + "/users/{user_id}");
    public static readonly ZohoOperation DeleteUser = Table.Delete(One + "/users/{user_id}");
    public static readonly ZohoOperation ListTasks = Table.Get(One + "/tasks");
    public static readonly ZohoOperation GetTask = Table.Get(One + "/tasks/{task_id}");
    public static readonly ZohoOperation CreateTask = Table.Post(One + "/tasks");
    public static readonly ZohoOperation UpdateTask = Table.Put(One + "/tasks/{task_id}");
    public static readonly ZohoOperation DeleteTask = Table.Delete(One + "/tasks/{task_id}");
}
