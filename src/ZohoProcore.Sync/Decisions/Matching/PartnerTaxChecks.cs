using static ZohoProcore.Sync.TaxChecks;

namespace ZohoProcore.Sync;

/// <summary>
/// Numbers of countries that trade with those of Zoho's data centres, each with its country or its own name in front, because digits alone
/// do not tell which country they are of. Checked as the tax offices publish it. People's numbers are told from firms' where they can be.
/// </summary>
internal static class PartnerTaxChecks
{
    private static readonly Row[] Rows =
    [
        new("AR", "CUIT", IsArgentine, n => n[0] == '2'),
        new("CL", "RUT", IsChilean, n => n.Length < 9 || Number(n, 0, 2) < 50),
        new("CO", "NIT", n => AreDigits(n, 10) && IsColombian(n)),
        new("ID", "NPWP", n => AreDigits(n, 15) && Luhn(n.Substring(0, 9)), n => n[0] != '0' || n[1] > '3'),
        new("KR", "BRN", n => AreDigits(n, 10) && IsKorean(n), n => Number(n, 3, 2) < 80),
        new("NZ", "IRD", n => AreDigits(n.PadLeft(9, '0'), 9) && n.Length >= 8 && IsNewZealand(n.PadLeft(9, '0'))),
        new("PE", "RUC", n => AreDigits(n, 11) && IsPeruvian(n), n => n[0] == '1'),
        new("SG", "UEN", IsSingaporean),
        new("TH", "MOA", n => AreDigits(n, 13) && IsThai(n), n => n[0] != '0'),
        new("TR", "VKN", n => AreDigits(n, 10) && IsTurkish(n)),
        new("VN", "MST", n => (AreDigits(n, 10) || AreDigits(n, 13)) && IsVietnamese(n)),
        new("ZA", "SARS", n => AreDigits(n, 10) && n[0] is '0' or '1' or '2' or '3' or '9' && Luhn(n), n => n[0] != '9'),
    ];

    /// <summary>The names that stand in front of such numbers.</summary>
    public static IEnumerable<string> Labels => Rows.Select(row => row.Label);

    /// <summary>A number with its country or its own name in front; null when it has neither, or is wrong.</summary>
    public static TaxNumber? Read(string label, string number)
    {
        foreach (var row in Rows)
        {
            var isPrefixed = number.StartsWith(row.Country, StringComparison.Ordinal);
            if (!isPrefixed && row.Label != label)
            {
                continue;
            }

            var n = isPrefixed ? number.Substring(2) : number;
            return row.IsRight(n) ? new(row.Country, Plain(row.Country, n), row.IsPersonal?.Invoke(n) ?? false) : null;
        }

        return null;
    }

    // Zeros that clerks leave out, and the branch behind a firm's number.
    private static string Plain(string country, string n) => country switch
    {
        "NZ" => n.PadLeft(9, '0'),
        "VN" => n.Substring(0, 10),
        _ => n,
    };

    private static bool IsArgentine(string n) => AreDigits(n, 11)
        && n[0] is '2' or '3' or '5'
        && (11 - (Sum(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) switch { 11 => 0, 10 => 9, var check => check } == n[10] - '0';

    private static bool IsChilean(string n)
    {
        var digits = n.Substring(0, Math.Max(0, n.Length - 1));
        if (digits.Length is not (7 or 8) || !AreDigits(digits, digits.Length))
        {
            return false;
        }

        return "0K987654321"[Sum(digits.PadLeft(8, '0'), 3, 2, 7, 6, 5, 4, 3, 2) % 11] == n[n.Length - 1];
    }

    private static bool IsColombian(string n) => "01987654321"[Sum(n, 41, 37, 29, 23, 19, 17, 13, 7, 3) % 11] == n[9];

    private static bool IsKorean(string n) =>
        (10 - ((Sum(n, 1, 3, 7, 1, 3, 7, 1, 3, 5) + ((n[8] - '0') * 5 / 10)) % 10)) % 10 == n[9] - '0' && Number(n, 0, 3) > 100;

    private static bool IsNewZealand(string n)
    {
        var first = (11 - (Sum(n, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        var check = first == 10 ? (11 - (Sum(n, 7, 4, 3, 2, 5, 2, 7, 6) % 11)) % 11 : first;
        return check == n[8] - '0' && Number(n, 0, 9) is > 10_000_000 and < 150_000_000;
    }

    private static bool IsPeruvian(string n) =>
        Number(n, 0, 2) is 10 or 15 or 17 or 20 && (11 - (Sum(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[10] - '0';

    // A business's eight digits, a company's year and five, a foreign one's F, another's year and kind; each with a letter behind.
    private static bool IsSingaporean(string n) => n.Length is 9 or 10
        && IsLetter(n[n.Length - 1])
        && (AreDigits(n.Substring(0, n.Length - 1), n.Length - 1)
            ? n.Length == 9 || n[0] is '1' or '2'
            : n.Length == 10
                && (n.StartsWith("F000", StringComparison.Ordinal)
                    ? AreDigits(n.Substring(4, 5), 5)
                    : n[0] is 'R' or 'S' or 'T'
                        && AreDigits(n.Substring(1, 2), 2) && IsLetter(n[3]) && IsLetter(n[4]) && AreDigits(n.Substring(5, 4), 4)));

    private static bool IsThai(string n) => (11 - (Sum(n, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == n[12] - '0';

    private static bool IsTurkish(string n)
    {
        var sum = 0;
        for (var i = 1; i < 10; i++)
        {
            var shifted = (n[9 - i] - '0' + i) % 10;
            var rest = shifted * (1 << i) % 9;
            sum += shifted > 0 && rest == 0 ? 9 : rest;
        }

        return (10 - (sum % 10)) % 10 == n[9] - '0';
    }

    private static bool IsVietnamese(string n) => 10 - (Sum(n, 31, 29, 23, 19, 17, 13, 7, 5, 3) % 11) == n[9] - '0';

    private sealed record Row(string Country, string Label, Func<string, bool> IsRight, Func<string, bool>? IsPersonal = null);
}
