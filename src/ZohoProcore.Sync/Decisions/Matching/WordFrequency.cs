namespace ZohoProcore.Sync;

/// <summary>
/// Whether the words of a name are in so many names of a directory that others may have the name too. What counts are shares: those of the
/// words, and by them that of their combination.
/// </summary>
internal static class WordFrequency
{
    // One in 150 of the others has a word that is frequent; one in 150 times 150 has all words of a name of several.
    private const int Many = 150;

    /// <summary>Why the words are too frequent, as the end of a sentence; null when they are rare enough.</summary>
    public static string? Of(CompanyName name, VendorIndex index)
    {
        // The vendor itself and inactive copies of it: two in use that have one name are ambiguous before words are counted.
        var own = Math.Max(1, index.ByName(name.Canonical).Count);
        var share = 1.0;
        var many = name.Tokens.Count(word => !CommonWords.IsJoint(word)) > 1 ? Many * Many : Many;
        foreach (var word in name.Tokens)
        {
            share *= ShareOf(index.CountOf(word) - own, index.Count - own);
            if (share * many < 1)
            {
                return null;
            }
        }

        return name.Tokens.Count > 0 ? "every word of the name is in the names of many vendors" : null;
    }

    // Of the others: that the vendor itself and its copies have its words says nothing. So few vendors as show no share of one in so many
    // count as if there were as many more without the word.
    private static double ShareOf(int have, int others) => Math.Max(0, have) / (double)(Math.Max(0, others) + Many);
}
