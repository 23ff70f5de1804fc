namespace ZohoProcore.Sync;

/// <summary>
/// Names of people, which many bear: "Michael Smith", "Smith, Michael", "Dr. Michael Kowalczyk Jr.", "M. J. Smith", "Michael Kowalczyk
/// Trucking".
/// </summary>
internal static class PersonNames
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sra", "don", "shri", "estate"];
    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv", "esq", "md", "pe"];

    /// <summary>Whether it is a person's name; with a legal form only where both of its parts are frequent.</summary>
    /// <param name="name">The name.</param>
    /// <param name="words">Its words without those that join others.</param>
    public static bool IsPerson(CompanyName name, List<string> words)
    {
        var isEstate = name.Tokens.Count > 2 && name.Tokens[0] == "estate";
        if (name.Tokens.Contains("of") && !isEstate)
        {
            return false;
        }

        var isFirm = name.LegalForm.Length > 0;
        var bare = words.SkipWhile(word => Titles.Contains(word)).ToList();
        while (bare.Count > 0 && (Generations.Contains(bare[bare.Count - 1]) || (!isFirm && IsKind(bare[bare.Count - 1]))))
        {
            bare.RemoveAt(bare.Count - 1);
        }

        return (bare.Count == 1 && bare.Count < words.Count && !isFirm && Titles.Contains(words[0]))
            || (bare.Count is 2 or 3 && Is(bare[0], bare.Count == 3 ? bare[1] : null, bare[bare.Count - 1], isFirm));
    }

    private static bool Is(string first, string? middle, string last, bool isFirm)
    {
        if (middle is not null && middle.Length > 3 && !FrequentWords.IsGiven(middle) && !FrequentWords.IsFamily(middle))
        {
            return false;
        }

        var isGiven = IsGivenOnly(first);
        return (isGiven && (FrequentWords.IsFamily(last) || FrequentWords.IsGiven(last)))
            || (FrequentWords.IsFamily(first) && (FrequentWords.IsGiven(last) || (last.Length == 1 && middle is not null)))
            || (!isFirm
                && ((isGiven && !FrequentWords.IsBrand(first) && IsRare(last))
                    || (IsGivenOnly(last) && !FrequentWords.IsBrand(last) && IsRare(first))
                    || (first.Length <= 2 && ((IsRare(last) && !FrequentWords.IsBrand(last)) || FrequentWords.IsFamily(last)))));
    }

    private static bool IsGivenOnly(string word) =>
        FrequentWords.IsGiven(word) && (word[word.Length - 1] != 's' || FrequentWords.IsGiven(word + "s"));

    private static bool IsRare(string word) => !CommonWords.Contains(word) && !FrequentWords.IsTrade(word) && word.Length > 2;

    private static bool IsKind(string word) =>
        FrequentWords.IsTrade(word) || (CommonWords.Contains(word) && !FrequentWords.IsFamily(word));
}
