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

    private static readonly string[] Warnings =
    [
        "do not use", "don't use", "dont use", "do not pay", "do not order", "not in use", "duplicate", "inactive", "obsolete",
        "out of business", "closed account", "merged into", "merged with", "see other", "use other",
    ];

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

    /// <summary>Whether the name says that nobody should use the record: "ZZZ Acme", "Acme - DO NOT USE", "Acme (duplicate)".</summary>
    public static bool IsRetired(string name)
    {
        var start = 0;
        while (start < name.Length && name[start] is 'z' or 'Z')
        {
            start++;
        }

        return (start >= 2 && start < name.Length && !char.IsLetter(name[start]))
            || Array.Exists(Warnings, warning => name.Contains(warning, StringComparison.OrdinalIgnoreCase));
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
