namespace ZohoProcore.Sync;

/// <summary>
/// Tells initials from words: "E.D. Jones" is not "Ed Jones", though both are "ed jones" without dots. What can't be spoken, such as "JP",
/// is initials however it is written.
/// </summary>
internal static class NameInitials
{
    private static readonly string[] Known = ["us", "usa", "uk", "uae", "eu"];

    private const string Vowels = "aeiouy";

    private static readonly string[] Onsets =
    [
        "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "ph", "pl", "pr", "ps", "rh", "sc", "sh",
        "sk", "sl", "sm", "sn", "sp", "st", "sv", "sw", "th", "tr", "ts", "tw", "wh", "wr",
    ];

    private enum Written
    {
        Unknown,
        Word,
        Capitals,
        Apart,
    }

    /// <summary>Whether two equal names mean the same words by their short ones.</summary>
    public static bool Agree(CompanyName one, CompanyName other)
    {
        foreach (var token in one.Tokens)
        {
            if (token.Length < 2 || Known.Contains(token) || !(CanBeSpoken(token) || IsNumeral(token)))
            {
                continue;
            }

            // "IV" is four, and "I.V." are initials. What is a given name of two letters may be initials in capitals: "AL Jones" and
            // "Al Jones".
            var (left, right) = (Find(one.Raw, token), Find(other.Raw, token));
            var (most, least) = left < right ? (right, left) : (left, right);
            if (most == Written.Apart ? least != most && (least != Written.Capitals || IsNumeral(token))
                : token.Length == 2 && FrequentWords.IsGiven(token) && (least, most) is (Written.Word, Written.Capitals))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumeral(string token) => token.All(c => c is 'i' or 'v' or 'x');

    // With a vowel, and none or two consonants in front of it that begin English words: "cti" is no word.
    private static bool CanBeSpoken(string token)
    {
        var vowel = 0;
        while (vowel < token.Length && Vowels.IndexOf(token[vowel]) < 0)
        {
            vowel++;
        }

        return vowel < token.Length && (vowel < 2 || Array.Exists(Onsets, onset => token.StartsWith(onset, StringComparison.Ordinal)));
    }

    private static Written Find(string name, string token)
    {
        for (var start = 0; start < name.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(name[start - 1]))
            {
                continue;
            }

            var (at, next, gaps, isCapital) = (start, 0, 0, true);
            while (next < token.Length && at < name.Length)
            {
                if (char.ToLowerInvariant(name[at]) == token[next])
                {
                    isCapital &= char.IsUpper(name[at]);
                    gaps += next > 0 && !char.IsLetterOrDigit(name[at - 1]) ? 1 : 0;
                    next++;
                }
                else if (next > 0 && !char.IsLetterOrDigit(name[at]) && name[at] is not ('\'' or '’'))
                {
                    // What stands between initials, of whatever kind.
                }
                else
                {
                    break;
                }

                at++;
            }

            if (next == token.Length && (at == name.Length || !char.IsLetterOrDigit(name[at])))
            {
                return gaps == token.Length - 1 ? Written.Apart
                    : !isCapital ? Written.Word
                    : name.Any(char.IsLower) ? Written.Capitals : Written.Unknown;
            }
        }

        return Written.Unknown;
    }
}
