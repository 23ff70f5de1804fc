namespace ZohoProcore.Sync;

/// <summary>
/// A telephone number as its country's code and the national number with its area code. Without an area code a number is another
/// subscriber's in every town and says nothing; neither does one that nobody has.
/// </summary>
internal static class Telephone
{
    private const int LongestRun = 6;
    private const int FewestGroups = 4;

    /// <summary>The number in digits; empty where it can't be told whose it is.</summary>
    /// <param name="written">The number as it is written.</param>
    /// <param name="country">The country of the address beside it; null when it says none.</param>
    public static string Read(string? written, Country? country)
    {
        var text = (written ?? string.Empty).Replace("(0)", string.Empty).Trim();
        var extension = text.IndexOfAny(['x', 'X', '#', ';', ',', 'e', 'E']);
        text = extension < 7 ? text : text.Substring(0, extension);
        var digits = new string([.. text.Where(c => c is >= '0' and <= '9')]);
        return text.Length > 0 && text[0] == '+' ? International(digits)
            : digits.StartsWith("00", StringComparison.Ordinal) ? International(digits.Substring(2))
            : digits.StartsWith("011", StringComparison.Ordinal) && digits.Length > 11 && country?.Code is null or "1"
            ? International(digits.Substring(3))
            : National(digits, country);
    }

    /// <summary>Whether who is called pays: such a number is a brand's or an office's, wherever the firm is.</summary>
    public static bool IsFreeToCall(string number) =>
        number.Length == 11 && number[0] == '1'
        && number.Substring(1, 3) is "800" or "833" or "844" or "855" or "866" or "877" or "888";

    private static string International(string digits)
    {
        if (CountryTable.Calling(digits) is not { } country)
        {
            return digits.Length is > 9 and < 16 && IsSomebodys(digits) ? digits : string.Empty;
        }

        var rest = digits.Substring(country.Code.Length);
        return Number(country, Array.IndexOf(country.Trunks, "0") >= 0 && rest.Length > 0 && rest[0] == '0' ? rest.Substring(1) : rest);
    }

    private static string National(string digits, Country? country)
    {
        // Nobody writes Indian numbers of twelve digits for anything else; ten digits are American where no country is said.
        country ??= digits.Length == 12 && digits.StartsWith("91", StringComparison.Ordinal) ? CountryTable.Find("IN", null)
            : digits.Length == 10 || (digits.Length == 11 && digits[0] == '1') ? CountryTable.Find("US", null)
            : null;
        if (country is null)
        {
            return string.Empty;
        }

        return Array.Find(country.Trunks, prefix => digits.StartsWith(prefix, StringComparison.Ordinal)) is { } trunk
            ? Number(country, digits.Substring(trunk.Length))
            : digits.StartsWith(country.Code, StringComparison.Ordinal) && digits.Length == country.Code.Length + country.Most
            ? Number(country, digits.Substring(country.Code.Length))
            : country.Trunks.Length == 0 || digits.Length == country.Most ? Number(country, digits)
            : string.Empty;
    }

    private static string Number(Country country, string number) =>
        country.HasLength(number.Length) && IsSomebodys(number) && (country.Code != "1" || IsAmerican(number))
            ? country.Code + number
            : string.Empty;

    // Area and exchange begin with two to nine; no area has a nine in the middle, neither is a service like 911, and 555 is for films.
    private static bool IsAmerican(string number)
    {
        var (area, exchange) = (number.Substring(0, 3), number.Substring(3, 3));
        return area[0] > '1' && area[1] != '9' && exchange[0] > '1'
            && !area.EndsWith("11", StringComparison.Ordinal) && !exchange.EndsWith("11", StringComparison.Ordinal)
            && area != "555" && exchange != "555";
    }

    // Few digits, few groups of one digit ("222 333 4444"), one digit many times, and digits as they follow each other.
    private static bool IsSomebodys(string number)
    {
        var (groups, same, up, down) = (1, 1, 1, 1);
        for (var i = 1; i < number.Length; i++)
        {
            var step = (number[i] - number[i - 1] + 10) % 10;
            groups += step == 0 ? 0 : 1;
            same = step == 0 ? same + 1 : 1;
            up = step == 1 ? up + 1 : 1;
            down = step == 9 ? down + 1 : 1;
            if (same >= LongestRun || up > LongestRun || down > LongestRun)
            {
                return false;
            }
        }

        return groups >= FewestGroups && number.Distinct().Skip(2).Any();
    }
}
