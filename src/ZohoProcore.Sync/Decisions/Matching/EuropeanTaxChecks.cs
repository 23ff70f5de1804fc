using static ZohoProcore.Sync.TaxChecks;

namespace ZohoProcore.Sync;

/// <summary>VAT numbers of Europe with the country in front, as the VIES service and the countries themselves check them.</summary>
internal static class EuropeanTaxChecks
{
    /// <summary>A number with its country in front; null when the country's check digits are not known here, or wrong.</summary>
    public static TaxNumber? Read(string number)
    {
        var (country, n) = Plain(number.Substring(0, 2), number.Substring(2));
        return IsRight(country, n) ? new(country, n, IsPersonal(country, n)) : null;
    }

    // A citizen's number in Spain, Portugal and Sweden, a sole trader's in the Netherlands; Croatia's may be anybody's.
    private static bool IsPersonal(string country, string n) => country switch
    {
        "ES" => !IsSpanishFirm(n),
        "HR" => true,
        "NL" => !IsDutchFirm(n),
        "PT" => n[0] is '1' or '2' or '3',
        "SE" => n[2] is '0' or '1',
        _ => false,
    };

    // One spelling: what stands behind a number, zeros that clerks leave out, and countries with two codes.
    private static (string Country, string Number) Plain(string country, string n) => country switch
    {
        "BE" when n.Length == 9 => (country, "0" + n),
        "CH" => (country, Without(n, "MWST", "TVA", "IVA", "TPV")),
        "EL" or "GR" => ("EL", n.Length == 8 ? "0" + n : n),
        "NO" => (country, Without(n, "MVA")),
        "RO" => (country, n.TrimStart('0')),
        "XI" => ("GB", n),
        _ => (country, n),
    };

    private static string Without(string n, params string[] ends) =>
        Array.Find(ends, end => n.EndsWith(end, StringComparison.Ordinal)) is { } end ? n.Substring(0, n.Length - end.Length) : n;

    private static bool IsRight(string country, string n) => country switch
    {
        "AT" => n.Length == 9 && n[0] == 'U' && IsAustrian(n.Substring(1)),
        "BE" => AreDigits(n, 10) && n[0] <= '1' && 97 - (Number(n, 0, 8) % 97) == Number(n, 8, 2),
        "BG" => AreDigits(n, 9) && IsBulgarian(n),
        "CH" => n.Length == 10 && n[0] == 'E' && IsSwiss(n.Substring(1)),
        "CY" => n.Length == 9 && AreDigits(n.Substring(0, 8), 8) && IsCypriot(n),
        "CZ" => AreDigits(n, 8) && n[0] != '9' && (11 - (Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[7] - '0',
        "DE" => AreDigits(n, 9) && n[0] != '0' && Mod1110(n),
        "DK" => AreDigits(n, 8) && n[0] != '0' && Sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        "EE" => AreDigits(n, 9) && (10 - (Sum(n, 3, 7, 1, 3, 7, 1, 3, 7) % 10)) % 10 == n[8] - '0',
        "EL" => AreDigits(n, 9) && Sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == n[8] - '0',
        "ES" => n.Length == 9 && (IsSpanishFirm(n) || IsSpanishPerson(n)),
        "FI" => AreDigits(n, 8) && Mod11(Sum(n, 7, 9, 10, 5, 8, 4, 2)) == n[7] - '0',
        "FR" => AreDigits(n, 11) && Luhn(n.Substring(2)) && (12 + (3 * (Number(n, 2, 9) % 97))) % 97 == Number(n, 0, 2),
        "GB" => Gb(n),
        "HR" => AreDigits(n, 11) && Mod1110(n),
        "HU" => AreDigits(n, 8) && (10 - (Sum(n, 9, 7, 3, 1, 9, 7, 3) % 10)) % 10 == n[7] - '0',
        "IE" => IsIrish(n),
        "IT" => AreDigits(n, 11) && Luhn(n),
        "LT" => (AreDigits(n, 9) || AreDigits(n, 12)) && n[n.Length - 2] == '1' && IsLithuanian(n),
        "LU" => AreDigits(n, 8) && Number(n, 0, 6) % 89 == Number(n, 6, 2),
        "LV" => AreDigits(n, 11) && n[0] > '3' && Sum(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3,
        "MT" => AreDigits(n, 8) && n[0] != '0' && Sum(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0,
        "NL" => IsDutch(n),
        "NO" => AreDigits(n, 9) && Mod11(Sum(n, 3, 2, 7, 6, 5, 4, 3, 2)) == n[8] - '0',
        "PL" => AreDigits(n, 10) && Sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == n[9] - '0',
        "PT" => AreDigits(n, 9) && Math.Max(0, Mod11(Sum(n, 9, 8, 7, 6, 5, 4, 3, 2))) == n[8] - '0',
        "RO" => n.Length is >= 4 and <= 10 && IsRomanian(n.PadLeft(10, '0')),
        "SE" => AreDigits(n, 12) && n.EndsWith("01", StringComparison.Ordinal) && Luhn(n.Substring(0, 10)),
        "SI" => AreDigits(n, 8) && n[0] != '0' && 11 - (Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11) is not 11 and var c && c % 10 == n[7] - '0',
        "SK" => AreDigits(n, 10) && n[0] != '0' && Number(n, 0, 10) % 11 == 0,
        _ => false,
    };

    private static bool IsSwiss(string n) => AreDigits(n, 9) && Mod11(Sum(n, 5, 4, 3, 2, 7, 6, 5, 4)) == n[8] - '0';

    private static bool IsAustrian(string n)
    {
        if (!AreDigits(n, 8))
        {
            return false;
        }

        var sum = 4;
        for (var i = 0; i < 7; i++)
        {
            var product = (n[i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10 == n[7] - '0';
    }

    private static bool IsRomanian(string n) => AreDigits(n, 10) && Sum(n, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == n[9] - '0';

    private static bool IsIrish(string n)
    {
        if (n.Length is not (8 or 9) || !AreDigits(n.Substring(0, 7), 7) || (n.Length == 9 && n[8] is not ((>= 'A' and <= 'I') or 'W')))
        {
            return false;
        }

        var sum = Sum(n, 8, 7, 6, 5, 4, 3, 2) + (n.Length == 9 && n[8] != 'W' ? (n[8] - 'A' + 1) * 9 : 0);
        return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == n[7];
    }

    // The firms' number by elevens, or the sole traders' by ninety-sevens.
    private static bool IsDutch(string n)
    {
        if (n.Length != 12 || n[9] != 'B' || !AreDigits(n.Substring(0, 9), 9) || !AreDigits(n.Substring(10), 2))
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in "NL" + n)
        {
            var value = Value(c);
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return IsDutchFirm(n) || remainder == 1;
    }

    private static bool IsDutchFirm(string n) => Sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == n[8] - '0';

    // A citizen's eight digits, or a foreigner's letter and seven, and a letter that checks them.
    private static bool IsSpanishPerson(string n)
    {
        var first = "XYZ".IndexOf(n[0]);
        var digits = (first < 0 ? n[0] : (char)('0' + first)) + n.Substring(1, 7);
        return AreDigits(digits, 8) && "TRWAGMYFPDXBNJZSQVHLCKE"[(int)(Number(digits, 0, 8) % 23)] == n[8];
    }

    private static bool IsSpanishFirm(string n)
    {
        if ("ABCDEFGHJNPQRSUVW".IndexOf(n[0]) < 0 || !AreDigits(n.Substring(1, 7), 7))
        {
            return false;
        }

        var sum = 0;
        for (var i = 1; i < 8; i++)
        {
            var digit = n[i] - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        var check = (10 - (sum % 10)) % 10;
        return n[8] == '0' + check || n[8] == "JABCDEFGHI"[check];
    }

    private static bool IsBulgarian(string n)
    {
        var rest = Sum(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        return (rest == 10 ? Sum(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : rest) == n[8] - '0';
    }

    private static bool IsCypriot(string n)
    {
        int[] values = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += i % 2 == 0 ? values[n[i] - '0'] : n[i] - '0';
        }

        return n[8] == 'A' + (sum % 26);
    }

    private static bool IsLithuanian(string n)
    {
        int Rest(int first) => Enumerable.Range(0, n.Length - 1).Sum(i => (((first + i) % 9) + 1) * (n[i] - '0')) % 11;
        return (Rest(0) is not 10 and var rest ? rest : Rest(2) % 10) == n[n.Length - 1] - '0';
    }

    // ISO 7064, MOD 11,10.
    private static bool Mod1110(string n)
    {
        var rest = 10;
        for (var i = 0; i < n.Length - 1; i++)
        {
            var sum = (rest + n[i] - '0') % 10;
            rest = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - rest) % 10 == n[n.Length - 1] - '0';
    }
}
