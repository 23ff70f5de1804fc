namespace ZohoProcore.Sync;

/// <summary>How people write a code beside its name, other than in front of it with a space.</summary>
internal static class CodeForms
{
    private const int FewestDigits = 3;

    /// <summary>What may be the code: in front of a colon, and in brackets. Only what is exactly a code counts.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.IndexOf(':') is > 0 and var colon)
        {
            yield return trimmed.Substring(0, colon).TrimEnd();
        }

        foreach (var (opens, closes) in new[] { ('(', ')'), ('[', ']') })
        {
            var from = trimmed.LastIndexOf(opens);
            var to = from < 0 ? -1 : trimmed.IndexOf(closes, from);
            if (to > from + 1)
            {
                yield return trimmed.Substring(from + 1, to - from - 1).Trim();
            }
        }
    }

    /// <summary>
    /// What a decision about a text is kept under: all of it, so that it is about no other that begins alike.
    /// </summary>
    public static string KeyOf(string option) => string.Join(" ", option.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// What decisions about a text may be kept under: all of it, and the code in front of it where that can be nothing else. That is what
    /// somebody who knows the code links by, whatever name follows.
    /// </summary>
    public static IEnumerable<string> KeysOf(string option) =>
        InFront(option) is { } code ? [KeyOf(option), code] : [KeyOf(option)];

    /// <summary>
    /// Everything that may be the code in a text that names one, with or without a name: what stands in front of it, the longest first,
    /// and the other forms.
    /// </summary>
    public static IReadOnlyList<string> Possible(string text) =>
        [.. LeadingCode.AllOf(text).Concat(Of(text)).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>What a decision about a code in a sub job is kept under.</summary>
    public static string InSubJob(string subJob, string key) => $"[{subJob}] {key}";

    /// <summary>How a text is called: by the code in front of it where that can be nothing else, or by all of it.</summary>
    public static string NameOf(string option) => InFront(option) ?? KeyOf(option);

    // "2 inch pipe" begins with no code, and "2024 works" may not: a code has a sign in it or is in groups, and has enough digits.
    private static string? InFront(string option) => LeadingCode.Of(option) is var front
        && front.Count(char.IsDigit) >= FewestDigits && front.Any(c => !char.IsLetterOrDigit(c)) ? front : null;
}
