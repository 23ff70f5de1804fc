namespace ZohoProcore.Sync;

/// <summary>
/// Words that many firms of one trade choose or their owners bear: "Patriot", "Smith", "Mike's", "Denver". In front of a trade they make a
/// name that many firms have. Never dropped from a name.
/// </summary>
internal static partial class FrequentWords
{
    private const int ShortestPart = 3;
    private const int LongestEnding = 5;

    private static readonly string[] Endings =
    [
        "czyk", "wicz", "witz", "wski", "cki", "sky", "enko", "escu", "poulos", "oglu", "dottir", "sson", "mann", "meier", "meyer", "bauer",
        "ovich", "evich", "idis", "akis", "etti", "elli", "ucci", "ville", "burg", "burgh", "borough", "shire",
    ];

    private static readonly string[] Works =
    [
        "material", "materials", "aggregate", "aggregates", "service", "services", "industrial", "supply", "supplies", "equipment",
        "rental", "rentals", "construction", "contracting", "contractors", "builders", "maintenance", "hauling",
    ];

    private static readonly HashSet<string> Trades = Read(TradeText, OtherTradeText);
    private static readonly HashSet<string> Brands = Read(BrandText);
    private static readonly HashSet<string> Everyday = Read(EverydayText);
    private static readonly HashSet<string> Given = Read(GivenText, OtherGivenText);
    private static readonly HashSet<string> Family = Read(FamilyText, OtherFamilyText);
    private static readonly HashSet<string> Places = Read(PlaceText);

    /// <summary>Whether it is a trade or what a trade works with.</summary>
    public static bool IsTrade(string word) => Trades.Contains(word);

    /// <summary>Whether it is a trade or what contractors and their suppliers do and sell, whose branches clerks tell apart.</summary>
    public static bool IsWork(string word) => IsTrade(word) || Array.IndexOf(Works, word) >= 0;

    /// <summary>Whether it is a trade of one kind, and none that a firm of any business may name.</summary>
    public static bool IsNarrowTrade(string word) => IsTrade(word) && word is not ("works" or "engineering" or "homes" or "solar");

    /// <summary>Whether it is a word that many firms take for a name.</summary>
    public static bool IsBrand(string word) => IsOrBelongsTo(Brands, word);

    /// <summary>Whether it is a given name, or what belongs to somebody of that name ("Mike's").</summary>
    public static bool IsGiven(string word) => IsOrBelongsTo(Given, word);

    /// <summary>Whether it is a frequent family name, or what belongs to somebody of that name.</summary>
    public static bool IsFamily(string word) => IsOrBelongsTo(Family, word);

    /// <summary>Whether it is a frequent family name and nothing else that firms are called.</summary>
    public static bool IsFamilyOnly(string word) => Family.Contains(word) && !IsTrade(word) && !IsBrand(word) && !IsPlace(word);

    /// <summary>Whether a word that no list has ends, or begins, as names of families and towns do.</summary>
    public static bool EndsLikeName(string word) =>
        (word.Length > LongestEnding && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)))
        || (word.Length > LongestEnding && word.StartsWith("mc", StringComparison.Ordinal));

    /// <summary>Whether it is a state, a province or a large city.</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    /// <summary>Whether a trade behind it leaves the name one that many firms have: a name, a place, initials, a number.</summary>
    public static bool IsFrequent(string word) =>
        IsBrand(word) || IsGiven(word) || IsFamily(word) || IsPlace(word) || CommonWords.Contains(word) || NumeralWords.Contains(word)
        || (word.Length <= 3 && word[0] < '\u0080');

    /// <summary>Whether it is frequent, a word of everyday language, or made of two such words.</summary>
    public static bool IsFrequentOrEveryday(string word) => IsFrequent(word) || IsOrBelongsTo(Everyday, word) || IsMadeOfTwo(word);

    // "Hometown", "Bluestone", "Rockwall".
    private static bool IsMadeOfTwo(string word)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            if (IsPart(word.Substring(0, at)) && IsPart(word.Substring(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(string part) => Brands.Contains(part) || Trades.Contains(part);

    private static bool IsOrBelongsTo(HashSet<string> names, string word) =>
        names.Contains(word) || (word.Length > 3 && word[word.Length - 1] == 's' && names.Contains(word.Substring(0, word.Length - 1)));

    private static HashSet<string> Read(params string[] texts) =>
        new(texts.SelectMany(text => text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
}
