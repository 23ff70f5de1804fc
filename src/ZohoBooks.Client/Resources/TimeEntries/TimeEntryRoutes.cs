namespace ZohoBooks.Client;

internal static class TimeEntryRoutes
{
    private const string Many = "/projects/timeentries";
    private const string One = Many + "/{time_entry_id}";
    public static readonly RouteTable Table = new("projects");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation StartTimer = Table.Post(One + "/timer/start");
    public static readonly ZohoOperation StopTimer = Table.Post(Many + "/timer/stop");
    public static readonly ZohoOperation GetRunning = Table.Get(Many + "/runningtimer/me");
}
