namespace ZohoProcore.Sync;

/// <summary>How people write a code beside its name, other than in front of it with a space.</summary>
internal static class CodeForms
{
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
    /// What a decision about a text is kept under: the code in front of it, whatever name follows, or all of it where nothing in front
    /// looks like a code. It is never shorter than what tells two codes apart.
    /// </summary>
    public static string KeyOf(string option) =>
        LeadingCode.Of(option) is var front && front.Split(' ')[0].Any(char.IsDigit) ? front : option.Trim();
}
