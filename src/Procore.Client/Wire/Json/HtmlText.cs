using System.Net;
using System.Text;

namespace Procore.Client;

/// <summary>
/// Text in fields that Procore keeps as HTML. What is written as text is read as the same text: <c>ToText(ToHtml(text))</c> is
/// <c>text</c>, with every line break as <c>\n</c>.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "blockquote", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr",
        "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "head", "script", "style", "title" };

    /// <summary>HTML that shows the text: escaped, with its line breaks and its spaces.</summary>
    public static string? ToHtml(string? text)
    {
        if (text is null)
            return null;
        string[] lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        return string.Join("<br>", lines.Select(Line));
    }

    /// <summary>The text that the HTML shows.</summary>
    public static string? ToText(string? html)
    {
        if (html is null)
            return null;
        // Without a tag it was not written as HTML: its line breaks are meant.
        if (!HasTags(html))
            return WebUtility.HtmlDecode(html).Replace("\r\n", "\n").Replace('\r', '\n');
        var text = new StringBuilder(html.Length);
        string? unseen = null;
        bool endsInBlock = false;
        Ends ends = default;
        for (int at = 0; at < html.Length;)
        {
            int end = TagEnd(html, at, ref ends);
            if (end < 0)
            {
                int next = at + 1;
                while (next < html.Length && TagEnd(html, next, ref ends) < 0)
                    next++;
                if (unseen is null)
                    Flow(text, html.Substring(at, next - at));
                endsInBlock &= string.IsNullOrWhiteSpace(html.Substring(at, next - at));
                at = next;
                continue;
            }

            string name = Name(html, at, out bool closes);
            if (unseen is not null)
                unseen = closes && string.Equals(name, unseen, StringComparison.OrdinalIgnoreCase) ? null : unseen;
            else if (!closes && Unseen.Contains(name))
                unseen = name;
            else if (string.Equals(name, "br", StringComparison.OrdinalIgnoreCase))
                text.Append('\n');
            else if (Blocks.Contains(name))
                NewLine(text);
            endsInBlock = Blocks.Contains(name);
            at = end;
        }

        return endsInBlock ? text.ToString().TrimEnd('\n') : text.ToString();
    }

    // Spaces that would not show are written as characters that do.
    private static string Line(string line)
    {
        var html = new StringBuilder(line.Length);
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            bool shows = line[i] > ' ' || (line[i] == ' ' && i > 0 && i < line.Length - 1 && line[i - 1] > ' ');
            if (shows)
                continue;
            html.Append(WebUtility.HtmlEncode(line.Substring(start, i - start))).Append("&#").Append((int)line[i]).Append(';');
            start = i + 1;
        }

        return html.Append(WebUtility.HtmlEncode(line.Substring(start))).ToString();
    }

    private static bool HasTags(string html)
    {
        Ends ends = default;
        for (int at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (TagEnd(html, at, ref ends) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Where the tag or comment that begins here ends; below zero when none begins here.</summary>
    private static int TagEnd(string html, int at, ref Ends ends)
    {
        if (html[at] != '<' || at + 1 == html.Length)
            return -1;
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            int end = ends.NoComment ? -1 : html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            ends.NoComment |= end < 0;
            return end < 0 ? -1 : end + 3;
        }

        char first = html[at + 1] == '/' && at + 2 < html.Length ? html[at + 2] : html[at + 1];
        if (first is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && html[at + 1] != '!')
            return -1;
        int close = ends.NoTag ? -1 : html.IndexOf('>', at);
        ends.NoTag |= close < 0;
        return close < 0 ? -1 : close + 1;
    }

    /// <summary>What does not end anywhere behind a place ends behind no later one: it is looked for once.</summary>
    private record struct Ends(bool NoComment, bool NoTag);

    private static string Name(string html, int at, out bool closes)
    {
        closes = html[at + 1] == '/';
        int start = at + (closes ? 2 : 1);
        int end = start;
        while (end < html.Length && char.IsLetterOrDigit(html[end]))
            end++;
        return html.Substring(start, end - start);
    }

    /// <summary>Text between tags, in which white space is one space and none stands at the beginning of a line.</summary>
    private static void Flow(StringBuilder text, string html)
    {
        var folded = new StringBuilder(html.Length);
        bool begins = text.Length == 0 || text[text.Length - 1] is '\n' or ' ';
        foreach (char c in html)
        {
            bool blank = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (blank && (folded.Length == 0 ? begins : folded[folded.Length - 1] == ' '))
                continue;
            folded.Append(blank ? ' ' : c);
        }

        text.Append(WebUtility.HtmlDecode(folded.ToString()));
    }

    private static void NewLine(StringBuilder text)
    {
        while (text.Length > 0 && text[text.Length - 1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[text.Length - 1] != '\n')
            text.Append('\n');
    }
}
