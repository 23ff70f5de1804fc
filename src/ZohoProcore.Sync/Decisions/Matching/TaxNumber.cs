using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// A tax or register number that is one: of a known shape, with the right check digits, and no placeholder. Anything else that clerks
/// write into such a field ("N/A", "APPLIED FOR", zeros, a masked number) says nothing.
/// </summary>
/// <param name="Kind">What kind of number it is; numbers of two kinds don't contradict each other.</param>
/// <param name="Digits">The number in one spelling.</param>
/// <param name="IsPersonal">Whether it is a person's, who may have several firms: it agrees with a name and never decides alone.</param>
internal readonly record struct TaxNumber(string Kind, string Digits, bool IsPersonal = false)
{
    private static readonly string[] Labels =
    [
        "FEDERAL ID", "TAX ID", "TAXID", "FEIN", "EIN", "TIN", "ITIN", "SSN", "ABN", "ACN", "GSTIN", "GST", "VAT", "BN", "UID", "RFC",
        "CNPJ", "TRN", .. PartnerTaxChecks.Labels,
    ];

    // Prefixes that the Internal Revenue Service gives to employers: "How EINs are assigned and valid EIN prefixes".
    private static readonly HashSet<int> EmployerPrefixes =
    [
        .. Range(1, 6), .. Range(10, 16), .. Range(20, 27), .. Range(30, 48), .. Range(50, 59), .. Range(60, 68), .. Range(71, 77),
        .. Range(80, 88), .. Range(90, 95), 98, 99,
    ];

    private const int LongestRow = 7;
    private const string HiddenMark = ", not kept";

    // Of the United States and of Canada.
    private const string NineDigits = "nine digits";

    // Council Directive 2006/112/EC, article 11, which leaves it to the countries; Switzerland and Norway, the United Kingdom, Saudi Arabia
    // and the Emirates do alike.
    private static readonly string[] GroupCountries =
    [
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
        "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "AE", "SA",
    ];

    /// <summary>Whether it is a VAT number of a country where the companies of one group may register under one.</summary>
    public bool MayBeOfGroup => Array.IndexOf(GroupCountries, Kind) >= 0;

    /// <summary>Under which it is found, and by which two are equal.</summary>
    public string Key => $"{Kind} {Digits}";

    /// <summary>
    /// What is kept of a number that stays where it was read: that there is one of this kind, which is another one than any that is known.
    /// </summary>
    public string Hidden => $"{Kind}{HiddenMark}";

    /// <summary>Puts the kind in front that the record states beside the number, so that nine digits tell what they are.</summary>
    public static string Label(string? kind, string? number) =>
        string.IsNullOrWhiteSpace(number) ? string.Empty
        : string.IsNullOrWhiteSpace(kind) || number!.TrimStart().StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? number!
        : $"{kind!.Trim().ToUpperInvariant()} {number}";

    /// <summary>The number, or null when what is written is none.</summary>
    public static TaxNumber? Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (written!.EndsWith(HiddenMark, StringComparison.Ordinal))
        {
            return new(written.Substring(0, written.Length - HiddenMark.Length), HiddenMark, IsPersonal: true);
        }

        var (label, body) = CutLabel(Plain(written!));
        foreach (var c in body)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '-' or '.' or '/'))
            {
                return null;
            }
        }

        var number = new string([.. body.Where(c => c is not (' ' or '-' or '.' or '/'))]);
        return IsPlaceholder(number) ? null
            : PartnerTaxChecks.Read(label, number) is { } partner ? partner
            : number.All(char.IsDigit) ? ReadDigits(label, body.Trim(), number) : ReadLetters(number);
    }

    /// <summary>The countries that give such numbers; none where nobody can tell.</summary>
    public IReadOnlyList<string> Countries => Kind switch
    {
        NineDigits => ["US", "CA"],
        "SSN" => ["US"],
        "EL" => ["GR"],
        { Length: 2 } => [Kind],
        _ => [],
    };

    /// <summary>Whether both are numbers of one kind, and not the same.</summary>
    public static bool AreContradictory(TaxNumber? one, TaxNumber? other) =>
        one is { } left && other is { } right && left.Kind == right.Kind && left.Digits != right.Digits;

    /// <summary>Whether both are the same number.</summary>
    public static bool AreEqual(TaxNumber? one, TaxNumber? other) =>
        one is { } left && other is { } right && left.Key == right.Key;

    // As it is pasted: dashes and spaces of any script, a sign in front, a note in brackets behind, the same number twice.
    private static string Plain(string written)
    {
        var plain = new string(
        [
            .. written.ToUpperInvariant()
                .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                .Select(c => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212' ? '-'
                    : char.IsWhiteSpace(c) ? ' ' : c),
        ]).Trim(' ', '#');
        plain = plain.Length > 0 && plain[plain.Length - 1] == ')' && plain.LastIndexOf('(') is > 0 and var note
            ? plain.Substring(0, note).TrimEnd()
            : plain;
        return plain.Split([" / "], StringSplitOptions.None) is [var one, var other] && one == other ? one : plain;
    }

    private static TaxNumber? ReadDigits(string label, string written, string number) => number.Length switch
    {
        9 when label is "SSN" or "ITIN" || Groups(written) is [3, 2, 4] => ReadPersonal(number),
        9 when label is "ACN" => TaxChecks.IsAcn(number) ? new("AU", number) : null,
        9 when label is "VAT" => TaxChecks.Gb(number) ? new("GB", number) : null,
        9 when IsFilledIn(number) => null,
        9 when IsEmployer(number) || (TaxChecks.Luhn(number) && number[0] != '0') =>
            new(NineDigits, number, IsPersonal: Groups(written) is not [2, 7] && label is not ("EIN" or "FEIN" or "FEDERAL ID" or "BN")),
        11 when TaxChecks.IsAbn(number) => new("AU", number.Substring(2)),
        13 when TaxChecks.IsJapanese(number) => new("JP", number),
        14 when TaxChecks.IsBrazilian(number) => new("BR", number),
        15 when number[0] == '3' && number[14] == '3' => new("SA", number),
        15 when number.StartsWith("100", StringComparison.Ordinal) => new("AE", number),
        18 when TaxChecks.IsChinese(number) => new("CN", number),
        _ => null,
    };

    private static TaxNumber? ReadLetters(string number)
    {
        if (number.Length == 15 && number.Substring(9, 2) is "RT" or "RC" or "RP" && number.Take(9).All(char.IsDigit))
        {
            return TaxChecks.Luhn(number.Substring(0, 9)) ? new(NineDigits, number.Substring(0, 9)) : null;
        }

        if (number.Length == 15 && TaxChecks.IsGstin(number))
        {
            // The fourth letter of the PAN inside is P for a person.
            return new("IN", number, IsPersonal: number[5] == 'P');
        }

        if (number.Length == 18 && TaxChecks.IsChinese(number))
        {
            return new("CN", number);
        }

        if (number.Length == 14 && number[0] == 'T' && TaxChecks.IsJapanese(number.Substring(1)))
        {
            return new("JP", number.Substring(1));
        }

        if (TaxChecks.IsMexican(number))
        {
            return new("MX", number, IsPersonal: number.Length == 13);
        }

        return EuropeanTaxChecks.Read(number);
    }

    private static TaxNumber? ReadPersonal(string number)
    {
        var area = number.Substring(0, 3);
        return area is "000" or "666" || number.Substring(3, 2) == "00" || number.EndsWith("0000", StringComparison.Ordinal)
            || number is "078051120" or "219099999"
            ? null
            : new("SSN", number, IsPersonal: true);
    }

    // How many digits stand together: two and seven are an employer's number. Without its kind and its groups it may be a person's.
    private static int[] Groups(string written) =>
        [.. written.Split([' ', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries).Select(group => group.Length)];

    private static bool IsEmployer(string number) => EmployerPrefixes.Contains(((number[0] - '0') * 10) + number[1] - '0');

    // One or two characters again and again, also behind a prefix; three that repeat; digits in the order of the keyboard, also doubled.
    private static bool IsPlaceholder(string number)
    {
        var digits = number.Where(char.IsDigit).ToArray();
        return number.Length < 8
            || digits.Distinct().Count() <= 2
            || number.Skip(2).Distinct().Count() == 1
            || number.Contains("00000000", StringComparison.Ordinal)
            || IsRow(digits, 1)
            || IsRow(digits, -1)
            || Enumerable.Range(3, number.Length - 3).All(i => number[i] == number[i - 3])
            || number is "XAXX010101000" or "XEXX010101000";
    }

    // An employer's number has no check digit. "12-1234567", "98-7654320" and "20-0000001" are filled in.
    private static bool IsFilledIn(string number) =>
        number.Contains("00000", StringComparison.Ordinal) || HasRow(number, 1) || HasRow(number, 9);

    private static bool HasRow(string number, int step)
    {
        var run = 1;
        for (var i = 1; i < number.Length; i++)
        {
            run = char.IsDigit(number[i - 1]) && (number[i] - number[i - 1] + 10) % 10 == step ? run + 1 : 1;
            if (run >= LongestRow)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRow(char[] digits, int step)
    {
        for (var i = 1; i < digits.Length; i++)
        {
            var difference = (digits[i] - digits[i - 1] + 10) % 10;
            if (difference != 0 && difference != (step + 10) % 10)
            {
                return false;
            }
        }

        return true;
    }

    private static (string Label, string Body) CutLabel(string written)
    {
        foreach (var label in Labels)
        {
            if (written.StartsWith(label, StringComparison.Ordinal)
                && written.Length > label.Length
                && !char.IsLetter(written[label.Length]))
            {
                return (label, written.Substring(label.Length).TrimStart(' ', ':', '#', '.', '-'));
            }
        }

        return (string.Empty, written);
    }

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);
}
