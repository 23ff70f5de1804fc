namespace ZohoBooks.Client;

internal static class OrganizationRoutes
{
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/organizations");
    public static readonly ZohoOperation Get = Table.Get("/organizations/{organization_id}");
}
