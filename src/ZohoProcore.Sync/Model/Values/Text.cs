using System.Globalization;
using System.Net;
using System.Text;

namespace ZohoProcore.Sync;

/// <summary>Text and numbers in the one form in which the two sides are compared.</summary>
internal static class Text
{
    /// <summary>White space folded to single spaces, ends trimmed.</summary>
    public static string Clean(string? text) =>
        string.Join(" ", (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// A text as a service may give it back, in one form: entities decoded, what is or looks like markup left out, cleaned. Some keep
    /// <c>&lt;b&gt;</c> as it was typed, some escape it, some take it out; none of that is a change that a person made.
    /// </summary>
    public static string Comparable(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var decoded = WebUtility.HtmlDecode(WebUtility.HtmlDecode(text!));
        var kept = new StringBuilder(decoded.Length);
        for (var i = 0; i < decoded.Length; i++)
        {
            var end = IsTag(decoded, i) ? decoded.IndexOf('>', i) : -1;
            kept.Append(end < 0 ? decoded[i] : ' ');
            i = end < 0 ? i : end;
        }

        return Clean(kept.ToString());
    }

    /// <summary>An invariant decimal without trailing zeros.</summary>
    public static string Amount(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A text as the begin of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>A sentence in the middle of another one.</summary>
    public static string Small(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);

    private static bool IsTag(string text, int at) =>
        text[at] == '<' && at + 1 < text.Length && (text[at + 1] is '/' or '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
