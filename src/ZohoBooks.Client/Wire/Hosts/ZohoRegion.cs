namespace ZohoBooks.Client;

/// <summary>The data centre that holds an organization. Credentials of one region are never sent to another.</summary>
/// <remarks>
/// Each value has one bit of its own, so that a setting with two names or a number is none of them and is refused, in place of being a
/// third.
/// </remarks>
public enum ZohoRegion
{
    /// <summary>United States: <c>www.zohoapis.com</c>, <c>accounts.zoho.com</c>.</summary>
    UnitedStates = 1 << 16,

    /// <summary>Europe: <c>www.zohoapis.eu</c>, <c>accounts.zoho.eu</c>.</summary>
    Europe = 1 << 17,

    /// <summary>India: <c>www.zohoapis.in</c>, <c>accounts.zoho.in</c>.</summary>
    India = 1 << 18,

    /// <summary>Australia: <c>www.zohoapis.com.au</c>, <c>accounts.zoho.com.au</c>.</summary>
    Australia = 1 << 19,

    /// <summary>Japan: <c>www.zohoapis.jp</c>, <c>accounts.zoho.jp</c>.</summary>
    Japan = 1 << 20,

    /// <summary>Canada: <c>www.zohoapis.ca</c>, <c>accounts.zohocloud.ca</c>.</summary>
    Canada = 1 << 21,

    /// <summary>China: <c>www.zohoapis.com.cn</c>, <c>accounts.zoho.com.cn</c>.</summary>
    China = 1 << 22,

    /// <summary>Saudi Arabia: <c>www.zohoapis.sa</c>, <c>accounts.zoho.sa</c>.</summary>
    SaudiArabia = 1 << 23,
}
