namespace ZohoProcore.Sync;

/// <summary>VAT numbers of Europe with the country in front, as the VIES service and the countries themselves check them.</summary>
internal static class EuropeanTaxChecks
{
    /// <summary>A number with its country in front; null when the country's check digits are not known here, or wrong.</summary>
    public static TaxNumber? Read(string number)
    {
        var (country, n) = (number.Substring(0, 2), number.Substring(2));
        if (country == "CH" && n.Length > 9 && n[0] == 'E')
        {
            n = n.Substring(1, 9);
            return TaxChecks.AreDigits(n, 9) && TaxChecks.Mod11(TaxChecks.Sum(n, 5, 4, 3, 2, 7, 6, 5, 4)) == n[8] - '0' ? new("CH", n) : null;
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
        "AT" => n.Length == 9 && n[0] == 'U' && TaxChecks.AreDigits(n.Substring(1), 8) && IsAustrian(n.Substring(1)),
        "BE" => TaxChecks.AreDigits(n, 10) && 97 - (TaxChecks.Number(n, 0, 8) % 97) == TaxChecks.Number(n, 8, 2),
        "CZ" => TaxChecks.AreDigits(n, 8) && n[0] != '9' && (11 - (TaxChecks.Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[7] - '0',
        "DE" => TaxChecks.AreDigits(n, 9) && Mod1110(n),
        "DK" => TaxChecks.AreDigits(n, 8) && TaxChecks.Sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        "EE" => TaxChecks.AreDigits(n, 9) && (10 - (TaxChecks.Sum(n, 3, 7, 1, 3, 7, 1, 3, 7) % 10)) % 10 == n[8] - '0',
        "EL" or "GR" => TaxChecks.AreDigits(n, 9) && TaxChecks.Sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == n[8] - '0',
        "FI" => TaxChecks.AreDigits(n, 8) && TaxChecks.Mod11(TaxChecks.Sum(n, 7, 9, 10, 5, 8, 4, 2)) == n[7] - '0',
        "FR" => TaxChecks.AreDigits(n, 11) && TaxChecks.Luhn(n.Substring(2)) && (12 + (3 * (TaxChecks.Number(n, 2, 9) % 97))) % 97 == TaxChecks.Number(n, 0, 2),
        "GB" or "XI" => TaxChecks.Gb(n),
        "HR" => TaxChecks.AreDigits(n, 11) && Mod1110(n),
        "HU" => TaxChecks.AreDigits(n, 8) && (10 - (TaxChecks.Sum(n, 9, 7, 3, 1, 9, 7, 3) % 10)) % 10 == n[7] - '0',
        "IE" => IsIrish(n),
        "IT" => TaxChecks.AreDigits(n, 11) && TaxChecks.Luhn(n),
        "LU" => TaxChecks.AreDigits(n, 8) && TaxChecks.Number(n, 0, 6) % 89 == TaxChecks.Number(n, 6, 2),
        "NL" => IsDutch(n),
        "NO" => TaxChecks.AreDigits(n, 9) && TaxChecks.Mod11(TaxChecks.Sum(n, 3, 2, 7, 6, 5, 4, 3, 2)) == n[8] - '0',
        "PL" => TaxChecks.AreDigits(n, 10) && TaxChecks.Sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == n[9] - '0',
        "PT" => TaxChecks.AreDigits(n, 9) && (11 - (TaxChecks.Sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) is var check && (check > 9 ? 0 : check) == n[8] - '0',
        "RO" => n.Length is >= 4 and <= 10 && IsRomanian(n.PadLeft(10, '0')),
        "SE" => TaxChecks.AreDigits(n, 12) && n.EndsWith("01", StringComparison.Ordinal) && TaxChecks.Luhn(n.Substring(0, 10)),
        "SI" => TaxChecks.AreDigits(n, 8) && (11 - (TaxChecks.Sum(n, 8, 7, 6, 5, 4, 3, 2) % 11)) is var check && (check == 10 ? 0 : check) == n[7] - '0',
        "SK" => TaxChecks.AreDigits(n, 10) && TaxChecks.Number(n, 0, 10) % 11 == 0,
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

    private static bool IsRomanian(string n) => TaxChecks.AreDigits(n, 10) && TaxChecks.Sum(n, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == n[9] - '0';

    private static bool IsIrish(string n)
    {
        if (n.Length is not (8 or 9) || !TaxChecks.AreDigits(n.Substring(0, 7), 7) || !n.Skip(7).All(TaxChecks.IsLetter))
        {
            return false;
        }

        var sum = TaxChecks.Sum(n, 8, 7, 6, 5, 4, 3, 2) + (n.Length == 9 ? (n[8] - 'A' + 1) * 9 : 0);
        return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == n[7];
    }

    // The firms' number by elevens, or the sole traders' by ninety-sevens.
    private static bool IsDutch(string n)
    {
        if (n.Length != 12 || n[9] != 'B' || !TaxChecks.AreDigits(n.Substring(0, 9), 9) || !TaxChecks.AreDigits(n.Substring(10), 2))
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in "NL" + n)
        {
            var value = TaxChecks.Value(c);
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return TaxChecks.Sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == n[8] - '0' || remainder == 1;
    }

    private static bool IsSpanish(string n)
    {
        if (TaxChecks.AreDigits(n.Substring(0, 8), 8))
        {
            return "TRWAGMYFPDXBNJZSQVHLCKE"[(int)(TaxChecks.Number(n, 0, 8) % 23)] == n[8];
        }

        if ("ABCDEFGHJNPQRSUVW".IndexOf(n[0]) < 0 || !TaxChecks.AreDigits(n.Substring(1, 7), 7))
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
}
