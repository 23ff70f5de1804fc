namespace ZohoProcore.Sync;

/// <summary>A firm's name in the layers that matching needs. Numerals, places, directions and trade words are never dropped.</summary>
internal sealed class CompanyName
{
    private CompanyName(string raw, string canonical, string baseName, string[] tokens, string form, string state, string[] aliases)
    {
        Raw = raw;
        Canonical = canonical;
        Base = baseName;
        Tokens = tokens;
        LegalForm = form;
        State = state;
        Aliases = aliases;
    }

    /// <summary>The name as written.</summary>
    public string Raw { get; }

    /// <summary>Folded, with the legal form in one spelling and kept. Equal canonical names are evidence.</summary>
    public string Canonical { get; }

    /// <summary>The canonical name without its legal form. Equal base names are only a hint.</summary>
    public string Base { get; }

    /// <summary>The words of the base name.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The legal form in one spelling; empty when the name has none.</summary>
    public string LegalForm { get; }

    /// <summary>
    /// The state of incorporation that registries write behind a slash, as in "Masco Corp /DE/": two lower-case letters, or empty.
    /// </summary>
    public string State { get; }

    /// <summary>The canonical names of the parts, where a name has several: "A dba B", "A (formerly B)", "A / B".</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Why the name says too little to be evidence by itself; null when it says enough.</summary>
    public string? Weakness
    {
        get
        {
            var length = 0;
            foreach (var c in Base)
            {
                length += c == ' ' ? 0 : c >= '\u2E80' ? 2 : 1;
            }

            if (length <= 3 || (length <= 4 && LegalForm.Length == 0))
            {
                return "the name is too short to be evidence";
            }

            var telling = 0;
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (!CommonWords.IsJoint(Tokens[i]) && (++telling > 2 || !CommonWords.Contains(Tokens[i])))
                {
                    return null;
                }
            }

            return "the name is made of common words, so that many firms may have it";
        }
    }

    /// <summary>
    /// Whether two names could be one firm's, given that something else says so: they begin alike and share at least half of their words.
    /// Never evidence by itself.
    /// </summary>
    public bool IsCompatibleWith(CompanyName other)
    {
        var shared = Tokens.Intersect(other.Tokens, StringComparer.Ordinal).Count();
        return (Base.Length > 0 && Base == other.Base)
            || (shared > 0 && Tokens[0] == other.Tokens[0] && shared * 2 >= Tokens.Union(other.Tokens, StringComparer.Ordinal).Count());
    }

    /// <summary>Reads a name.</summary>
    public static CompanyName Parse(string name)
    {
        var written = StateOfIncorporation.Cut(name.AsSpan(), out var state);
        var room = NameFolding.Room(written.Length);
        Span<char> buffer = room <= 768 ? stackalloc char[768] : new char[room];
        var words = NameReader.Words(buffer.Slice(0, NameFolding.Fold(written, buffer)), out var parts);
        if (parts is null)
        {
            var (start, end) = NameReader.Settle(words);
            var canonical = NameReader.Join(words, 0, words.Count);
            var isBare = start == 0 && end == words.Count;
            return new(
                name,
                canonical,
                isBare ? canonical : NameReader.Join(words, start, end),
                Range(words, start, end),
                NameReader.Form(words, start, end),
                state,
                []);
        }

        var whole = new List<string>();
        var tokens = new List<string>();
        var aliases = new List<string>();
        foreach (var part in parts)
        {
            if (part is [var only] && NameParts.IsMarker(only))
            {
                whole.Add(only);
                continue;
            }

            var (start, end) = NameReader.Settle(part);
            whole.AddRange(part);
            tokens.AddRange(Range(part, start, end));
            aliases.Add(NameReader.Join(part, 0, part.Count));
        }

        (whole, var form) = NameReader.SettleParts(whole);
        return new(
            name, NameReader.Join(whole, 0, whole.Count), NameReader.Join(tokens, 0, tokens.Count), [.. tokens], form, state, [.. aliases]);
    }

    private static string[] Range(List<string> words, int start, int end)
    {
        var range = new string[end - start];
        words.CopyTo(start, range, 0, range.Length);
        return range;
    }
}
