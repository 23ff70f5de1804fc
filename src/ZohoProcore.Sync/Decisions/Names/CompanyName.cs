namespace ZohoProcore.Sync;

/// <summary>A firm's name in the layers that matching needs. Numerals, places, directions and trade words are never dropped.</summary>
internal sealed class CompanyName
{
    private static readonly HashSet<string> Beside = new(
        [
            "jv", "joint", "venture", "consortium", "ute", "arge", "gie", "partnership", "401k", "401", "pension", "retirement", "sharing",
            "benefit", "benefits", "veba", "plan", "esop", "trust", "estate", "foundation", "fund", "union", "employee", "employees", "cio",
            "vzw", "huf", "jc",
        ],
        StringComparer.Ordinal);

    private CompanyName(
        string raw, string canonical, string baseName, string[] tokens, string form, StateSuffix.Found state, string[] aliases)
    {
        Raw = raw;
        Canonical = canonical;
        Base = baseName;
        Tokens = tokens;
        LegalForm = form;
        State = state.Code;
        IsBranch = state.Code.Length > 0 && state.Style != StateSuffix.Style.Enclosed;
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
    /// The state that is written behind the name, as in "Masco Corp /DE/" or "Westfall Drilling (CO)": two lower-case letters, or empty.
    /// </summary>
    public string State { get; }

    /// <summary>Whether the state may be that of a branch, and not a registry's note.</summary>
    public bool IsBranch { get; }

    /// <summary>The canonical names of the parts, where a name has several: "A dba B", "A (formerly B)", "A / B".</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Whether names are divided into the same parts, as by "dba", brackets or a slash.</summary>
    public bool HasPartsOf(CompanyName other) => Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal);

    /// <summary>
    /// Whether two names could be one firm's, given that something else says so: they begin alike, share at least half of their words, have
    /// the same numerals, and don't each have a word in place of the other's ("Electric" and "Plumbing"). Never evidence by itself.
    /// </summary>
    public bool IsCompatibleWith(CompanyName other)
    {
        if (IsBesideAFirm(this) != IsBesideAFirm(other))
        {
            return false;
        }

        if (Base.Length > 0 && Base == other.Base)
        {
            return true;
        }

        var shared = Tokens.Intersect(other.Tokens, StringComparer.Ordinal).Count();
        return shared > 0 && Tokens[0] == other.Tokens[0]
            && shared * 2 >= Tokens.Union(other.Tokens, StringComparer.Ordinal).Count()
            && Numerals(this).SequenceEqual(Numerals(other), StringComparer.Ordinal)
            && (Rest(other).Count == 0 || other.Rest(this).Count == 0);
    }

    /// <summary>
    /// Whether two names are one but for how it is spelled and for a legal form that one of them lacks: "Keltbray Constr" and "Keltbray
    /// Construction Ltd". Never evidence by itself.
    /// </summary>
    public bool IsSpellingOf(CompanyName other) =>
        IsCompatibleWith(other) && Rest(other).Count == 0 && other.Rest(this).Count == 0
        && !HasOtherForm(other);

    /// <summary>
    /// Whether only one of two names is that of a party beside a firm, and they share a word that says something ("Kestwick 401k Plan",
    /// "Zarnow Kestwick Joint Venture"), or whether they are told by their numerals ("Kestwick Glass II").
    /// </summary>
    public bool IsBeside(CompanyName other) =>
        Tokens.Count > 0 && other.Tokens.Count > 0
        && ((IsBesideAFirm(this) != IsBesideAFirm(other)
                && (Tokens[0] == other.Tokens[0] || Tokens.Intersect(other.Tokens, StringComparer.Ordinal).Any(IsTelling)))
            || (Tokens[0] == other.Tokens[0]
                && !Numerals(this).SequenceEqual(Numerals(other), StringComparer.Ordinal)
                && Uncounted(this).SequenceEqual(Uncounted(other), StringComparer.Ordinal)));

    /// <summary>
    /// Whether two names are those of two registered firms, or of two places of one: another legal form or state behind the same words, or
    /// a legal form behind each, and one goes on where the other ends ("Kestwick Holdings LLC").
    /// </summary>
    public bool IsRegisteredBeside(CompanyName other) =>
        Base == other.Base && Base.Length > 0
            ? State != other.State || HasOtherForm(other)
            : LegalForm.Length > 0 && other.LegalForm.Length > 0
                && (Continues(this, other) || Continues(other, this));

    /// <summary>Whether two names begin alike, and each has a word in place of the other's: "Plumbing" and "Electric".</summary>
    public bool HasWordInPlaceOf(CompanyName other) =>
        Tokens.Count > 0 && other.Tokens.Count > 0 && Tokens[0] == other.Tokens[0] && Rest(other).Count > 0 && other.Rest(this).Count > 0;

    /// <summary>
    /// Whether one of two names has all words of the other, and says with a numeral, a direction or "new" which one of several it is:
    /// "Kestwick Erectors Phase 2", "Kestwick Erectors East".
    /// </summary>
    public bool IsPlaceOf(CompanyName other)
    {
        var (more, fewer) = Tokens.Count > other.Tokens.Count ? (this, other) : (other, this);
        return fewer.Tokens.Count > 0 && more.Tokens.Count > fewer.Tokens.Count
            && fewer.Rest(more).Count == 0
            && more.Rest(fewer).Exists(word => NumeralWords.Contains(word) || CommonWords.IsDirection(word) || word == "new");
    }

    /// <summary>
    /// Whether one of two names has the other behind a word that says something, as one that speaks for it has: "Zarnow Capital FBO
    /// Kestwick Erectors LLC". A name in parts has both.
    /// </summary>
    public bool SpeaksFor(CompanyName other)
    {
        var (more, fewer) = Tokens.Count > other.Tokens.Count ? (this, other) : (other, this);
        for (var start = 1; fewer.Tokens.Count > 0 && more.Aliases.Count == 0 && start <= more.Tokens.Count - fewer.Tokens.Count; start++)
        {
            if (more.Tokens.Skip(start).Take(fewer.Tokens.Count).SequenceEqual(fewer.Tokens, StringComparer.Ordinal)
                && more.Tokens.Take(start).Any(IsTelling))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTelling(string word) =>
        !CommonWords.IsJoint(word) && !CommonWords.Contains(word) && !FrequentWords.IsTrade(word);

    private bool HasOtherForm(CompanyName other) =>
        LegalForm.Length > 0 && other.LegalForm.Length > 0 && LegalForm != other.LegalForm;

    private static bool Continues(CompanyName name, CompanyName beginning) =>
        beginning.Tokens.Count > 0 && name.Tokens.Take(beginning.Tokens.Count).SequenceEqual(beginning.Tokens, StringComparer.Ordinal);

    private static IEnumerable<string> Uncounted(CompanyName name) => name.Tokens.Where(token => !NumeralWords.Contains(token));

    // What bears a firm's name and is another party: a joint venture of it, its people's pension plan, a trust.
    private static bool IsBesideAFirm(CompanyName name) => name.Tokens.Concat(name.LegalForm.Split(' ')).Any(Beside.Contains);

    // The words that the other lacks, the short and the long of one word not counted: "Constr" and "Construction".
    private List<string> Rest(CompanyName other) =>
    [
        .. Tokens.Where(token =>
            !CommonWords.IsJoint(token)
            && !other.Tokens.Any(word => word == token || IsShortOf(word, token) || IsShortOf(token, word))),
    ];

    // What is shortened is a word that many firms have, and no direction: "North" is no short "Northwest", nor "River" a "Riverside".
    private static bool IsShortOf(string part, string word) => part.Length > 3
        && word.StartsWith(part, StringComparison.Ordinal)
        && (CommonWords.Contains(word) || FrequentWords.IsTrade(word))
        && !CommonWords.IsDirection(part);

    private static IEnumerable<string> Numerals(CompanyName name) =>
        name.Tokens.Where(NumeralWords.Contains).OrderBy(token => token, StringComparer.Ordinal);

    /// <summary>Reads a name.</summary>
    public static CompanyName Parse(string name)
    {
        var written = StateSuffix.Cut(ClerkMarks.Cut(name.AsSpan()), out var state);
        var room = NameFolding.Room(written.Length);
        Span<char> buffer = room <= 1024 ? stackalloc char[1024] : new char[room];
        var words = NameParser.Words(buffer.Slice(0, NameFolding.Fold(written, buffer)), out var parts);
        if (parts is null)
        {
            var (start, end) = NameParser.Settle(words);
            var canonical = NameParser.Join(words, 0, words.Count);
            var isBare = start == 0 && end == words.Count;
            var bare = isBare ? canonical : NameParser.Join(words, start, end);
            return Make(name, canonical, bare, Range(words, start, end), NameParser.Form(words, start, end), state, []);
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

            var (start, end) = NameParser.Settle(part);
            whole.AddRange(part);
            tokens.AddRange(Range(part, start, end));
            aliases.Add(NameParser.Join(part, 0, part.Count));
        }

        (whole, var form) = NameParser.SettleParts(whole);
        var joined = NameParser.Join(whole, 0, whole.Count);
        return Make(name, joined, NameParser.Join(tokens, 0, tokens.Count), [.. tokens], form, state, [.. aliases]);
    }

    /// <summary>The folded words of any text.</summary>
    public static List<string> Words(string text)
    {
        Span<char> buffer = new char[NameFolding.Room(text.Length)];
        var folded = buffer.Slice(0, NameFolding.Fold(text.AsSpan(), buffer)).ToString();
        return [.. folded.Split([' ', NameFolding.Boundary], StringSplitOptions.RemoveEmptyEntries)];
    }

    // The state of a branch is part of the name. Between slashes it is a registry's note beside it, and behind a slash and a legal form,
    // unless the firm has a trade, whose branches clerks tell apart like that: "Tillman Paving LLC/FL".
    private static CompanyName Make(
        string name,
        string canonical,
        string bare,
        string[] tokens,
        string form,
        StateSuffix.Found state,
        string[] aliases) =>
        state.Code.Length == 0
            || state.Style == StateSuffix.Style.Enclosed
            || (state.Style == StateSuffix.Style.Slash && form.Length > 0 && !Array.Exists(tokens, FrequentWords.IsWork))
            ? new(name, canonical, bare, tokens, form, state, aliases)
            : new(name, $"{canonical} ({state.Code})", bare, tokens, form, state, aliases);

    private static string[] Range(List<string> words, int start, int end)
    {
        var range = new string[end - start];
        words.CopyTo(start, range, 0, range.Length);
        return range;
    }
}
