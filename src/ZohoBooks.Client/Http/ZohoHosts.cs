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
}
