using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// How the countries that Zoho serves number their telephones and write their postcodes: what stands in front of a number, how long it is
/// without that, and the shapes of a postcode (9 a digit, A a letter, X either, anything else itself).
/// </summary>
internal static class CountryTable
{
    private static readonly Dictionary<string, Country> ByName = Read();
    private static readonly Country[] All = [.. ByName.Values.Distinct()];

    /// <summary>The country with a code or a name in English; null when it is none of those that are known here.</summary>
    public static Country? Find(string? code, string? name) => Find(code) ?? Find(name);

    /// <summary>The code in two letters of a country with a code or a name in English; empty when it is none that is known here.</summary>
    public static string Iso(string? code, string? name) => Find(code, name) is { } country
        ? ByName.First(one => one.Key.Length == 2 && ReferenceEquals(one.Value, country)).Key
        : string.Empty;

    /// <summary>
    /// Where a record says that it is: the code of its country, which both services give in two letters, also of one that is in no table.
    /// Territories count as the country that they are of, since one writes the one and another the other.
    /// </summary>
    public static string Stated(string? code, string? name) =>
        Iso(code, name) is { Length: > 0 } known ? known
        : code?.Trim().ToUpperInvariant() is { Length: 2 } other && other.All(c => c is >= 'A' and <= 'Z')
        ? other switch
        {
            "GU" or "VI" or "AS" or "MP" or "UM" => "US",
            "GP" or "MQ" or "GF" or "RE" or "YT" or "PM" or "MF" or "BL" => "FR",
            "AX" => "FI",
            "SJ" => "NO",
            "EL" => "GR",
            "ZZ" or "XX" => string.Empty,
            _ => other,
        }
        : string.Empty;

    /// <summary>The country that digits with its code in front are of; null when it is none of those that are known here.</summary>
    public static Country? Calling(string digits)
    {
        Country? found = null;
        foreach (var country in All)
        {
            if (digits.StartsWith(country.Code, StringComparison.Ordinal) && country.Code.Length > (found?.Code.Length ?? 0))
            {
                found = country;
            }
        }

        return found;
    }

    /// <summary>Whether a postcode has the shape of one of any country.</summary>
    public static bool HasShape(string postcode) => Array.Exists(All, country => country.HasShape(postcode));

    private static Country? Find(string? written)
    {
        var key = new string([.. (written ?? string.Empty).Where(char.IsLetter)]).ToUpperInvariant();
        return ByName.TryGetValue(key, out var country) ? country : null;
    }

    private static Dictionary<string, Country> Read()
    {
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var row in Rows.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = row.Trim().Split(' ');
            var lengths = cells[3].Split('-');
            string[] trunks = cells[2] == "-" ? [] : cells[2].Split('|');
            var country = new Country(cells[1], trunks, Number(lengths[0]), Number(lengths[lengths.Length - 1]), cells[4].Split('|'));
            foreach (var name in cells[0].Split('|'))
            {
                countries[name] = country;
            }
        }

        return countries;
    }

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);

    // Names, calling code, trunk prefixes, length of a number with its area code, postcodes.
    // Telephones: compared row by row with the metadata of libphonenumber (https://github.com/google/libphonenumber,
    // resources/PhoneNumberMetadata.xml), which follows ITU-T Recommendation E.164 and the countries' numbering plans; a length that only
    // short or free numbers have is left out. Postcodes: compared with Google's Address Data Service
    // (https://chromium-i18n.appspot.com/ssl-address/data).
    private static string Rows => """
        US|USA|UNITEDSTATES|UNITEDSTATESOFAMERICA|PR|PUERTORICO 1 1 10 99999
        CA|CAN|CANADA 1 1 10 A9A9A9
        GB|GBR|UK|UNITEDKINGDOM|ENGLAND|SCOTLAND|WALES|NORTHERNIRELAND 44 0 9-10 A99AA|A999AA|AA99AA|AA999AA|A9A9AA|AA9A9AA
        AU|AUS|AUSTRALIA 61 0 9 9999
        NZ|NZL|NEWZEALAND 64 0 8-10 9999
        IN|IND|INDIA 91 0 10 999999
        DE|DEU|GERMANY 49 0 7-12 99999
        AT|AUT|AUSTRIA 43 0 7-12 9999
        CH|CHE|SWITZERLAND 41 0 9 9999
        LI|LIE|LIECHTENSTEIN 423 - 7-9 9999
        FR|FRA|FRANCE 33 0 9 99999
        BE|BEL|BELGIUM 32 0 8-9 9999
        NL|NLD|NETHERLANDS|THENETHERLANDS 31 0 9 9999AA
        LU|LUX|LUXEMBOURG 352 - 6-9 9999
        IE|IRL|IRELAND 353 0 7-9 A99XXXX|A9AXXXX
        ES|ESP|SPAIN 34 - 9 99999
        PT|PRT|PORTUGAL 351 - 9 9999999
        IT|ITA|ITALY 39 - 8-11 99999
        GR|GRC|GREECE 30 - 10 99999
        DK|DNK|DENMARK 45 - 8 9999
        NO|NOR|NORWAY 47 - 8 9999
        SE|SWE|SWEDEN 46 0 7-9 99999
        FI|FIN|FINLAND 358 0 6-10 99999
        PL|POL|POLAND 48 - 9 99999
        CZ|CZE|CZECHIA|CZECHREPUBLIC 420 - 9 99999
        SK|SVK|SLOVAKIA 421 0 9 99999
        HU|HUN|HUNGARY 36 06 8-9 9999
        RO|ROU|ROMANIA 40 0 9 999999
        BG|BGR|BULGARIA 359 0 7-9 9999
        HR|HRV|CROATIA 385 0 8-9 99999
        CY|CYP|CYPRUS 357 - 8 9999
        EE|EST|ESTONIA 372 - 7-8 99999
        LV|LVA|LATVIA 371 - 8 LV9999
        LT|LTU|LITHUANIA 370 0|8 8 99999
        MT|MLT|MALTA 356 - 8 AAA99|AAA999|AAA9999
        SI|SVN|SLOVENIA 386 0 8 9999
        JP|JPN|JAPAN 81 0 9-10 9999999
        CN|CHN|CHINA 86 0 9-11 999999
        SA|SAU|SAUDIARABIA 966 0 9 99999
        AE|ARE|UAE|UNITEDARABEMIRATES 971 0 8-9 -
        SG|SGP|SINGAPORE 65 - 8 999999
        MX|MEX|MEXICO 52 - 10 99999
        BR|BRA|BRAZIL 55 0 10-11 99999999
        ZA|ZAF|SOUTHAFRICA 27 0 9 9999
        """;
}

/// <summary>A country's telephone numbers and postcodes.</summary>
/// <param name="Code">Its calling code.</param>
/// <param name="Trunks">What may stand in front of the area code inside of the country; empty when nothing does.</param>
/// <param name="Least">The fewest digits of a number with its area code.</param>
/// <param name="Most">The most.</param>
/// <param name="Postcodes">The shapes of its postcodes.</param>
internal sealed record Country(string Code, string[] Trunks, int Least, int Most, string[] Postcodes)
{
    /// <summary>Whether a number without what stands in front of it has its area code.</summary>
    public bool HasLength(int digits) => digits >= Least && digits <= Most;

    /// <summary>Whether a postcode has one of the shapes.</summary>
    public bool HasShape(string postcode) => Array.Exists(
        Postcodes,
        shape => shape.Length == postcode.Length && shape.Zip(postcode, IsLike).All(isLike => isLike));

    private static bool IsLike(char sign, char written) => sign switch
    {
        '9' => written is >= '0' and <= '9',
        'A' => written is >= 'A' and <= 'Z',
        'X' => written is (>= '0' and <= '9') or (>= 'A' and <= 'Z'),
        _ => written == sign,
    };
}
