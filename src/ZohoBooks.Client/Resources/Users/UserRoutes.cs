namespace ZohoBooks.Client;

internal static class UserRoutes
{
    private const string One = "/users/{user_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/users");
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation GetCurrent = Table.Get("/users/me");
    public static readonly ZohoOperation Create = Table.Post("/users");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Invite = Table.Post(One + "/invite");
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive");
}
