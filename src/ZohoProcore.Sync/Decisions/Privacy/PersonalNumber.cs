using System.Globalization;
using System.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds what is written like the tax number of a person in the United States (SSN, ITIN, ATIN): three, two and four digits, or nine digits
/// behind a word that says so, whatever stands between them. Pure.
/// </summary>
internal static class PersonalNumber
{
    /// <summary>What stands in its place in a text that leaves Zoho Books.</summary>
    public const string LeftOut = "[number left out]";

    private const int MostBetween = 3; // a dash with a space on either side
    private const int Digits = 9;

    private static readonly string[] Labels = ["SSN", "SOCIAL SECURITY", "ITIN", "ATIN", "TIN", "TAX ID"];

    private static readonly string[] Fillers = ["", "NO", "NR", "NUM", "NUMBER", "IS"];

    /// <summary>Whether a text that has no such digits for another reason holds one: a name, an address, a telephone number.</summary>
    public static bool IsIn(string text) => Find(text, IsSeparator).Any();

    /// <summary>Whether a field holds one: what it is called says so as well as what stands in it.</summary>
    /// <param name="name">What the field is called.</param>
    /// <param name="value">What stands in it.</param>
    public static bool IsInField(string name, string value)
    {
        var words = $" {new string([.. name.Select(c => char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ')])} ";
        return IsIn(value)
            || (value.Count(char.IsDigit) >= Digits && Labels.Any(label => words.Contains($" {label} ", StringComparison.Ordinal)));
    }

    /// <summary>
    /// A running text without any. Sizes and codes have points and strokes between their digits: there it takes a word in front to make a
    /// person's number of them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="known">What is known to be another number, though it is written alike: the order's, its project's, a code.</param>
    public static string Without(string text, IReadOnlyCollection<string> known) => Without(text, known, IsDashOrSpace);

    /// <summary>The name of a file without any, where people write anything for a space.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">What is known to be another number, though it is written alike.</param>
    public static string WithoutInFileName(string name, IReadOnlyCollection<string> known) => Without(name, known, IsSeparator);

    private static string Without(string text, IReadOnlyCollection<string> known, Func<char, bool> isBetween)
    {
        var (kept, from) = (new StringBuilder(), 0);
        foreach (var (start, end) in Find(text, isBetween).Where(one => !IsKnown(one.Start, one.End)).OrderBy(one => one.Start).ToList())
        {
            if (start >= from)
            {
                _ = kept.Append(text, from, start - from).Append(LeftOut);
            }

            from = Math.Max(from, end); // one that reaches into the next one goes with it
        }

        return from == 0 ? text : kept.Append(text, from, text.Length - from).ToString();

        bool IsKnown(int start, int end) =>
            known.Any(one => one.Contains(text.Substring(start, end - start), StringComparison.Ordinal));
    }

    private static IEnumerable<(int Start, int End)> Find(string text, Func<char, bool> isBetween)
    {
        var runs = Runs(text);
        return runs.Sum(Length) < Digits ? []
            : Enumerable.Range(0, Math.Max(0, runs.Count - 2)).Where(at => IsGrouped(text, runs, at, isBetween))
                .Select(at => (runs[at].Start, runs[at + 2].End))
                .Concat(Labels.SelectMany(label => Behind(text, runs, label)));
    }

    private static bool IsGrouped(string text, List<(int Start, int End)> runs, int at, Func<char, bool> isBetween) =>
        (Length(runs[at]), Length(runs[at + 1]), Length(runs[at + 2])) == (3, 2, 4)
        && AreTogether(text, runs[at], runs[at + 1], isBetween) && AreTogether(text, runs[at + 1], runs[at + 2], isBetween)
        && IsGiven(Of(text, runs[at]), Of(text, runs[at + 1]), Of(text, runs[at + 2])) && !IsTelephone(text, runs, at);

    // No office gives a number one of whose groups is nothing but zeros, nor one that begins with 666.
    private static bool IsGiven(string area, string group, string serial) =>
        area is not ("000" or "666") && group != "00" && serial != "0000";

    // A country's code in front: +43 660 12 3456.
    private static bool IsTelephone(string text, List<(int Start, int End)> runs, int at)
    {
        while (at > 0 && AreTogether(text, runs[at - 1], runs[at], IsSeparator))
        {
            at--;
        }

        return runs[at].Start > 0 && text[runs[at].Start - 1] == '+';
    }

    private static IEnumerable<(int Start, int End)> Behind(string text, List<(int Start, int End)> runs, string label)
    {
        for (var at = Find(label, 0); at >= 0; at = Find(label, at + 1))
        {
            var end = at + label.Length;
            var first = runs.FindIndex(run => run.Start >= end);
            var isWord = (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]));
            if (isWord && first >= 0 && IsFiller(text.Substring(end, runs[first].Start - end)))
            {
                var last = first;
                while (last + 1 < runs.Count && AreTogether(text, runs[last], runs[last + 1], IsSeparator))
                {
                    last++;
                }

                if (runs.Skip(first).Take(last - first + 1).Sum(Length) == Digits)
                {
                    yield return (runs[first].Start, runs[last].End);
                }
            }
        }

        int Find(string what, int from) => text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFiller(string between) =>
        Fillers.Contains(new string([.. between.Where(char.IsLetter)]), StringComparer.OrdinalIgnoreCase);

    private static List<(int Start, int End)> Runs(string text)
    {
        var runs = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                continue;
            }

            if (runs.Count > 0 && runs[runs.Count - 1].End == i)
            {
                runs[runs.Count - 1] = (runs[runs.Count - 1].Start, i + 1);
            }
            else
            {
                runs.Add((i, i + 1));
            }
        }

        return runs;
    }

    private static int Length((int Start, int End) run) => run.End - run.Start;

    private static string Of(string text, (int Start, int End) run) => text.Substring(run.Start, Length(run));

    private static bool AreTogether(string text, (int Start, int End) one, (int Start, int End) next, Func<char, bool> isBetween) =>
        next.Start - one.End <= MostBetween && text.Skip(one.End).Take(next.Start - one.End).All(isBetween);

    private static bool IsSeparator(char c) => c is '.' or '/' or '\\' or '_' || IsDashOrSpace(c);

    // Editors make dashes of hyphens, and put in what nobody sees.
    private static bool IsDashOrSpace(char c) => c == '\u2212' || char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
