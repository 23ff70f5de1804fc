namespace ZohoBooks.Client;

internal static class RecurringExpenseRoutes
{
    private const string Many = "/recurringexpenses";
    private const string One = Many + "/{recurring_expense_id}";
    public static readonly RouteTable Table = new("expenses");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Stop = Table.Post(One + "/status/stop");
    public static readonly ZohoOperation Resume = Table.Post(One + "/status/resume");
    public static readonly ZohoOperation ListComments = Table.Get(One + "/comments");
    public static readonly ZohoOperation ListExpenses = Table.Get(One + "/expenses");
    public static readonly ZohoOperation Upsert = Table.Put("/recurringexpenses");
}
