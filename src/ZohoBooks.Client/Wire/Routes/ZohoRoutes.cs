namespace ZohoBooks.Client;

/// <summary>Where the API begins.</summary>
internal static class ZohoRoutes
{
    public const string Root = "/books/v3";
}
