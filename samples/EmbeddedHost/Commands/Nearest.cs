namespace EmbeddedHost;

/// <summary>Which of the words that there are somebody may have meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 60;
    private const int ShortestBeginning = 3;

    /// <summary>The word that is like it; null where none is.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord) return null;
        var (lower, bare) = (word.ToLowerInvariant(), word.TrimStart('-').ToLowerInvariant());
        return known.Select(one => (Word: one, Distance: IsBegun(bare, one) ? 0 : Distance(lower, one.ToLowerInvariant())))
            .Where(one => one.Distance <= Math.Max(1, one.Word.TrimStart('-').Length / 3))
            .OrderBy(one => one.Distance).ThenBy(one => one.Word, StringComparer.Ordinal)
            .Select(one => one.Word).FirstOrDefault();
    }

    private static bool IsBegun(string word, string known) => word.Length >= ShortestBeginning && known.TrimStart('-').StartsWith(word, StringComparison.OrdinalIgnoreCase);

    // How many letters have to be put in, taken out, changed or swapped with the next.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
