namespace ZohoProcore.Sync;

/// <summary>Facts about a vendor beside its name, each in one spelling so that equal means equal. An empty fact says nothing.</summary>
internal static class VendorFacts
{
    // Domains of mail providers say nothing about a firm.
    private static readonly HashSet<string> MailProviders = new(
        [
            "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "yahoo.co.jp", "yahoo.co.in", "ymail.com", "hotmail.com",
            "hotmail.co.uk", "outlook.com", "live.com", "msn.com",
            "aol.com", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "zoho.com", "zohomail.com", "gmx.com", "gmx.de",
            "gmx.net", "web.de", "t-online.de",
            "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "libero.it", "comcast.net", "verizon.net", "att.net", "sbcglobal.net",
            "bellsouth.net", "cox.net", "charter.net",
            "shaw.ca", "rogers.com", "bigpond.com", "rediffmail.com", "qq.com", "163.com", "126.com", "sina.com", "mail.ru", "yandex.ru",
            "naver.com", "docomo.ne.jp",
        ],
        StringComparer.Ordinal);

    /// <summary>The letters and digits of a tax or register number, in upper case.</summary>
    public static string TaxId(string? written) => Keep(written, char.IsLetterOrDigit).ToUpperInvariant();

    /// <summary>The domain of an e-mail address; empty for mail providers' domains.</summary>
    public static string EmailDomain(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        var domain = at < 0 ? string.Empty : address!.Substring(at + 1).Trim().ToLowerInvariant();
        return MailProviders.Contains(domain) ? string.Empty : domain;
    }

    /// <summary>
    /// The last seven digits of a telephone number, which countries and trunk prefixes do not change; empty when there are fewer.
    /// </summary>
    public static string Phone(string? written)
    {
        var digits = Keep(written, char.IsDigit);
        return digits.Length < 7 ? string.Empty : digits.Substring(digits.Length - 7);
    }

    /// <summary>The letters and digits of a postcode, in upper case; of an American one with nine digits the first five.</summary>
    public static string Postcode(string? written)
    {
        var code = Keep(written, char.IsLetterOrDigit).ToUpperInvariant();
        return code.Length == 9 && code.All(char.IsDigit) ? code.Substring(0, 5) : code;
    }

    /// <summary>Whether both say something, and not the same.</summary>
    public static bool AreContradictory(string one, string other) =>
        one.Length > 0 && other.Length > 0 && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both say the same.</summary>
    public static bool AreEqual(string one, string other) =>
        one.Length > 0 && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Keep(string? written, Func<char, bool> isKept) =>
        string.IsNullOrEmpty(written) ? string.Empty : new([.. written!.Where(isKept)]);
}
