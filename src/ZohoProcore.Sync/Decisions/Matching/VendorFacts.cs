namespace ZohoProcore.Sync;

/// <summary>
/// Facts about a vendor beside its name, each in one spelling so that equal means equal. An empty fact says nothing, and so does what many
/// firms share or clerks fill in: mail providers' domains, numbers of one digit.
/// </summary>
internal static class VendorFacts
{
    private static readonly HashSet<string> SharedDomains = new(
        Shared.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> States = StateNames();

    // Words of an address that are written out or not.
    private static readonly Dictionary<string, string> Streets = new(StringComparer.Ordinal)
    {
        ["street"] = "st",
        ["avenue"] = "ave",
        ["av"] = "ave",
        ["boulevard"] = "blvd",
        ["road"] = "rd",
        ["drive"] = "dr",
        ["lane"] = "ln",
        ["court"] = "ct",
        ["place"] = "pl",
        ["highway"] = "hwy",
        ["parkway"] = "pkwy",
        ["circle"] = "cir",
        ["square"] = "sq",
        ["suite"] = "ste",
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["straße"] = "str",
        ["strasse"] = "str",
    };

    /// <summary>The domain of an e-mail address; empty for mail providers' domains.</summary>
    public static string EmailDomain(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at < 0 ? string.Empty : Own(address!.Substring(at + 1).Trim().ToLowerInvariant());
    }

    /// <summary>The domain of a web site; empty for sites that many firms have their pages on.</summary>
    public static string WebDomain(string? site)
    {
        var domain = (site ?? string.Empty).Trim().ToLowerInvariant();
        var scheme = domain.IndexOf("://", StringComparison.Ordinal);
        domain = scheme < 0 ? domain : domain.Substring(scheme + 3);
        var end = domain.IndexOfAny(['/', '?', '#', ':', ' ']);
        domain = end < 0 ? domain : domain.Substring(0, end);
        domain = domain.StartsWith("www.", StringComparison.Ordinal) ? domain.Substring(4) : domain;
        return domain.IndexOf('.') <= 0 || domain.IndexOfAny(['@']) >= 0 ? string.Empty : Own(domain);
    }

    /// <summary>
    /// The ten digits of a telephone number in America or India; of others the last seven, which countries and trunk prefixes do not
    /// change. Empty when there are fewer, and for numbers that nobody has.
    /// </summary>
    public static string Phone(string? written)
    {
        var extension = (written ?? string.Empty).IndexOfAny(['x', 'X', '#', ';', ',']);
        var digits = Keep(extension < 7 ? written : written!.Substring(0, extension), c => c is >= '0' and <= '9');
        var national = digits.Length == 11 && digits[0] == '1' ? digits.Substring(1)
            : digits.Length == 12 && digits.StartsWith("91", StringComparison.Ordinal) ? digits.Substring(2)
            : digits;
        var number = national.Length == 10 && national[0] > '1' ? national
            : digits.Length < 7 ? string.Empty
            : digits.Substring(digits.Length - 7);
        return number.Length == 0
            || number.EndsWith("5551212", StringComparison.Ordinal)
            || digits.Distinct().Count() <= 2
            || "01234567890123456789".Contains(number)
            || "98765432109876543210".Contains(number)
            || digits is "1234567890" or "11234567890" ? string.Empty : number;
    }

    /// <summary>The letters and digits of a postcode, in upper case; of an American one with nine digits the first five.</summary>
    public static string Postcode(string? written)
    {
        var code = Keep(written, char.IsLetterOrDigit).ToUpperInvariant();
        code = code.Length == 9 && code.All(char.IsDigit) ? code.Substring(0, 5) : code;
        return code.Length < 3 || code.Distinct().Count() == 1 || code is "12345" ? string.Empty : code;
    }

    /// <summary>
    /// Number and street in plain words, so that "12 N. Main Street" is "12 n main st"; empty without a number, and for a box at a post
    /// office, which stands in every town.
    /// </summary>
    public static string Address(string? written)
    {
        var line = (written ?? string.Empty).Split('\n', '#')[0];
        var words = CompanyName.Words(line).Select(word => Streets.TryGetValue(word, out var known) ? known : word).ToList();
        var unit = words.FindIndex(word => word is "ste" or "unit" or "apt" or "floor" or "fl");
        var street = string.Join(" ", unit > 1 ? words.Take(unit) : words);
        var isBox = words.Count > 1 && (words[0] is "box" or "postfach" || (words[0] is "po" && words[1] is "box"));
        return !isBox && street.Any(char.IsDigit) && street.Any(char.IsLetter) ? street : string.Empty;
    }

    /// <summary>A state in two letters, where it is one of the USA or of Canada and written out; else as it is.</summary>
    public static string State(string? code, string? name)
    {
        var written = string.IsNullOrWhiteSpace(code) ? name : code;
        return States.TryGetValue((written ?? string.Empty).Trim(), out var known) ? known
            : written?.Trim() is { Length: 2 or 3 } letters ? letters.ToUpperInvariant()
            : string.Empty;
    }

    /// <summary>
    /// Whether both are one code of an account: four signs and more with two digits and more that are not all the same. "N/A", "V-1" and
    /// "0000" are nobody's.
    /// </summary>
    public static bool AreEqualCodes(string? one, string? other) =>
        AreEqual(one, other) && one!.Length > 3 && one.Where(char.IsDigit).Distinct().Skip(1).Any();

    /// <summary>Whether both say something, and not the same.</summary>
    public static bool AreContradictory(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both say the same.</summary>
    public static bool AreEqual(string? one, string? other) =>
        one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Own(string domain) => SharedDomains.Contains(domain) ? string.Empty : domain;

    private static string Keep(string? written, Func<char, bool> isKept) =>
        string.IsNullOrEmpty(written) ? string.Empty : new([.. written!.Where(isKept)]);

    private static Dictionary<string, string> StateNames()
    {
        const string names = """
            Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|District of Columbia DC
            Florida FL|Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|Maine ME
            Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|Missouri MO|Montana MT|Nebraska NE|Nevada NV
            New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR
            Pennsylvania PA|Puerto Rico PR|Rhode Island RI|South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT
            Virginia VA|Washington WA|West Virginia WV|Wisconsin WI|Wyoming WY
            Alberta AB|British Columbia BC|Manitoba MB|New Brunswick NB|Newfoundland and Labrador NL|Nova Scotia NS|Ontario ON
            Prince Edward Island PE|Quebec QC|Québec QC|Saskatchewan SK
            """;
        return names.Split(['|', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Trim())
            .Where(pair => pair.Length > 3)
            .ToDictionary(
                pair => pair.Substring(0, pair.Length - 3), pair => pair.Substring(pair.Length - 2), StringComparer.OrdinalIgnoreCase);
    }

    // Mail providers, carriers that give addresses to their customers, sites that many firms have a page on, and what clerks fill in.
    private static string Shared => """
        gmail.com googlemail.com yahoo.com yahoo.ca yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.au ymail.com rocketmail.com hotmail.com
        hotmail.co.uk hotmail.ca outlook.com outlook.com.au live.com live.ca msn.com aol.com aim.com icloud.com me.com mac.com proton.me
        protonmail.com pm.me zoho.com zohomail.com zoho.in gmx.com gmx.de gmx.net gmx.at web.de t-online.de freenet.de orange.fr
        wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it telenet.be skynet.be ziggo.nl kpnmail.nl comcast.net verizon.net
        att.net sbcglobal.net bellsouth.net cox.net charter.net spectrum.net rr.com roadrunner.com earthlink.net mindspring.com
        frontier.com frontiernet.net centurylink.net centurytel.net windstream.net embarqmail.com optonline.net optimum.net juno.com
        netzero.net netscape.net q.com qwest.net tds.net suddenlink.net mchsi.com hughes.net pacbell.net swbell.net ameritech.net
        snet.net prodigy.net cableone.net sparklight.com wowway.com bresnan.net consolidated.net fuse.net zoominternet.net mail.com
        email.com usa.com fastmail.com hushmail.com tutanota.com shaw.ca rogers.com bell.net sympatico.ca telus.net videotron.ca
        bigpond.com bigpond.net.au optusnet.com.au iinet.net.au btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com
        rediffmail.com qq.com 163.com 126.com sina.com mail.ru yandex.ru yandex.com naver.com daum.net docomo.ne.jp ezweb.ne.jp
        softbank.ne.jp
        facebook.com m.facebook.com linkedin.com instagram.com google.com sites.google.com business.site wixsite.com weebly.com
        godaddysites.com squarespace.com wordpress.com blogspot.com yelp.com angi.com houzz.com thumbtack.com buildzoom.com
        example.com example.net example.org none.com na.com n-a.com noemail.com nomail.com no-email.com noreply.com no.com null.com
        test.com testing.com domain.com yourdomain.com mydomain.com company.com unknown.com temp.com invalid.com abc.com xyz.com x.com
        xx.com xxx.com website.com mailinator.com
        """;
}
