namespace ZohoProcore.Sync;

/// <summary>The different runs of three characters in a name, its ends included: what two spellings of a name share.</summary>
internal static class Grams
{
    /// <summary>The runs in rising order.</summary>
    public static ulong[] Of(string name)
    {
        if (name.Length == 0)
        {
            return [];
        }

        var grams = new ulong[name.Length];
        for (var i = 0; i < name.Length; i++)
        {
            grams[i] = ((ulong)(i == 0 ? ' ' : name[i - 1]) << 32) | ((ulong)name[i] << 16) | (i + 1 == name.Length ? ' ' : name[i + 1]);
        }

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
}
