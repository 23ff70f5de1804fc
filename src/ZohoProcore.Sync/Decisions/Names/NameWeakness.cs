namespace ZohoProcore.Sync;

/// <summary>
/// Names that say too little to be evidence by themselves: initials, a person's name, a word that many firms take with a trade. Such a
/// name is evidence only where a second fact agrees.
/// </summary>
internal static class NameWeakness
{
    private const int FewWords = 2;
    private const int FewBeforeTrade = 3;
    private const int MostOfMany = 4;
    private const int MostOfPerson = 8;

    // So many of the kinds are not what listed companies call themselves.
    private const int CompanyKinds = 7;

    // What a firm of any trade does; it leaves a name as weak as it was, whatever form it has.
    private static readonly string[] Callings = ["service", "services", "management", "contracting", "maintenance"];

    // What a firm is or has: so do companies that are known by their initials.
    private static readonly string[] Kinds =
    [
        "properties", "partners", "consulting", "enterprises", "associates", "ventures", "supply", "solutions", "group", "holdings",
        "company", "contractors", "builders",
    ];

    // What stands behind the names of companies with capital. They call themselves by one or two frequent words, and no structure tells
    // theirs from the small firms' of the same form.
    private static readonly string[] LargeForms =
        ["inc", "corp", "co", "cos", "andco", "ltd", "plc", "nv", "sa", "ag", "na", "se", "ab", "as", "asa", "spa", "trust"];

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
            : NobodysNames.AreFilledIn(words)
            ? "the name is what clerks fill in for somebody"
            : NobodysNames.IsPublic(name)
            ? "public bodies and offices, schools and churches of that name are in many places"
            : IsTradeOfMany(name, words) || IsTradeBehindOnesOfMany(name, words)
            ? "many firms of that trade may have the name"
            : AreFewOfMany(name, words)
            ? "the name has few words, and they are ones that many firms take"
            : PersonNames.IsPerson(name, words) ? "it is a person's name, which many may have" : null;
    }

    /// <summary>
    /// Why a name without a legal form on either side says too little where the same name with one says enough: "Quenby Electric",
    /// "Zook Roofing", "Valley Tire". A registered firm's form is some evidence that there is one of the name. A numeral before a trade is
    /// a combination of its own.
    /// </summary>
    public static string? WithoutForms(CompanyName name)
    {
        var words = name.Tokens.Where(word => !CommonWords.IsJoint(word)).ToList();
        return name.LegalForm.Length == 0 && name.Aliases.Count == 0 && words.Count is > 1 and <= MostOfMany
            && (NobodysNames.IsPlace(words[words.Count - 1])
                || (words.Count <= FewBeforeTrade
                    && FrequentWords.IsNarrowTrade(words[words.Count - 1])
                    && !words.Exists(word => NumeralWords.Contains(word) || word.Any(char.IsDigit))))
            ? "a word before a trade, or what many towns have, is many firms' where neither name has a legal form"
            : null;
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
        var isNarrow = FrequentWords.IsNarrowTrade(words[words.Count - 1]);
        return words.Exists(FrequentWords.IsTrade)
            ? others.TrueForAll(word => FrequentWords.IsFrequent(word) || (isNarrow && FrequentWords.EndsLikeName(word)))
                || ((!hasForm || isNarrow)
                    && others.TrueForAll(FrequentWords.IsFrequentOrEveryday))
            : (!hasForm || words.Count <= FewWords)
                && ((!hasForm && others.Count == 0) || words.Exists(word => Array.IndexOf(Practices, word) >= 0))
                && words.Exists(word => FrequentWords.IsGiven(word) || FrequentWords.IsFamily(word))
                && others.TrueForAll(FrequentWords.IsFrequentOrEveryday);
    }

    // "Good Neighbor Fence LLC", "Premier Pools & Spas LP": what many take in front, at most one word that is in no list, and a trade. A
    // trade in front of such a word ("Electricité Lumière SARL") is what "Zook Roofing LLC" is in English, and "Van der" is of the word.
    private static bool IsTradeBehindOnesOfMany(CompanyName name, List<string> words) =>
        words.Count is > 1 and <= MostOfMany
        && (name.LegalForm.Length == 0 || HasSmallForm(name))
        && IsListed(words[0]) && words.Count(word => !IsListed(word)) <= (FrequentWords.IsTrade(words[0]) || words[0].Length <= 3 ? 0 : 1)
        && (FrequentWords.IsNarrowTrade(words[words.Count - 1])
            || words.Exists(word => FrequentWords.IsNarrowTrade(word) && !CommonWords.Contains(word)));

    /// <summary>
    /// Whether a name of a small firm is two to eight words that say of nothing what they are: so are the names of people, and of two,
    /// whatever they are called and of whichever generation. Without the form it may be the person.
    /// </summary>
    public static bool MayBePerson(CompanyName name)
    {
        var words = name.Tokens.Where(word => !CommonWords.IsJoint(word)).ToList();
        return HasSmallForm(name) && words.Count is > 1 and <= MostOfPerson
            && words.TrueForAll(word =>
                (word.All(char.IsLetter) || IsGeneration(word)) && !CommonWords.Contains(word) && !FrequentWords.IsTrade(word));
    }

    // "Rigoberto Cisneros 3rd".
    private static bool IsGeneration(string word) => word is "2nd" or "3rd" or "4th" or "5th" or "2" or "3" or "4" or "5";

    /// <summary>Whether it has a legal form, and one that firms of any size have.</summary>
    public static bool HasSmallForm(CompanyName name) =>
        name.LegalForm.Length > 0 && !name.LegalForm.Split(' ').Any(form => Array.IndexOf(LargeForms, form) >= 0);

    // "Hoffman", "Summit Services LLC", "Pinnacle LLC", "The Murphy Group", "Apex Management Inc", "Patriot Gunite LLC". Two words are a
    // combination that others have too where both are frequent; in a corporation's name they are not told from the rare ones.
    private static bool AreFewOfMany(CompanyName name, List<string> words)
    {
        var (isBare, isSmall) = (name.LegalForm.Length == 0, HasSmallForm(name));
        if (words.Count == 1 && isBare)
        {
            return true;
        }

        // "Clean Slate Services LLC", "Two Guys and a Truck LLC": a small firm's, of words that are all in the lists.
        if (isSmall && words.Count <= MostOfMany && words.TrueForAll(IsListed))
        {
            return true;
        }

        // "J & R" and "A-1" are as good as one word.
        if (words.Count - Math.Max(0, words.Count(word => word.Length == 1) - 1) > FewWords)
        {
            return false;
        }

        var last = words[words.Count - 1];
        return words.TrueForAll(IsOfMany)
            ? isSmall
                || words.Exists(word => Array.IndexOf(Callings, word) >= 0)
                || (Array.IndexOf(Kinds, last) >= 0 && (isBare || (words[0].Length > 3 && Array.IndexOf(Kinds, last) < CompanyKinds)))
            : isSmall && IsOfMany(words[0]) && !CommonWords.Contains(words[0]) && !FrequentWords.IsTrade(words[0]);
    }

    private static bool IsOfMany(string word) => (FrequentWords.IsFrequent(word) || FrequentWords.IsTrade(word)) && !IsLongNumber(word);

    private static bool IsListed(string word) =>
        (FrequentWords.IsFrequentOrEveryday(word) || FrequentWords.IsTrade(word)) && !IsLongNumber(word);

    // A number of four digits or more is a combination of its own.
    private static bool IsLongNumber(string word) => word.Length > 3 && word.All(char.IsDigit);
}
