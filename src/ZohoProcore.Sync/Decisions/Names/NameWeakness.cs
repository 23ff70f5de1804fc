namespace ZohoProcore.Sync;

/// <summary>
/// Names that say too little to be evidence by themselves: initials, a person's name, a word that many firms take with a trade. Such a
/// name is evidence only where a second fact agrees.
/// </summary>
internal static class NameWeakness
{
    private const int FewWords = 2;
    private const int FewBeforeTrade = 3;

    // What people call a firm of their own.
    private static readonly string[] Practices =
        ["associates", "enterprise", "enterprises", "service", "services", "partners", "sons", "consulting", "contracting", "company"];

    /// <summary>Why the name says too little, as the end of a sentence; null when it says enough.</summary>
    public static string? Of(CompanyName name)
    {
        if (IsShort(name))
        {
            return "the name is too short to be evidence";
        }

        var words = name.Tokens.Where(word => !CommonWords.IsJoint(word)).ToList();
        return OtherScripts.IsWeak(name) ? "names as short as this one are many firms' and people's in that script"
            : words.Count == 0
            || (words.Count <= FewWords && words.TrueForAll(word => CommonWords.Contains(word) || FrequentWords.IsTrade(word)))
            ? "the name is made of common words, so that many firms may have it"
            : IsTradeOfMany(name, words)
            ? "many firms of that trade may have the name"
            : PersonNames.IsPerson(name, words) ? "it is a person's name, which many may have" : null;
    }

    /// <summary>Whether the name has three letters or fewer; four without a legal form.</summary>
    public static bool IsShort(CompanyName name)
    {
        var length = name.Base.Sum(c => c == ' ' ? 0 : c >= '\u2E80' ? 2 : 1);
        return length <= 3 || (length <= 4 && name.LegalForm.Length == 0);
    }

    // "Patriot Roofing", "Mike's Drywall", "J&R Heating and Air", "Denver Concrete Services"; "Kelly Services" and, without a legal form,
    // "Lee Family Enterprises" too. Everyday words are a registered firm's own as long as its trade does not follow.
    private static bool IsTradeOfMany(CompanyName name, List<string> words)
    {
        var others = words.FindAll(word => !FrequentWords.IsTrade(word) && !CommonWords.Contains(word));
        if (others.Count > FewBeforeTrade)
        {
            return false;
        }

        var hasForm = name.LegalForm.Length > 0;
        return words.Exists(FrequentWords.IsTrade)
            ? others.TrueForAll(FrequentWords.IsFrequent)
                || ((!hasForm || FrequentWords.IsNarrowTrade(words[words.Count - 1]))
                    && others.TrueForAll(FrequentWords.IsFrequentOrEveryday))
            : (!hasForm || words.Count <= FewWords)
                && ((!hasForm && others.Count == 0) || words.Exists(word => Array.IndexOf(Practices, word) >= 0))
                && words.Exists(word => FrequentWords.IsGiven(word) || FrequentWords.IsFamily(word))
                && others.TrueForAll(FrequentWords.IsFrequentOrEveryday);
    }
}
