namespace ZohoProcore.Sync;

/// <summary>
/// Names that say too little to be evidence by themselves: initials, a person's name, a word that many firms take with a trade. Such a
/// name is evidence only where a second fact agrees.
/// </summary>
internal static class NameWeakness
{
    private const int FewWords = 2;
    private const int FewBeforeTrade = 3;

    /// <summary>Why the name says too little, as the end of a sentence; null when it says enough.</summary>
    public static string? Of(CompanyName name)
    {
        if (IsShort(name))
        {
            return "the name is too short to be evidence";
        }

        var words = name.Tokens.Where(word => !CommonWords.IsJoint(word)).ToList();
        return words.Count == 0
            || (words.Count <= FewWords && words.TrueForAll(word => CommonWords.Contains(word) || FrequentWords.IsTrade(word)))
            ? "the name is made of common words, so that many firms may have it"
            : IsTradeOfMany(words)
            ? "many firms of that trade may have the name"
            : IsPerson(name, words) ? "it is a person's name, which many may have" : null;
    }

    /// <summary>Whether the name has three letters or fewer; four without a legal form.</summary>
    public static bool IsShort(CompanyName name)
    {
        var length = name.Base.Sum(c => c == ' ' ? 0 : c >= '\u2E80' ? 2 : 1);
        return length <= 3 || (length <= 4 && name.LegalForm.Length == 0);
    }

    // "Patriot Roofing", "Mike's Drywall", "J&R Heating and Air", "Denver Concrete Services".
    private static bool IsTradeOfMany(List<string> words)
    {
        var others = words.FindAll(word => !FrequentWords.IsTrade(word) && !CommonWords.Contains(word));
        return others.Count <= FewBeforeTrade && words.Exists(FrequentWords.IsTrade) && others.TrueForAll(FrequentWords.IsFrequent);
    }

    // "Michael Smith", "Smith, Michael", "Michael Kowalczyk", "M. J. Smith"; with a legal form only where both names are frequent.
    private static bool IsPerson(CompanyName name, List<string> words)
    {
        if (words.Count is < 2 or > 3 || name.Tokens.Contains("of"))
        {
            return false;
        }

        var (first, last) = (words[0], words[words.Count - 1]);
        var isMiddle = words.Count == 2 || words[1].Length == 1 || FrequentWords.IsGiven(words[1]) || FrequentWords.IsFamily(words[1]);
        var isGiven = FrequentWords.IsGiven(first) && first[first.Length - 1] != 's';
        return isMiddle
            && ((isGiven && (FrequentWords.IsFamily(last) || FrequentWords.IsGiven(last)))
                || (FrequentWords.IsFamily(first) && FrequentWords.IsGiven(last))
                || (name.LegalForm.Length == 0
                    && ((isGiven && !FrequentWords.IsBrand(first) && !CommonWords.Contains(last) && !FrequentWords.IsTrade(last))
                        || (first.Length <= 2 && FrequentWords.IsFamily(last)))));
    }
}
