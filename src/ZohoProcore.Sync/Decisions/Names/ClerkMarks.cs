namespace ZohoProcore.Sync;

/// <summary>
/// What clerks write behind a name for their own use, and what says nothing about the firm: how it is paid, and that a form is on file. A
/// closed list; a warning ("do not use") and a number are never among it.
/// </summary>
internal static class ClerkMarks
{
    private static readonly HashSet<string> InBrackets = new(
        ["1099", "1099-nec", "ach", "eft", "a/p", "ap", "vendor", "w9", "w-9"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] BehindDash = [" - ach", " - eft", " - a/p", " - ap", " - vendor", " – ach", " – vendor", " a/p"];

    // What says anywhere in a name that nobody should use the record, as folded words.
    private static readonly string[] Phrases =
    [
        "do not use", "dont use", "do not pay", "do not order", "do not bill", "not in use", "no longer", "duplicate", "inactive",
        "obsolete", "out of business", "closed account", "merged into", "merged with", "see other", "use other", "no usar",
        "nicht verwenden", "nicht benutzen", "ne pas utiliser", "non usare", "non utilizzare", "niet gebruiken", "nao usar",
    ];

    // What says so where it is set apart: "(old)", "- closed 2024", "[see Acme]", "OLD - Acme".
    private static readonly HashSet<string> ApartWords = new(
        [
            "old", "dup", "dupe", "dnu", "closed", "close", "terminated", "hold", "archived", "archive", "bankrupt", "bankruptcy",
            "blacklist", "blacklisted", "void", "voided", "deleted", "delete", "expired", "suspended", "defunct", "dissolved", "merged",
            "replaced", "superseded", "retired", "deactivated", "disabled", "invalid", "wrong", "error", "use", "see", "inactivo",
            "inactiva", "inactif", "inaktiv", "gesperrt", "obsoleto", "obsoleta", "baja", "anulado", "doppelt", "doublon", "duplicado",
            "duplicada", "test", "xxx",
        ],
        StringComparer.OrdinalIgnoreCase);

    private const string Separators = "([{*-–—:<#~_";

    /// <summary>The name without such marks at its end.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var rest = name.TrimEnd();
            var length = MarkLength(rest);
            if (length == 0)
            {
                return name;
            }

            name = rest.Slice(0, rest.Length - length).TrimEnd();
        }
    }

    /// <summary>
    /// Whether the name says that nobody should use the record: "ZZZ Acme", "X-Acme", "*Acme", "Acme - DO NOT USE", "Acme (duplicate)",
    /// "OLD - Acme".
    /// </summary>
    public static bool IsRetired(CompanyName name) => HasMarkInFront(name.Raw.TrimStart(), name.Tokens.Count)
        || Array.Exists(Phrases, phrase => name.Canonical.Contains(phrase, StringComparison.Ordinal))
        || name.Canonical.EndsWith(" dnu", StringComparison.Ordinal)
        || name.Canonical.StartsWith("dnu ", StringComparison.Ordinal)
        || HasWarningApart(name.Raw);

    // A star, letters that sort a record to the end of a list, and such a letter in front of a capital: "zAcme Glass".
    private static bool HasMarkInFront(string name, int words)
    {
        var run = 0;
        while (run < name.Length && name[run] is 'z' or 'Z' or 'x' or 'X')
        {
            run++;
        }

        return name.Length > run + 1
            && (name[0] is '*' or '~'
                || (run >= 2 && !char.IsLetter(name[run]))
                || (run == 1 && (name[0] is 'x' or 'X') && name[1] is '-' or '_' or '*')
                || (run >= 1 && words > 1 && name[run - 1] is 'z' or 'x' && char.IsUpper(name[run])));
    }

    // In brackets or behind a dash a warning may go on ("closed 2024"); in front of a dash it is alone ("Old World - Denver" is a name).
    private static bool HasWarningApart(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (Separators.IndexOf(name[at]) < 0)
            {
                continue;
            }

            var isDash = name[at] is '-' or '–' or '—' or '_' or ':';
            if (isDash && at > 0 && ApartWords.Contains(name.Substring(0, at).Trim(' ', '*', '(', '[', '#')))
            {
                return true;
            }

            if (isDash && at > 0 && name[at - 1] != ' ')
            {
                continue;
            }

            var start = at + 1;
            while (start < name.Length && !char.IsLetter(name[start]))
            {
                start++;
            }

            var end = start;
            while (end < name.Length && char.IsLetter(name[end]))
            {
                end++;
            }

            var word = name.Substring(start, end - start);
            if (ApartWords.Contains(word)
                || (string.Equals(word, "on", StringComparison.OrdinalIgnoreCase)
                    && name.IndexOf("hold", end, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private static int MarkLength(ReadOnlySpan<char> name)
    {
        if (name.Length > 3 && name[name.Length - 1] == ')' && name.LastIndexOf('(') is > 0 and var open)
        {
            var inside = name.Slice(open + 1, name.Length - open - 2).Trim();
            return InBrackets.Contains(inside.ToString()) ? name.Length - open : 0;
        }

        foreach (var mark in BehindDash)
        {
            if (name.Length > mark.Length && name.EndsWith(mark.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return mark.Length;
            }
        }

        return 0;
    }
}
