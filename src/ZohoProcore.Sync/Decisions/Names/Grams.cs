namespace ZohoProcore.Sync;

/// <summary>
/// The different runs of three characters in a name, its ends included: what two spellings of a name share. A name of another script has
/// those of its reading in Latin letters, too.
/// </summary>
internal static class Grams
{
    /// <summary>The runs in rising order.</summary>
    public static ulong[] Of(string name)
    {
        if (name.Length == 0)
        {
            return [];
        }

        var grams = OtherLetters.Read(name) is { } latin
            ? [.. Runs(name), .. Runs(latin), .. OtherLetters.Guesses(name).Select(guess => Run(guess[0], guess[1], guess[2]))]
            : Runs(name);
        Array.Sort(grams);
        var count = 1;
        for (var i = 1; i < grams.Length; i++)
        {
            if (grams[i] != grams[count - 1])
            {
                grams[count++] = grams[i];
            }
        }

        Array.Resize(ref grams, count);
        return grams;
    }

    private static ulong[] Runs(string name)
    {
        var runs = new ulong[name.Length];
        for (var i = 0; i < name.Length; i++)
        {
            runs[i] = Run(i == 0 ? ' ' : name[i - 1], name[i], i + 1 == name.Length ? ' ' : name[i + 1]);
        }

        return runs;
    }

    private static ulong Run(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;
}
