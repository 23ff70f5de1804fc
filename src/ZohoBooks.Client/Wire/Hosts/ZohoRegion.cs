namespace ZohoBooks.Client;

/// <summary>The data centre that holds an organization. Credentials of one region are never sent to another.</summary>
public enum ZohoRegion
{
    /// <summary>United States: <c>www.zohoapis.com</c>, <c>accounts.zoho.com</c>.</summary>
    UnitedStates = 1,

    /// <summary>Europe: <c>www.zohoapis.eu</c>, <c>accounts.zoho.eu</c>.</summary>
    Europe,

    /// <summary>India: <c>www.zohoapis.in</c>, <c>accounts.zoho.in</c>.</summary>
    India,

    /// <summary>Australia: <c>www.zohoapis.com.au</c>, <c>accounts.zoho.com.au</c>.</summary>
    Australia,

    /// <summary>Japan: <c>www.zohoapis.jp</c>, <c>accounts.zoho.jp</c>.</summary>
    Japan,

    /// <summary>Canada: <c>www.zohoapis.ca</c>, <c>accounts.zohocloud.ca</c>.</summary>
    Canada,

    /// <summary>China: <c>www.zohoapis.com.cn</c>, <c>accounts.zoho.com.cn</c>.</summary>
    China,

    /// <summary>Saudi Arabia: <c>www.zohoapis.sa</c>, <c>accounts.zoho.sa</c>.</summary>
    SaudiArabia,
}
