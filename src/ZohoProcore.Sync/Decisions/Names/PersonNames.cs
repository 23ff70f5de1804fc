namespace ZohoProcore.Sync;

/// <summary>
/// Names of people, which many bear: "Michael Smith", "Smith, Michael", "Dr. Michael Kowalczyk Jr.", "M. J. Smith", "Michael Kowalczyk
/// Trucking".
/// </summary>
internal static class PersonNames
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sra", "don", "shri", "estate"];
    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv", "esq", "md", "pe"];

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
