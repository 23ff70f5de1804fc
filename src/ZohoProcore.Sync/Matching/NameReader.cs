namespace ZohoProcore.Sync;

/// <summary>Makes words of a folded name and settles their spelling.</summary>
internal static class NameReader
{
    // Codes of the states of the USA, its capital and territories.
    private static readonly HashSet<string> States = new(
        "al ak az ar ca co ct dc de fl ga gu hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a word says that another name of the firm follows.</summary>
    public static bool IsMarker(string word) => word is "dba" or "fka" or "aka" or "nka" or "careof" or "attn" or "formerly" or "tradingas";

    /// <summary>The name in front of a state of incorporation, as in "Masco Corp /DE/".</summary>
    public static ReadOnlySpan<char> WithoutState(ReadOnlySpan<char> name, out string state)
    {
        state = string.Empty;
        var rest = name.TrimEnd();
        if (rest.Length > 0 && rest[rest.Length - 1] is '/' or '\\')
        {
            rest = rest.Slice(0, rest.Length - 1).TrimEnd();
        }

        if (rest.Length < 6)
        {
            return name;
        }

        var code = rest.Slice(rest.Length - 2).ToString().ToLowerInvariant();
        rest = rest.Slice(0, rest.Length - 2).TrimEnd();
        if (rest.Length == 0 || rest[rest.Length - 1] is not ('/' or '\\'))
        {
            return name;
        }

        rest = rest.Slice(0, rest.Length - 1).TrimEnd();
        // "SA/NV" is the legal form of a Belgian firm with two languages.
        if (!States.Contains(code) || rest.Length < 2 || rest.EndsWith(" sa".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        state = code;
        return rest;
    }

    /// <summary>The words of a folded name.</summary>
    /// <param name="folded">The folded name.</param>
    /// <param name="parts">The words of each part, markers alone in theirs; null when the name is one part.</param>
    public static List<string> Words(ReadOnlySpan<char> folded, out List<List<string>>? parts)
    {
        var words = new List<string>(6);
        parts = null;
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && folded[i] is not (' ' or NameFolding.Boundary))
            {
                continue;
            }

            if (i > start)
            {
                Add(words, folded.Slice(start, i - start).ToString());
            }

            start = i + 1;
            if (i < folded.Length && folded[i] == NameFolding.Boundary && words.Count > 0)
            {
                parts ??= [];
                parts.Add(words);
                words = [];
            }
        }

        if (parts is null && !words.Exists(IsPhrase))
        {
            return words;
        }

        parts ??= [];
        if (words.Count > 0)
        {
            parts.Add(words);
        }

        parts = Split(parts);
        if (parts.Count <= 1)
        {
            words = parts.Count == 0 ? [] : parts[0];
            parts = null;
        }

        return words;
    }

    /// <summary>
    /// Settles the spelling of words in place: no article at either end, initials in one word, joints and legal forms in one spelling. Settling twice is settling
    /// once.
    /// </summary>
    /// <returns>Where the name without its legal form starts and ends.</returns>
    public static (int Start, int End) Settle(List<string> words)
    {
        while (true)
        {
            var changed = DropArticles(words) | JoinInitials(words) | SpellAnd(words);
            var end = words.Count;
            while (LegalForms.AtEnd(words, end, out var form) is > 0 and var length)
            {
                end -= length;
                if (length > 1 || !ReferenceEquals(words[end], form))
                {
                    changed |= length > 1 || words[end] != form;
                    words[end] = form;
                    words.RemoveRange(end + 1, length - 1);
                }
            }

            if (!changed)
            {
                return (end == words.Count && words.Count > 1 && LegalForms.IsAtFront(words[0]) ? 1 : 0, end);
            }
        }
    }

    /// <summary>Words in a row with spaces between them.</summary>
    public static string Join(List<string> words, int start, int end)
    {
        if (end - start == 1)
        {
            return words[start];
        }

        var length = Math.Max(0, end - start - 1);
        for (var i = start; i < end; i++)
        {
            length += words[i].Length;
        }

        Span<char> buffer = length <= 512 ? stackalloc char[512] : new char[length];
        var at = 0;
        for (var i = start; i < end; i++)
        {
            if (i > start)
            {
                buffer[at++] = ' ';
            }

            words[i].AsSpan().CopyTo(buffer.Slice(at));
            at += words[i].Length;
        }

        return buffer.Slice(0, at).ToString();
    }

    private static void Add(List<string> words, string word)
    {
        if (word[word.Length - 1] >= '\u2E80' && LegalForms.Cut(word) is > 0 and var cut)
        {
            words.Add(word.Substring(0, cut));
            words.Add(word.Substring(cut));
        }
        else
        {
            words.Add(word);
        }
    }

    // The last one stands for "d b a", which is still in three words.
    private static bool IsPhrase(string word) => IsMarker(word) || word is "trading" or "doing" or "known" or "b";

    // Every part is cut where a marker stands, and markers in several words become one.
    private static List<List<string>> Split(List<List<string>> parts)
    {
        var cut = new List<List<string>>();
        foreach (var part in parts)
        {
            JoinInitials(part);
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

        // A marker is between two names, or says nothing.
        cut.RemoveRange(0, cut.TakeWhile(IsMarker).Count());
        while (cut.Count > 0 && IsMarker(cut[cut.Count - 1]))
        {
            cut.RemoveAt(cut.Count - 1);
        }

        return cut;
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

    private static bool DropArticles(List<string> words)
    {
        var before = words.Count;
        while (words.Count > 1 && words[0] == "the")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && words[words.Count - 1] == "the")
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count != before;
    }

    // "A O Smith" is "A.O. Smith", and "O Reilly" is "O'Reilly".
    private static bool JoinInitials(List<string> words)
    {
        var changed = false;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (IsInitial(words[i]) && (IsInitial(words[i + 1]) || (words[i] == "o" && words[i + 1].Length > 3)))
            {
                var end = i + 1;
                while (IsInitial(words[i]) && end < words.Count && IsInitial(words[end]))
                {
                    end++;
                }

                end = Math.Max(end, i + 2);
                words[i] = string.Concat(words.GetRange(i, end - i));
                words.RemoveRange(i + 1, end - i - 1);
                changed = true;
            }
        }

        return changed;
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsLetter(word[0]);

    private static bool SpellAnd(List<string> words)
    {
        var changed = false;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i] is "et" or "und" or "y" && words[i - 1].Length > 1 && words[i + 1].Length > 1)
            {
                words[i] = "and";
                changed = true;
            }
        }

        return changed;
    }
}
