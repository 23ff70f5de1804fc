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

    /// <summary>What people read in a piece of HTML: no tags, entities decoded, cleaned.</summary>
    public static string OfHtml(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return string.Empty;
        }

        var text = new StringBuilder(html!.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<')
            {
                inTag = true;
                text.Append(' ');
            }
            else if (c == '>' && inTag)
            {
                inTag = false;
            }
            else if (!inTag)
            {
                text.Append(c);
            }
        }

        return Clean(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>An invariant decimal without trailing zeros.</summary>
    public static string Amount(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
