namespace ZohoProcore.Sync;

/// <summary>Makes words of a folded name and settles their spelling.</summary>
internal static class NameParser
{
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

        if (parts is null && !words.Exists(NameParts.IsPhrase))
        {
            return words;
        }

        parts ??= [];
        if (words.Count > 0)
        {
            parts.Add(words);
        }

        parts = NameParts.Split(parts);
        if (parts.Count <= 1)
        {
            words = parts.Count == 0 ? [] : parts[0];
            parts = null;
        }

        return words;
    }

    /// <summary>
    /// Settles the spelling of words in place: no article at either end, initials in one word, joints and legal forms in one spelling.
    /// Settling twice is settling once.
    /// </summary>
    /// <returns>Where the name without its legal form starts and ends.</returns>
    public static (int Start, int End) Settle(List<string> words)
    {
        while (true)
        {
            var changed = DropArticles(words) | JoinInitials(words) | SpellAnd(words) | SpellOf(words);
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

    /// <summary>
    /// Settles a name of several parts, between its markers, until it stays as it is: without brackets and slashes its words may read
    /// otherwise than in the parts.
    /// </summary>
    /// <returns>The words, and the legal form that they end or begin with.</returns>
    public static (List<string> Words, string Form) SettleParts(List<string> words)
    {
        while (true)
        {
            var settled = new List<string>();
            var form = string.Empty;
            foreach (var part in NameParts.Split([[.. words]]))
            {
                if (part is not [var only] || !NameParts.IsMarker(only))
                {
                    var (start, end) = Settle(part);
                    form = Form(part, start, end);
                }

                settled.AddRange(part);
            }

            if (settled.SequenceEqual(words, StringComparer.Ordinal))
            {
                return (settled, form);
            }

            words = settled;
        }
    }

    /// <summary>The legal form of settled words; empty when they have none.</summary>
    public static string Form(List<string> words, int start, int end) =>
        start == 1 ? words[0] : words.Count == end ? string.Empty : Join(words, end, words.Count);

    /// <summary>Makes one word of initials: "A O Smith" is "A.O. Smith", and "O Reilly" is "O'Reilly".</summary>
    public static bool JoinInitials(List<string> words)
    {
        var changed = false;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (IsInitial(words[i])
                && (IsInitial(words[i + 1]) || (words[i] == "o" && words[i + 1].Length > 3 && words[i + 1][0] is >= 'a' and <= 'z')))
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

    // "Surety Co. of America", "Corp of Texas": before a place the form is a word of the name, short or long.
    private static bool SpellOf(List<string> words)
    {
        var changed = false;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i + 1] == "of" && words[i] is ("co" or "corp"))
            {
                words[i] = words[i] == "co" ? "company" : "corporation";
                changed = true;
            }
        }

        return changed;
    }
}
