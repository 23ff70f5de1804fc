namespace ZohoProcore.Sync;

/// <summary>
/// Words that many firms of one trade choose or their owners bear: "Patriot", "Smith", "Mike's", "Denver". In front of a trade they make a
/// name that many firms have. Never dropped from a name.
/// </summary>
internal static partial class FrequentWords
{
    private static readonly HashSet<string> Trades = Read(TradeText);
    private static readonly HashSet<string> Brands = Read(BrandText);
    private static readonly HashSet<string> Given = Read(GivenText);
    private static readonly HashSet<string> Family = Read(FamilyText);
    private static readonly HashSet<string> Places = Read(PlaceText);

    /// <summary>Whether it is a trade or what a trade works with.</summary>
    public static bool IsTrade(string word) => Trades.Contains(word);

    /// <summary>Whether it is a word that many firms take for a name.</summary>
    public static bool IsBrand(string word) => IsOrBelongsTo(Brands, word);

    /// <summary>Whether it is a given name, or what belongs to somebody of that name ("Mike's").</summary>
    public static bool IsGiven(string word) => IsOrBelongsTo(Given, word);

    /// <summary>Whether it is a frequent family name, or what belongs to somebody of that name.</summary>
    public static bool IsFamily(string word) => IsOrBelongsTo(Family, word);

    /// <summary>Whether it is a state, a province or a large city.</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    /// <summary>Whether a trade behind it leaves the name one that many firms have: a name, a place, initials, a number.</summary>
    public static bool IsFrequent(string word) =>
        IsBrand(word) || IsGiven(word) || IsFamily(word) || IsPlace(word) || CommonWords.Contains(word) || NumeralWords.Contains(word)
        || (word.Length <= 3 && word[0] < '\u0080');

    private static bool IsOrBelongsTo(HashSet<string> names, string word) =>
        names.Contains(word) || (word.Length > 3 && word[word.Length - 1] == 's' && names.Contains(word.Substring(0, word.Length - 1)));

    private static HashSet<string> Read(string text) =>
        new(text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
