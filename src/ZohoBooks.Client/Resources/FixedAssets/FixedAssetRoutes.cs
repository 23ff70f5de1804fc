namespace ZohoBooks.Client;

internal static class FixedAssetRoutes
{
    private const string Many = "/fixedassets";
    private const string One = Many + "/{fixed_asset_id}";
    public static readonly RouteTable Table = new("fixedasset");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation MarkActive = Table.Post(One + "/status/active");
    public static readonly ZohoOperation MarkCancelled = Table.Post(One + "/status/cancel");
    public static readonly ZohoOperation MarkDraft = Table.Post(One + "/status/draft");
    public static readonly ZohoOperation WriteOff = Table.Post(One + "/writeoff");
    public static readonly ZohoOperation Sell = Table.Post(One + "/sell");
    public static readonly ZohoOperation ListHistory = Table.Get(One + "/history");
    public static readonly ZohoOperation ListForecast = Table.Get(One + "/forecast");
    public static readonly ZohoOperation AddComment = Table.Post(One + "/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete(One + "/comments/{comment_id}");
    public static readonly ZohoOperation ListTypes = Table.Get("/fixedassettypes");
    public static readonly ZohoOperation CreateType = Table.Post("/fixedassettypes");
    public static readonly ZohoOperation UpdateType = Table.Put("/fixedassettypes/{fixed_asset_type_id}");
    public static readonly ZohoOperation DeleteType = Table.Delete("/fixedassettypes/{fixed_asset_type_id}");
}
