namespace ZohoProcore.Sync;

/// <summary>The parts of a name that has several: "A dba B", "A (formerly B)", "A / B".</summary>
internal static class NameParts
{
    /// <summary>Whether a word says that another name of the firm follows.</summary>
    public static bool IsMarker(string word) => word is "dba" or "fka" or "aka" or "nka" or "careof" or "attn" or "formerly" or "tradingas";

    /// <summary>Whether a word may be of a marker in several words; "b" is the middle of "d b a".</summary>
    public static bool IsPhrase(string word) => IsMarker(word) || word is "trading" or "doing" or "known" or "b";

    /// <summary>
    /// Cuts every part where a marker stands; a marker in several words becomes one. Parts that say nothing are left out.
    /// </summary>
    public static List<List<string>> Split(List<List<string>> parts)
    {
        var cut = new List<List<string>>();
        foreach (var part in parts)
        {
            NameParser.JoinInitials(part);
            var rest = new List<string>();
            for (var i = 0; i < part.Count; i++)
            {
                var (marker, length) = Marker(part, i);
                if (length == 0)
                {
                    rest.Add(part[i]);
                    continue;
                }

                if (rest.Count > 0)
                {
                    cut.Add(rest);
                    rest = [];
                }

                i += length - 1;
                cut.Add([marker]);
            }

            if (rest.Count > 0)
            {
                cut.Add(rest);
            }
        }

        // "Wendy's Company (The)"
        if (!cut.TrueForAll(IsArticle))
        {
            cut.RemoveAll(IsArticle);
        }

        JoinForms(cut);

        // A marker is between two names, or says nothing.
        cut.RemoveRange(0, cut.TakeWhile(IsMarker).Count());
        while (cut.Count > 0 && IsMarker(cut[cut.Count - 1]))
        {
            cut.RemoveAt(cut.Count - 1);
        }

        return cut;
    }

    // A legal form in brackets, or behind them, is that of the part before: "Zylker (Pvt) Ltd", "Zylker UG (haftungsbeschränkt)".
    private static void JoinForms(List<List<string>> parts)
    {
        for (var i = parts.Count - 1; i > 0; i--)
        {
            if (IsMarker(parts[i - 1]) || IsMarker(parts[i]))
            {
                continue;
            }

            // A state in brackets is no form: "Westfall Drilling (CO)".
            if ((LegalForms.AreForms(parts[i]) && !StateSuffix.IsCode(parts[i][0])) || (parts[i] is ["haftungsbeschrankt"] or ["publ"]))
            {
                parts[i - 1].AddRange(parts[i]);
                parts.RemoveAt(i);
            }
        }
    }

    private static bool IsArticle(List<string> part) => part.TrueForAll(word => word == "the");

    private static bool IsMarker(List<string> part) => part is [var only] && IsMarker(only);

    private static (string Marker, int Length) Marker(List<string> words, int i)
    {
        bool Next(int offset, string word) => i + offset < words.Count && words[i + offset] == word;
        return words[i] switch
        {
            "trading" when Next(1, "as") => ("dba", 2),
            "doing" when Next(1, "business") && Next(2, "as") => ("dba", 3),
            "formerly" when Next(1, "known") && Next(2, "as") => ("fka", 3),
            "also" when Next(1, "known") && Next(2, "as") => ("aka", 3),
            "now" when Next(1, "known") && Next(2, "as") => ("nka", 3),
            "tradingas" => ("dba", 1),
            "formerly" => ("fka", 1),
            var word when IsMarker(word) => (word, 1),
            _ => (string.Empty, 0),
        };
    }
}
