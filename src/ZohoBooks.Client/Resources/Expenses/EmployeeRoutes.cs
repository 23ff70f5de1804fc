namespace ZohoBooks.Client;

internal static class EmployeeRoutes
{
    public static readonly RouteTable Table = new("expenses");
    public static readonly ZohoOperation List = Table.Get("/employees");
    public static readonly ZohoOperation Get = Table.Get("/employees/{employee_id}");
    public static readonly ZohoOperation Create = Table.Post("/employees");

    // The document spells this one path so.
    public static readonly ZohoOperation Delete = Table.Delete("/employee/{employee_id}");
}
