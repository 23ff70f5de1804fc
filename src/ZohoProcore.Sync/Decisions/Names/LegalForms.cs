namespace ZohoProcore.Sync;

/// <summary>
/// Finds the legal form at either end of a name. The form is kept, in one spelling: "Toro Co" and "Toro Corp" are two firms.
/// </summary>
internal static class LegalForms
{
    private static readonly Node Endings = Read();
    private static readonly HashSet<string> Beginnings = new(LegalFormTable.AtTheFront, StringComparer.Ordinal);
    private static readonly string[] Unspaced = LegalFormTable.Unspaced;

    /// <summary>The longest legal form that the words end with, leaving at least one word before it.</summary>
    /// <param name="words">The folded words.</param>
    /// <param name="end">The end of what to look at.</param>
    /// <param name="form">The one spelling of the form.</param>
    /// <returns>How many words the form takes; zero when there is none.</returns>
    public static int AtEnd(List<string> words, int end, out string form) => Find(words, end, 1, out form);

    /// <summary>Whether words are legal forms and nothing else.</summary>
    public static bool AreForms(List<string> words)
    {
        var end = words.Count;
        while (end > 0 && Find(words, end, 0, out _) is > 0 and var length)
        {
            end -= length;
        }

        return end == 0;
    }

    /// <summary>Whether a word is a legal form that is written in front of the name.</summary>
    public static bool IsAtFront(string word) => Beginnings.Contains(word);

    // Others than the firm without it: trusts, cooperatives, associations, families, joint ventures.
    private static readonly HashSet<string> Others = new(
        ["trust", "na", "fsb", "coop", "cos", "huf", "ute", "eg", "scoop", "scop", "sci", "ev", "stichting", "ua"], StringComparer.Ordinal);

    // Read behind a name as a province, a state, a canton or a side of town as well.
    private static readonly HashSet<string> Places = new(
        [
            "ab", "ad", "ag", "as", "cc", "da", "dd", "is", "ks", "ky", "mb", "nl", "nv", "pa", "sa", "sc", "sd", "se", "sp", "ss",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Whether people leave a form out and mean the same firm. A trust or a cooperative is called what it is, and what may be a place
    /// behind the name is a branch's.
    /// </summary>
    public static bool IsOftenLeftOut(string form)
    {
        var last = form.Substring(form.LastIndexOf(' ') + 1);
        return form.Length > 0 && !Others.Contains(form) && !Places.Contains(last) && (last == form || !StateSuffix.IsCode(last));
    }

    /// <summary>Cuts a legal form off a word of a script that writes no spaces.</summary>
    /// <returns>Where the form begins, or ends when it is in front; zero when there is none.</returns>
    public static int Cut(string word)
    {
        foreach (var form in Unspaced)
        {
            if (word == form)
            {
                return 0;
            }

            if (word.Length > form.Length)
            {
                if (word.EndsWith(form, StringComparison.Ordinal))
                {
                    return word.Length - form.Length;
                }

                if (word.StartsWith(form, StringComparison.Ordinal))
                {
                    return form.Length;
                }
            }
        }

        return 0;
    }

    private static int Find(List<string> words, int end, int first, out string form)
    {
        form = string.Empty;
        var length = 0;
        var node = Endings;
        for (var i = end - 1; i >= first && node.Before is { } before && before.TryGetValue(words[i], out var next); i--)
        {
            node = next;
            if (node.Form is { } found)
            {
                form = found;
                length = end - i;
            }
        }

        return length;
    }

    // A form is a spelling of itself, so that what was settled once stays settled.
    private static Node Read()
    {
        var root = new Node();
        foreach (var (form, _, spellings) in LegalFormTable.Rows)
        {
            foreach (var spelling in spellings.Split('|').Append(form))
            {
                var node = root;
                var words = spelling.Split(' ');
                for (var i = words.Length - 1; i >= 0; i--)
                {
                    node.Before ??= new(StringComparer.Ordinal);
                    if (!node.Before.TryGetValue(words[i], out var next))
                    {
                        node.Before[words[i]] = next = new();
                    }

                    node = next;
                }

                node.Form = form;
            }
        }

        return root;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Before { get; set; }

        public string? Form { get; set; }
    }
}
