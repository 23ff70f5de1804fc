namespace ZohoBooks.Client;

internal static class TagRoutes
{
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/reportingtags");

    // Printed as /reportingtags/(\d+)/options/all.
    public static readonly ZohoOperation ListOptions = Table.Get("/reportingtags/{tag_id}/options/all");
    public static readonly ZohoOperation UpdateOptions = Table.Put("/reportingtags/{tag_id}/options");
    public static readonly ZohoOperation MarkActive = Table.Post("/reportingtags/{tag_id}/active", "UPDATE");
    public static readonly ZohoOperation MarkInactive = Table.Post("/reportingtags/{tag_id}/inactive", "UPDATE");
}
