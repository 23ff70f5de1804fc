namespace ZohoProcore.Sync;

/// <summary>
/// The shapes and check digits of tax and register numbers, as the offices that give them publish them: the Australian Business Register,
/// the GST Network, HMRC, Japan's National Tax Agency, and others. Those of Europe: <see cref="EuropeanTaxChecks"/>.
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

    /// <summary>
    /// Two digits of the state, the ten characters of the PAN, a number, a Z as a rule, and a check character to the base 36.
    /// </summary>
    public static bool IsGstin(string n)
    {
        if (!AreDigits(n.Substring(0, 2), 2)
            || !n.Skip(2).Take(5).All(IsLetter)
            || !AreDigits(n.Substring(7, 4), 4)
            || !IsLetter(n[11]))
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

    // -1 where no number with this sum is given out.
    public static int Mod11(int sum) => (sum % 11) switch
    {
        0 => 0,
        1 => -1,
        var rest => 11 - rest,
    };

    public static int Sum(string digits, params int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }

    public static long Number(string digits, int start, int length)
    {
        long number = 0;
        for (var i = start; i < start + length; i++)
        {
            number = (number * 10) + digits[i] - '0';
        }

        return number;
    }

    public static int Value(char c) => c <= '9' ? c - '0' : c - 'A' + 10;

    public static bool IsLetter(char c) => c is >= 'A' and <= 'Z';

    public static bool AreDigits(string text, int length) => text.Length == length && text.All(c => c is >= '0' and <= '9');
}
