namespace ZohoBooks.Client;

/// <summary>
/// A data centre that <see cref="ZohoRegion"/> does not name, with its three hosts. All of them are <c>https</c> and on Zoho's own domains;
/// whether Books is served there is for whoever adds it to find out.
/// </summary>
/// <example><code>
/// new ZohoDataCenter
/// {
///     Name = "ae",
///     Accounts = new("https://accounts.zoho.ae"), Api = new("https://www.zohoapis.ae"), Pages = new("https://books.zoho.ae"),
/// }
/// </code></example>
public sealed record ZohoDataCenter
{
    /// <summary>
    /// Zoho's short name for it, as a callback's <c>location</c> has it: 2 to 20 small letters, digits and <c>-</c>. Required.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The accounts server, such as <c>https://accounts.zoho.ae</c>: people sign in there, and it gives out tokens. Required.
    /// </summary>
    public Uri? Accounts { get; set; }

    /// <summary>The API's host, such as <c>https://www.zohoapis.ae</c>: every call goes there. Required.</summary>
    public Uri? Api { get; set; }

    /// <summary>The host of the pages that people see, such as <c>https://books.zoho.ae</c>: for links. Required.</summary>
    public Uri? Pages { get; set; }

    /// <summary>
    /// Takes hosts outside Zoho's domains as well. Client secret, tokens and books are sent to whoever owns them: set it only for a domain
    /// that Zoho itself names as its own.
    /// </summary>
    public bool UnsafeAllowOtherDomains { get; set; }

    /// <summary>Everything that is wrong with it, each naming the property and the fix; empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => [.. DataCenterCheck.Of(this)];
}
