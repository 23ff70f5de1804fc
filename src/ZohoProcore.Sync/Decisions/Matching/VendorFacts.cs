namespace ZohoProcore.Sync;

/// <summary>
/// Facts about a vendor beside its name, each in one spelling so that equal means equal. An empty fact says nothing, and so does what many
/// firms share or clerks fill in: mail providers' domains, numbers of one digit.
/// </summary>
internal static class VendorFacts
{
    private const string Box = "po box ";
    private const string Unit = " # ";

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
        ["apartment"] = "apt",
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["straße"] = "str",
        ["strasse"] = "str",
    };

    /// <summary>The domain of an e-mail address; empty for domains that are nobody's own.</summary>
    public static string EmailDomain(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at < 0 ? string.Empty : Own(address!.Substring(at + 1).Trim(' ', '>', ')', ';', ',', '.', '"').ToLowerInvariant());
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
    /// The letters and digits of a postcode, in upper case; of an American one with nine digits the first five. Empty where it has not the
    /// shape of its country's, or of any where none is said, and for what clerks fill in.
    /// </summary>
    public static string Postcode(string? written, Country? country)
    {
        var code = Keep(written, char.IsLetterOrDigit).ToUpperInvariant();
        code = code.Length == 9 && code.All(char.IsDigit) ? code.Substring(0, 5) : code;
        return (country?.HasShape(code) ?? CountryTable.HasShape(code))
            && code.Distinct().Count() > 1
            && !(code.Length > 4 && code.StartsWith("000", StringComparison.Ordinal))
            && !"01234567890".Contains(code)
            && !"09876543210".Contains(code) ? code : string.Empty;
    }

    /// <summary>A city in plain words; empty for what clerks fill in.</summary>
    public static string City(string? written)
    {
        var city = string.Join(" ", CompanyName.Words(written ?? string.Empty));
        var letters = city.Replace(" ", string.Empty);
        var isFilledIn = letters is "na" or "none" or "tbd" or "unknown" or "city" or "pending" or "xx" or "xxx";
        return isFilledIn || letters.Count(char.IsLetter) < 2 ? string.Empty : city;
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
        return BoxAt(words) < 0 && street.Any(char.IsDigit) && street.Any(char.IsLetter) ? street : string.Empty;
    }

    /// <summary>
    /// Where something is delivered, as far as it tells two apart: an address with its unit ("12 n main st # 4"), or a box ("po box 12");
    /// else empty.
    /// </summary>
    public static string Delivery(string? written)
    {
        var line = (written ?? string.Empty).Split('\n')[0];
        var words = CompanyName.Words(line.Replace("#", " unit "));
        if (BoxAt(words) is >= 0 and var box)
        {
            return box + 1 < words.Count && words[box + 1].Any(char.IsDigit) ? Box + words[box + 1] : string.Empty;
        }

        var unit = words.FindLastIndex(word => word is "ste" or "suite" or "unit" or "apt" or "apartment");
        return Address(written) is not { Length: > 0 } street ? string.Empty
            : unit > 1 && unit + 1 < words.Count ? street + Unit + words[unit + 1]
            : street;
    }

    /// <summary>
    /// Whether two places of delivery are one; null where one is not known, where both are a box of one number, which stands in every town,
    /// and where one is a box and the other a street, since a firm has both.
    /// </summary>
    public static bool? IsSameDelivery(string? one, string? other)
    {
        if (one is not { Length: > 0 } || other is not { Length: > 0 } || IsBox(one) != IsBox(other))
        {
            return null;
        }

        var (ours, theirs) = (Parts(one), Parts(other));
        return ours.Street != theirs.Street || AreContradictory(ours.Unit, theirs.Unit) ? false
            : IsBox(one) ? null
            : true;
    }

    private static bool IsBox(string delivery) => delivery.StartsWith(Box, StringComparison.Ordinal);

    private static (string Street, string Unit) Parts(string delivery) => delivery.IndexOf(Unit, StringComparison.Ordinal) is > 0 and var at
        ? (delivery.Substring(0, at), delivery.Substring(at + Unit.Length))
        : (delivery, string.Empty);

    // Where "box" stands in "PO Box 12", "P.O. Box 12", "Box 12" and "Postfach 12".
    private static int BoxAt(List<string> words) =>
        words.Count < 2 ? -1 : words[0] is "box" or "postfach" ? 0 : words[0] is "po" && words[1] is "box" ? 1 : -1;

    /// <summary>
    /// A state by its code, where it is written out and one of the USA, Canada, Australia or India (those that have one code alone); else
    /// as it is.
    /// </summary>
    public static string State(string? code, string? name)
    {
        var written = WithoutCountry((string.IsNullOrWhiteSpace(code) ? name : code)?.Trim() ?? string.Empty);
        var letters = Keep(written, c => c is not ('.' or ',' or ' '));
        return States.TryGetValue(written, out var known) || States.TryGetValue(letters, out known) ? known
            : letters.Length is 2 or 3 ? letters.ToUpperInvariant()
            : string.Empty;
    }

    // "US-TX", as ISO 3166-2 writes it.
    private static string WithoutCountry(string state) =>
        state.Length is 5 or 6 && state[2] == '-' && state.All(c => char.IsLetter(c) || c == '-') ? state.Substring(3) : state;

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

    private static string Own(string domain) => SharedDomains.IsOwn(domain) ? domain : string.Empty;

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
            Prince Edward Island PE|Quebec QC|Québec QC|Saskatchewan SK|Yukon YT|Northwest Territories NT|Nunavut NU
            New South Wales NSW|Victoria VIC|Queensland QLD|South Australia SA|Western Australia WA|Tasmania TAS|Northern Territory NT
            Australian Capital Territory ACT
            Andhra Pradesh AP|Arunachal Pradesh AR|Assam AS|Bihar BR|Goa GA|Gujarat GJ|Haryana HR|Himachal Pradesh HP|Jharkhand JH
            Karnataka KA|Kerala KL|Madhya Pradesh MP|Maharashtra MH|Manipur MN|Meghalaya ML|Mizoram MZ|Nagaland NL|Punjab PB|Rajasthan RJ
            Sikkim SK|Tamil Nadu TN|Tripura TR|Uttar Pradesh UP|West Bengal WB|Chandigarh CH|Delhi DL|Jammu and Kashmir JK|Ladakh LA
            Puducherry PY
            Guam GU|American Samoa AS|Northern Mariana Islands MP|Virgin Islands VI|US Virgin Islands VI|U.S. Virgin Islands VI
            WashingtonDC DC
            """;
        const string shortened = """
            Ala AL|Ariz AZ|Ark AR|Cal CA|Calif CA|Colo CO|Conn CT|Del DE|Fla FL|Ill IL|Ind IN|Kan KS|Kans KS|Mass MA|Mich MI|Minn MN
            Miss MS|Mont MT|Neb NE|Nebr NE|Nev NV|NMex NM|NDak ND|Okla OK|Ore OR|Oreg OR|Penn PA|Penna PA|SDak SD|Tenn TN|Tex TX|Wash WA
            WVa WV|Wis WI|Wisc WI|Wyo WY
            Alta AB|Man MB|Nfld NL|Ont ON|PEI PE|Que QC|Sask SK|Tas TAS|Vict VIC|Queensl QLD
            """;
        return (names + "\n" + shortened).Split(['|', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Trim())
            .Where(pair => pair.Length > 3)
            .Select(pair => (Pair: pair, At: pair.LastIndexOf(' ')))
            .ToDictionary(one => one.Pair.Substring(0, one.At), one => one.Pair.Substring(one.At + 1), StringComparer.OrdinalIgnoreCase);
    }
}
