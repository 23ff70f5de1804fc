namespace ZohoBooks.Client;

/// <summary>The closed table of hosts. Nothing that a server says adds a host to it.</summary>
internal readonly record struct ZohoHosts(Uri Api, Uri Accounts)
{
    public static ZohoHosts Of(ZohoRegion region) => region switch
    {
        ZohoRegion.UnitedStates => new(new("https://www.zohoapis.com"), new("https://accounts.zoho.com")),
        ZohoRegion.Europe => new(new("https://www.zohoapis.eu"), new("https://accounts.zoho.eu")),
        ZohoRegion.India => new(new("https://www.zohoapis.in"), new("https://accounts.zoho.in")),
        ZohoRegion.Australia => new(new("https://www.zohoapis.com.au"), new("https://accounts.zoho.com.au")),
        ZohoRegion.Japan => new(new("https://www.zohoapis.jp"), new("https://accounts.zoho.jp")),
        ZohoRegion.Canada => new(new("https://www.zohoapis.ca"), new("https://accounts.zohocloud.ca")),
        ZohoRegion.China => new(new("https://www.zohoapis.com.cn"), new("https://accounts.zoho.com.cn")),
        ZohoRegion.SaudiArabia => new(new("https://www.zohoapis.sa"), new("https://accounts.zoho.sa")),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No such Zoho Books region."),
    };

    /// <summary>Whether an address that came from outside is one of ours: same scheme, host and port.</summary>
    public static bool IsSame(string address, Uri own) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>The region of an accounts server; null when it is none of Zoho's.</summary>
    public static ZohoRegion? RegionOf(string accountsServer)
    {
        for (ZohoRegion region = ZohoRegion.UnitedStates; region <= ZohoRegion.SaudiArabia; region++)
        {
            if (IsSame(accountsServer, Of(region).Accounts))
                return region;
        }
        return null;
    }

    /// <summary>The region of a callback's <c>location</c>; null for one that is not known here.</summary>
    public static ZohoRegion? RegionOfLocation(string location) => location switch
    {
        "us" => ZohoRegion.UnitedStates,
        "eu" => ZohoRegion.Europe,
        "in" => ZohoRegion.India,
        "au" => ZohoRegion.Australia,
        "jp" => ZohoRegion.Japan,
        "ca" => ZohoRegion.Canada,
        "cn" => ZohoRegion.China,
        "sa" => ZohoRegion.SaudiArabia,
        _ => null,
    };
}
