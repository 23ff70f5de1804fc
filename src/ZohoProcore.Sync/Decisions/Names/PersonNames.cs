namespace ZohoProcore.Sync;

/// <summary>
/// Names of people, which many bear: "Michael Smith", "Smith, Michael", "Dr. Michael Kowalczyk Jr.", "M. J. Smith", "Michael Kowalczyk
/// Trucking"; and what is written as people are, whatever the words: "Zamarripa, Lupe", "Lupe R. Zamarripa".
/// </summary>
internal static class PersonNames
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sra", "don", "shri", "estate"];
    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv", "esq", "md", "pe"];
    private static readonly string[] JoinedMiddles = [" O ", " O. ", " Y ", " Y. "];

    /// <summary>
    /// Whether it is a person's name; with the form of a company with capital and no trade only where both of its parts are frequent.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="words">Its words without those that join others.</param>
    public static bool IsPerson(CompanyName name, List<string> words)
    {
        if (words.Count is 1 or 2 && IsAfterInitials(name.Raw, words[words.Count - 1]))
        {
            return true;
        }

        var isEstate = name.Tokens.Count > 2 && name.Tokens[0] == "estate";
        if (name.Tokens.Contains("of") && !isEstate)
        {
            return false;
        }

        var isFirm = name.LegalForm.Length > 0;
        if ((!isFirm && IsWrittenAsOne(name.Raw, words)) || EndsAsOne(name, words))
        {
            return true;
        }

        var bare = words.SkipWhile(word => Titles.Contains(word)).ToList();
        var isRegistered = isFirm && !NameWeakness.HasSmallForm(name);
        while (bare.Count > 0 && (Generations.Contains(bare[bare.Count - 1]) || IsKind(bare[bare.Count - 1], isFirm, bare.Count)))
        {
            isRegistered &= !FrequentWords.IsTrade(bare[bare.Count - 1]);
            bare.RemoveAt(bare.Count - 1);
        }

        return (bare.Count == 1 && bare.Count < words.Count && !isFirm && Titles.Contains(words[0]))
            || (bare.Count is 2 or 3 && Is(bare[0], bare.Count == 3 ? bare[1] : null, bare[bare.Count - 1], isFirm, isRegistered));
    }

    // "Zamarripa, Lupe R.", "The Zamarripa Family"; with no trade and no common word also "Lupe R Zamarripa", "Zamarripa Lupe R",
    // "Lupe Zamarripa Jr" and "Mrs. Lupe Zamarripa".
    private static bool IsWrittenAsOne(string raw, List<string> words)
    {
        var titles = Titles.Contains(words[0]) ? 1 : 0;
        var generations = words.Count > 2 && Generations.Contains(words[words.Count - 1]) ? 1 : 0;
        var names = words.GetRange(titles, words.Count - titles - generations);

        // "Lupe O. Zamarripa" reads like "Lupe O'Zamarripa", and "Lupe Y. Zamarripa" like "Lupe y Zamarripa".
        var isMiddle = names.Count == 3 ? names[1].Length == 1 || names[2].Length == 1
            : JoinedMiddles.Any(middle => raw.Contains(middle, StringComparison.Ordinal));
        return IsInverted(raw)
            || (words.Count > 1 && words[words.Count - 1] == "family")
            || (names.Count is 2 or 3
                && names.TrueForAll(word => word.Length == 1 || (!CommonWords.Contains(word) && !FrequentWords.IsTrade(word)))
                && (titles + generations > 0 || isMiddle));
    }

    private static bool IsInverted(string raw)
    {
        var parts = ClerkMarks.Cut(raw.AsSpan()).ToString().Split(',');
        if (parts.Length != 2)
        {
            return false;
        }

        var given = parts[1].Trim().TrimEnd('.').Split(' ');
        return IsOneWord(parts[0].Trim()) && IsOneWord(given[0]) && (given.Length == 1 || (given.Length == 2 && given[1].Length == 1));
    }

    private static bool IsOneWord(string text) => text.Length > 1 && text.All(c => char.IsLetter(c) || c is '\'' or '’' or '-');

    // "Oksana Hrytsenko", "Oksana Hrytsenko LLC".
    private static bool EndsAsOne(CompanyName name, List<string> words) =>
        words.Count == 2 && (name.LegalForm.Length == 0 || NameWeakness.HasSmallForm(name))
        && FrequentWords.EndsLikeName(words[1]) && !words[1].StartsWith("mc", StringComparison.Ordinal);

    private static bool Is(string first, string? middle, string last, bool isFirm, bool isRegistered)
    {
        if (middle is not null && middle.Length > 3 && !FrequentWords.IsGiven(middle) && !FrequentWords.IsFamily(middle))
        {
            return false;
        }

        var isGiven = IsGivenOnly(first);
        return (isGiven && (FrequentWords.IsFamily(last) || FrequentWords.IsGiven(last)))
            || (FrequentWords.IsFamily(first) && (FrequentWords.IsGiven(last) || (last.Length == 1 && middle is not null)))
            || (first.Length <= 2 && FrequentWords.IsFamily(last))
            || (!isRegistered
                && ((isGiven && !FrequentWords.IsBrand(first) && IsRare(last))
                    || (IsGivenOnly(last) && !FrequentWords.IsBrand(last) && IsRare(first))
                    || (!FrequentWords.IsFrequent(first) && IsRare(first) && FrequentWords.IsFamilyOnly(last))
                    || (!isFirm && first.Length <= 2 && IsRare(last) && !FrequentWords.IsBrand(last))));
    }

    // "D. E. Garcia", "D. R. Garcia" and "O. Garcia" read like "De Garcia", "Dr. Garcia" and "O'Hara".
    private static bool IsAfterInitials(string raw, string word) =>
        raw.Length > 1 && char.IsLetter(raw[0]) && !char.IsLetter(raw[1])
        && (FrequentWords.IsFamily(word) || (word[0] == 'o' && FrequentWords.IsFamily(word.Substring(1))));

    private static bool IsGivenOnly(string word) =>
        FrequentWords.IsGiven(word) && (word[word.Length - 1] != 's' || FrequentWords.IsGiven(word + "s"));

    private static bool IsRare(string word) => !CommonWords.Contains(word) && !FrequentWords.IsTrade(word) && word.Length > 2;

    // Behind a firm's name only a trade, and where two words of a person's are left.
    private static bool IsKind(string word, bool isFirm, int count) =>
        (FrequentWords.IsTrade(word) && (!isFirm || count > 2))
        || (!isFirm && CommonWords.Contains(word) && !FrequentWords.IsFamily(word));
}
