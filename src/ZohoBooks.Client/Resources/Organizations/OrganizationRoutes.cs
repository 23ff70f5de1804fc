namespace ZohoBooks.Client;

internal static class OrganizationRoutes
{
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/organizations");
    public static readonly ZohoOperation Get = Table.Get("/organizations/{organization_id}");
    public static readonly ZohoOperation Create = Table.Post("/organizations");
    public static readonly ZohoOperation Update = Table.Put("/organizations/{organization_id}");
    public static readonly ZohoOperation MarkInactive = Table.Post("/organizations/{organization_id}/inactive");
    public static readonly ZohoOperation ListOfUser = Table.Get("/organizations/user");
    public static readonly ZohoOperation AddAddress = Table.Post("/organizations/address");
    public static readonly ZohoOperation UpdateAddress = Table.Put("/organizations/address/{address_id}");
    public static readonly ZohoOperation DeleteAddress = Table.Delete("/organizations/address/{address_id}");
}
