namespace ZohoBooks.Client;

internal static class RecurringJournalRoutes
{
    private const string Many = "/recurringjournals";
    private const string One = Many + "/{recurring_journal_id}";
    public static readonly RouteTable Table = new("accountants");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation Stop = Table.Post(One + "/status/stop");
    public static readonly ZohoOperation Resume = Table.Post(One + "/status/resume");
    public static readonly ZohoOperation ListJournals = Table.Get(One + "/journals");
}
