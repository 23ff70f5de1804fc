namespace ZohoProcore.Sync;

/// <summary>
/// The shapes and check digits of tax and register numbers, as the offices that give them publish them: the Australian Business Register,
/// the GST Network, HMRC, the member states' VAT numbers as the VIES service takes them, Japan's National Tax Agency, and others.
/// </summary>
internal static class TaxChecks
{
    private const string Mod31 = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsAbn(string n) => (Sum(n, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0 && n[0] != '0';

    public static bool IsAcn(string n) => (10 - (Sum(n, 8, 7, 6, 5, 4, 3, 2, 1) % 10)) % 10 == n[8] - '0';

    public static bool IsJapanese(string n)
    {
        if (!AreDigits(n, 13))
        {
            return false;
        }

        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            sum += (n[i] - '0') * (i % 2 == 1 ? 2 : 1);
        }

        return 9 - (sum % 9) == n[0] - '0';
    }

    public static bool IsBrazilian(string n)
    {
        var first = Sum(n, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        var second = Sum(n, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return n[12] - '0' == (first < 2 ? 0 : 11 - first) && n[13] - '0' == (second < 2 ? 0 : 11 - second);
    }

    /// <summary>Two digits of the state, the ten characters of the PAN, a number, a Z as a rule, and a check character to the base 36.</summary>
    public static bool IsGstin(string n)
    {
        if (!AreDigits(n.Substring(0, 2), 2) || !n.Skip(2).Take(5).All(IsLetter) || !AreDigits(n.Substring(7, 4), 4) || !IsLetter(n[11]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 14; i++)
        {
            var product = Value(n[i]) * (i % 2 == 0 ? 1 : 2);
            sum += (product / 36) + (product % 36);
        }

        return (36 - (sum % 36)) % 36 == Value(n[14]);
    }

    public static bool IsChinese(string n)
    {
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            var value = Mod31.IndexOf(n[i]);
            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return (31 - (sum % 31)) % 31 == Mod31.IndexOf(n[17]);
    }

    /// <summary>Letters, a date, and three characters: twelve characters for a firm, thirteen for a person.</summary>
    public static bool IsMexican(string n) =>
        n.Length is 12 or 13 && n.Take(n.Length - 9).All(IsLetter) && AreDigits(n.Substring(n.Length - 9, 6), 6)
            && n[n.Length - 7] is '0' or '1' && n[n.Length - 5] is >= '0' and <= '3';

    public static bool Luhn(string n)
    {
        var sum = 0;
        for (var i = 0; i < n.Length; i++)
        {
            var digit = n[n.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }

    public static bool Gb(string n) => n.Length is 9 or 12 && n.All(char.IsDigit)
        && (Sum(n, 8, 7, 6, 5, 4, 3, 2) + Number(n, 7, 2)) % 97 is 0 or 42;

    /// <summary>A number with its country in front; null when the country's check digits are not known here, or wrong.</summary>
    public static TaxNumber? ReadEuropean(string number)
    {
        var (country, n) = (number.Substring(0, 2), number.Substring(2));
        if (country == "CH" && n.Length > 9 && n[0] == 'E')
        {
            n = n.Substring(1, 9);
            return AreDigits(n, 9) && Mod11(Sum(n, 5, 4, 3, 2, 7, 6, 5, 4)) == n[8] - '0' ? new("CH", n) : null;
        }

        if (country == "ES" && n.Length == 9)
        {
            return IsSpanish(n) ? new("ES", n, IsPersonal: char.IsDigit(n[0])) : null;
        }

        if (country == "NO" && n.EndsWith("MVA", StringComparison.Ordinal))
        {
            n = n.Substring(0, n.Length - 3);
        }

        return IsEuropean(country, n) ? new(country == "GR" ? "EL" : country, n) : null;
    }

    private static bool IsEuropean(string country, string n) => country switch
    {
        "AT" => n.Length == 9 && n[0] == 'U' && AreDigits(n.Substring(1), 8) && IsAustrian(n.Substring(1)),
        "BE" => AreDigits(n, 10) && 97 - (Number(n, 0, 8) % 97) == Number(n, 8, 2),
        "CZ" => AreDigits(n, 8) && n[0] != '9' && (11 - (Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[7] - '0',
        "DE" => AreDigits(n, 9) && Mod1110(n),
        "DK" => AreDigits(n, 8) && Sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        "EE" => AreDigits(n, 9) && (10 - (Sum(n, 3, 7, 1, 3, 7, 1, 3, 7) % 10)) % 10 == n[8] - '0',
        "EL" or "GR" => AreDigits(n, 9) && Sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == n[8] - '0',
        "FI" => AreDigits(n, 8) && Mod11(Sum(n, 7, 9, 10, 5, 8, 4, 2)) == n[7] - '0',
        "FR" => AreDigits(n, 11) && Luhn(n.Substring(2)) && (12 + (3 * (Number(n, 2, 9) % 97))) % 97 == Number(n, 0, 2),
        "GB" or "XI" => Gb(n),
        "HR" => AreDigits(n, 11) && Mod1110(n),
        "HU" => AreDigits(n, 8) && (10 - (Sum(n, 9, 7, 3, 1, 9, 7, 3) % 10)) % 10 == n[7] - '0',
        "IE" => IsIrish(n),
        "IT" => AreDigits(n, 11) && Luhn(n),
        "LU" => AreDigits(n, 8) && Number(n, 0, 6) % 89 == Number(n, 6, 2),
        "NL" => IsDutch(n),
        "NO" => AreDigits(n, 9) && Mod11(Sum(n, 3, 2, 7, 6, 5, 4, 3, 2)) == n[8] - '0',
        "PL" => AreDigits(n, 10) && Sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == n[9] - '0',
        "PT" => AreDigits(n, 9) && (11 - (Sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) is var check && (check > 9 ? 0 : check) == n[8] - '0',
        "RO" => n.Length is >= 4 and <= 10 && IsRomanian(n.PadLeft(10, '0')),
        "SE" => AreDigits(n, 12) && n.EndsWith("01", StringComparison.Ordinal) && Luhn(n.Substring(0, 10)),
        "SI" => AreDigits(n, 8) && (11 - (Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11)) is var check && (check == 10 ? 0 : check) == n[7] - '0',
        "SK" => AreDigits(n, 10) && Number(n, 0, 10) % 11 == 0,
        _ => false,
    };

    private static bool IsAustrian(string n)
    {
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
        if (n.Length is not (8 or 9) || !AreDigits(n.Substring(0, 7), 7) || !n.Skip(7).All(IsLetter))
        {
            return false;
        }

        var sum = Sum(n, 8, 7, 6, 5, 4, 3, 2) + (n.Length == 9 ? (n[8] - 'A' + 1) * 9 : 0);
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

        return Sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == n[8] - '0' || remainder == 1;
    }

    private static bool IsSpanish(string n)
    {
        if (AreDigits(n.Substring(0, 8), 8))
        {
            return "TRWAGMYFPDXBNJZSQVHLCKE"[(int)(Number(n, 0, 8) % 23)] == n[8];
        }

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

    // -1 where no number with this sum is given out.
    private static int Mod11(int sum) => (sum % 11) switch
    {
        0 => 0,
        1 => -1,
        var rest => 11 - rest,
    };

    private static int Sum(string digits, params int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }

    private static long Number(string digits, int start, int length)
    {
        long number = 0;
        for (var i = start; i < start + length; i++)
        {
            number = (number * 10) + digits[i] - '0';
        }

        return number;
    }

    private static int Value(char c) => c <= '9' ? c - '0' : c - 'A' + 10;

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z';

    private static bool AreDigits(string text, int length) => text.Length == length && text.All(c => c is >= '0' and <= '9');
}
