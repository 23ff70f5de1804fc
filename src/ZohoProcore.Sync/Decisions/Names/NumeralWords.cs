namespace ZohoProcore.Sync;

/// <summary>Words that count or number: digits, Roman numerals, numbers written out. They tell firms, phases and branches apart.</summary>
internal static class NumeralWords
{
    private static readonly HashSet<string> Written = new(
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "first", "second",
            "third", "fourth", "fifth", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "half",
        ],
        StringComparer.Ordinal);

    public static bool Contains(string word) => Written.Contains(word) || word.Any(char.IsDigit);
}
