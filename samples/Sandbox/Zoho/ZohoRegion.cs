namespace Sandbox;

/// <summary>One of Zoho's data centres.</summary>
internal sealed record ZohoRegion(string Name, string ApiHost, string AccountsHost)
{
    public static IReadOnlyList<ZohoRegion> All { get; } =
    [
        new("us", "www.zohoapis.com", "accounts.zoho.com"),
        new("eu", "www.zohoapis.eu", "accounts.zoho.eu"),
        new("in", "www.zohoapis.in", "accounts.zoho.in"),
        new("au", "www.zohoapis.com.au", "accounts.zoho.com.au"),
        new("jp", "www.zohoapis.jp", "accounts.zoho.jp"),
        new("ca", "www.zohoapis.ca", "accounts.zohocloud.ca"),
        new("cn", "www.zohoapis.com.cn", "accounts.zoho.com.cn"),
        new("sa", "www.zohoapis.sa", "accounts.zoho.sa"),
    ];

    public static ZohoRegion Of(string name) => All.Single(region => region.Name == name);

    public static bool IsHost(string host) => All.Any(region => region.ApiHost == host || region.AccountsHost == host);
}
