namespace ZohoProcore.Sync;

/// <summary>
/// What clerks write behind a name for their own use, and what says nothing about the firm: how it is paid, and that a form is on file. A
/// closed list; a warning ("do not use") and a number are never among it.
/// </summary>
internal static class ClerkMarks
{
    private static readonly HashSet<string> InBrackets = new(
        ["1099", "1099-nec", "ach", "eft", "a/p", "vendor", "w9", "w-9"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] BehindDash = [" - ach", " - eft", " - a/p", " - vendor", " – ach", " – vendor", " a/p"];

    // What says anywhere in a name that nobody should use the record, as folded words.
    private static readonly string[] Phrases =
    [
        " do not ", " donotuse ", " dont use ", " dont pay ", " dont order ", " not in use ", " not used ", " never use ",
        " not approved ", " not authorized ",
        " not active ",
        " no longer ", " duplicate ", " inactive ", " obsolete ", " out of business ", " closed account ", " merged into ", " merged with ",
        " see other ", " use other ", " no usar ", " nicht verwenden ", " nicht benutzen ", " ne pas utiliser ", " non usare ",
        " non utilizzare ", " niet gebruiken ", " nao usar ",
    ];

    // What says so where it is set apart: "(dup)", "- closed 2024", "[merged]".
    private static readonly HashSet<string> Warnings = new(
        [
            "dup", "dupe", "dnu", "inact", "cancelled", "canceled", "cancelado", "cancelada", "annule", "storniert", "annullato",
            "closed", "terminated", "archived", "bankrupt", "bankruptcy", "blacklist", "blacklisted", "voided",
            "deleted", "expired", "suspended", "defunct", "dissolved", "merged", "replaced", "superseded", "retired", "deactivated",
            "disabled", "renamed", "unused", "blocked",
            "inactivo", "inactiva", "inactif", "inaktiv", "gesperrt", "obsoleto", "obsoleta", "anulado", "doppelt", "doublon",
            "duplicado", "duplicada", "xxx",
        ],
        StringComparer.OrdinalIgnoreCase);

    // What says so alone, and may begin a name or a part of one: "(old)" and "(Old Mill)", "see Acme" and "See-Thru Glazing".
    private static readonly HashSet<string> Hints = new(
        [
            "old", "close", "hold", "archive", "void", "delete", "invalid", "wrong", "error", "use", "see", "baja", "test", "on", "prior",
            "dead", "del",
        ],
        StringComparer.OrdinalIgnoreCase);

    private const string Separators = "([{*-–—:<#~_";

    private const string InFront = "*~_.!^-=";

    // How firms are addressed in India. In capitals "M/S" is a ship.
    private static readonly string[] Addresses = ["M/s. ", "M/s ", "Messrs. ", "Messrs "];

    /// <summary>The name without such marks at its end, and without how firms are addressed.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name)
    {
        foreach (var address in Addresses)
        {
            name = name.StartsWith(address.AsSpan(), StringComparison.Ordinal) ? name.Slice(address.Length) : name;
        }

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
    /// Whether the name says that nobody should use the record: "Acme - DO NOT USE", "ZZZ Acme", "Acme (duplicate)", "Acme - closed 2024".
    /// </summary>
    public static bool IsWarning(CompanyName name) => IsWarning(name, out _);

    /// <summary>
    /// What the name is without a mark that may say so, or may be of the name: "X-Acme" and "X-Ray Labs", "*Acme", "zAcme",
    /// "OLD - Acme" and "Old-Time Masonry", "Acme OLD", "FKA Acme". Null where there is none.
    /// </summary>
    public static string? Unmarked(CompanyName name) => IsWarning(name, out var rest) ? null : rest;

    private static bool IsWarning(CompanyName name, out string? rest)
    {
        var (raw, words) = (name.Raw.Trim(), $" {name.Canonical} ");
        rest = Behind(raw, name.Tokens.Count);
        if (Array.Exists(Phrases, phrase => words.Contains(phrase, StringComparison.Ordinal))
            || words.StartsWith(" dnu ", StringComparison.Ordinal) || words.EndsWith(" dnu ", StringComparison.Ordinal)
            || (SortedLast(raw) is > 2 and var run && raw.Length > run && !char.IsLetter(raw[run])))
        {
            return true;
        }

        for (var at = 0; at < raw.Length; at++)
        {
            if (Separators.IndexOf(raw[at]) < 0)
            {
                continue;
            }

            var isDash = raw[at] is '-' or '–' or '—' or '_' or ':';
            var front = raw.Substring(0, at).Trim(' ', '*', '(', '[', '#');
            if (isDash && (Warnings.Contains(front) || Hints.Contains(front)))
            {
                rest = raw.Substring(at + 1);
                if (Warnings.Contains(front) && (raw[at - 1] == ' ' || raw[at] == ':'))
                {
                    return true;
                }
            }

            if ((!isDash || at == 0 || raw[at - 1] == ' ') && IsWarningAt(raw, at, ref rest))
            {
                return true;
            }
        }

        var last = raw.LastIndexOf(' ');
        if (last > 0 && raw.Substring(last + 1) is var end && (Warnings.Contains(end) || IsWord(end, "old")))
        {
            rest ??= raw.Substring(0, last);
        }

        return false;
    }

    // Behind a bracket or a dash. A hint that goes on in words may be a part of the name: "- Test & Inspection", "(Old Mill)".
    private static bool IsWarningAt(string name, int at, ref string? rest)
    {
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
        if (Warnings.Contains(word))
        {
            return true;
        }

        if (Hints.Contains(word))
        {
            var next = end;
            while (next < name.Length && !char.IsLetter(name[next]) && name[next] is not (')' or ']' or '}' or '>'))
            {
                next++;
            }

            var isAlone = next == name.Length || !char.IsLetter(name[next]);
            rest ??= name.Substring(0, at).TrimEnd() + (isAlone && next < name.Length ? name.Substring(next + 1) : string.Empty);
            return isAlone && !IsWord(word, "test");
        }

        return false;
    }

    // What is behind a mark at the beginning: a star or a point, letters that sort a record to the end of a list, such a letter in front of
    // a capital, and "formerly".
    private static string? Behind(string name, int words)
    {
        var run = SortedLast(name);
        if (name.Length <= run + 1)
        {
            return null;
        }

        var isMarked = run == 0
            ? InFront.AsSpan().IndexOf(name[0]) >= 0
            : (!char.IsLetterOrDigit(name[run]) && name[run] is not ('.' or '\'' or '’' or '&' or ','))
                || (words > 1 && name[run - 1] is 'z' or 'x' && char.IsUpper(name[run]))
                || (words > 1 && run > 1 && char.IsUpper(name[run]) && run + 1 < name.Length && char.IsLower(name[run + 1]));
        return isMarked ? name.Substring(Math.Max(run, 1)).TrimStart(' ', '-', '–', '—', '_', '*', '~', '.', '!', '^', '=', ':')
            : Formerly(name) is > 0 and var length ? name.Substring(length)
            : null;
    }

    private static bool IsWord(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static int Formerly(string name)
    {
        foreach (var word in new[]
        {
            "formerly known as ", "formerly ", "fka ", "f/k/a ", "f.k.a. ", "fka: ", "formerly: ", "dup ", "void ", "dead ",
        })
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int SortedLast(string name)
    {
        var run = 0;
        while (run < name.Length && name[run] is 'z' or 'Z' or 'x' or 'X')
        {
            run++;
        }

        return run;
    }

    private static int MarkLength(ReadOnlySpan<char> name)
    {
        var last = name.Length > 3 ? name[name.Length - 1] : ' ';
        if (last is ')' or ']' && name.LastIndexOf(last == ')' ? '(' : '[') is > 0 and var open)
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
