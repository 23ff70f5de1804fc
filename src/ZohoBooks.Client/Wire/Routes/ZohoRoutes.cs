namespace ZohoBooks.Client;

/// <summary>Where the API begins, and the one list that belongs to no organization.</summary>
internal static class ZohoRoutes
{
    public const string Root = "/books/v3";
    public const string Organizations = Root + "/organizations";
}
