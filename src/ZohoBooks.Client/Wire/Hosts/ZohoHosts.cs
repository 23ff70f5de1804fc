namespace ZohoBooks.Client;

/// <summary>The hosts of one data centre: of the closed table, or of one that the host application named. No answer adds any.</summary>
internal sealed record ZohoHosts(string Location, Uri Api, Uri Accounts)
{
    /// <summary>The regions of the table.</summary>
    public static IReadOnlyList<ZohoRegion> Regions { get; } =
    [
        ZohoRegion.UnitedStates, ZohoRegion.Europe, ZohoRegion.India, ZohoRegion.Australia, ZohoRegion.Japan, ZohoRegion.Canada,
        ZohoRegion.China, ZohoRegion.SaudiArabia,
    ];

    public static ZohoHosts Of(ZohoRegion region) => region switch
    {
        ZohoRegion.UnitedStates => new("us", new("https://www.zohoapis.com"), new("https://accounts.zoho.com")),
        ZohoRegion.Europe => new("eu", new("https://www.zohoapis.eu"), new("https://accounts.zoho.eu")),
        ZohoRegion.India => new("in", new("https://www.zohoapis.in"), new("https://accounts.zoho.in")),
        ZohoRegion.Australia => new("au", new("https://www.zohoapis.com.au"), new("https://accounts.zoho.com.au")),
        ZohoRegion.Japan => new("jp", new("https://www.zohoapis.jp"), new("https://accounts.zoho.jp")),
        ZohoRegion.Canada => new("ca", new("https://www.zohoapis.ca"), new("https://accounts.zohocloud.ca")),
        ZohoRegion.China => new("cn", new("https://www.zohoapis.com.cn"), new("https://accounts.zoho.com.cn")),
        ZohoRegion.SaudiArabia => new("sa", new("https://www.zohoapis.sa"), new("https://accounts.zoho.sa")),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No such Zoho Books region."),
    };

    public static ZohoHosts Of(ZohoDataCenter added) => new(added.Name!, added.Api!, added.Accounts!);

    /// <summary>Of a region or of an added data centre; options have one of them and were checked.</summary>
    public static ZohoHosts Of(ZohoRegion? region, ZohoDataCenter? added) => added is null ? Of(region!.Value) : Of(added);

    /// <summary>The host of the pages that people see in a region: on the domain of its accounts server.</summary>
    public static Uri PagesOf(ZohoRegion region) => new($"https://books{Of(region).Accounts.Host.Substring("accounts".Length)}");

    /// <summary>Whether an address that came from outside is one of ours: same scheme, host and port.</summary>
    public static bool IsSame(string address, Uri own) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && IsSame(uri, own);

    /// <summary>The region of an accounts server; null when it is none of the table's.</summary>
    public static ZohoRegion? RegionOf(string accountsServer) => Find(hosts => IsSame(accountsServer, hosts.Accounts));

    /// <summary>The region of a callback's <c>location</c>; null for one that is not in the table.</summary>
    public static ZohoRegion? RegionOfLocation(string location) => Find(hosts => hosts.Location == location);

    /// <summary>Whether a host of an added data centre is one of the table's.</summary>
    public static ZohoRegion? RegionWith(Uri host) => Find(hosts => IsSame(host, hosts.Accounts) || IsSame(host, hosts.Api));

    private static bool IsSame(Uri one, Uri own) =>
        string.Equals(one.GetLeftPart(UriPartial.Authority), own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static ZohoRegion? Find(Func<ZohoHosts, bool> match)
    {
        foreach (ZohoRegion region in Regions)
        {
            if (match(Of(region)))
                return region;
        }
        return null;
    }
}
