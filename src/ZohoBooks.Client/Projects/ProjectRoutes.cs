namespace ZohoBooks.Client;

internal static class ProjectRoutes
{
    public static readonly RouteTable Table = new("projects");
    public static readonly ZohoOperation List = Table.Get("/projects");
    public static readonly ZohoOperation Get = Table.Get("/projects/{project_id}");
}
