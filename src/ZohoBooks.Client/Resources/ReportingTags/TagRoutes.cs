namespace ZohoBooks.Client;

internal static class TagRoutes
{
    private const string One = "/reportingtags/{tag_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/reportingtags");
    public static readonly ZohoOperation Create = Table.Post("/reportingtags");
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Reorder = Table.Put("/reportingtags/reorder");

    // Documented with the right to read, although it writes.
    public static readonly ZohoOperation SetDefaultOption = Table.Post(One, "READ");
    public static readonly ZohoOperation MarkOptionActive = Table.Post(One + "/option/{option_id}/active", "UPDATE");
    public static readonly ZohoOperation MarkOptionInactive = Table.Post(One + "/option/{option_id}/inactive", "UPDATE");

    // Printed as /reportingtags/(\d+)/options/all.
    public static readonly ZohoOperation ListOptions = Table.Get(One + "/options/all");
    public static readonly ZohoOperation ListOptionDetails = Table.Get("/reportingtags/options");
    public static readonly ZohoOperation UpdateOptions = Table.Put(One + "/options");
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/active", "UPDATE");
    public static readonly ZohoOperation MarkInactive = Table.Post(One + "/inactive", "UPDATE");
    public static readonly ZohoOperation UpdateCriteria = Table.Put("/reportingtags/{tag_id}/criteria");
}
