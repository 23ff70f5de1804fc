using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Procore.Client;

/// <summary>
/// Finds out from the headers of a page whether there is another. Addresses in them are not followed: pages are counted.
/// </summary>
internal static class PageLinks
{
    /// <summary>Whether the list goes on; null when its links do not tell.</summary>
    /// <param name="headers">The headers of the page.</param>
    /// <param name="page">The number of the page.</param>
    public static bool? GoOn(HttpResponseHeaders headers, int page)
    {
        bool? goOn = null;
        foreach (string header in headers.TryGetValues("Link", out IEnumerable<string>? links) ? links : [])
        {
            for (int at = 0; Read(header, ref at) is { } link;)
            {
                if (link.Is("next") || (link.Is("last") && PageOf(link.Address) > page))
                    return true;
                if (link.Is("first") || link.Is("prev") || (link.Is("last") && PageOf(link.Address) > 0))
                    goOn = false;
            }
        }

        return goOn;
    }

    // As RFC 8288 has it, and a relation in single quotes as well.
    private static Link? Read(string header, ref int at)
    {
        int open = header.IndexOf('<', at);
        int close = open < 0 ? -1 : header.IndexOf('>', open);
        if (close < 0)
            return null;
        at = close + 1;
        string? relations = null;
        while (Mark(header, ref at) == ';')
        {
            at++;
            string name = Word(header, ref at, "=;,");
            string value = "";
            if (Mark(header, ref at) == '=')
            {
                at++;
                value = Mark(header, ref at) is '"' or '\'' ? Quoted(header, ref at) : Word(header, ref at, ";,");
            }

            // Of several only the first counts.
            if (string.Equals(name, "rel", StringComparison.OrdinalIgnoreCase))
                relations ??= value;
        }

        return new Link(header.Substring(open + 1, close - open - 1), relations ?? "");
    }

    /// <summary>What stands next; nothing at the end.</summary>
    private static char Mark(string header, ref int at)
    {
        while (at < header.Length && char.IsWhiteSpace(header[at]))
            at++;
        return at < header.Length ? header[at] : '\0';
    }

    private static string Word(string header, ref int at, string ends)
    {
        int start = at;
        while (at < header.Length && ends.IndexOf(header[at]) < 0)
            at++;
        return header.Substring(start, at - start).Trim();
    }

    private static string Quoted(string header, ref int at)
    {
        var text = new StringBuilder();
        char quote = header[at++];
        for (; at < header.Length && header[at] != quote; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length)
                at++;
            text.Append(header[at]);
        }

        // A quote that is not closed ends with the header.
        at = Math.Min(at + 1, header.Length);
        return text.ToString();
    }

    /// <summary>The page number of an address; 0 when it has none.</summary>
    private static int PageOf(string address)
    {
        int query = address.IndexOf('?');
        foreach (string pair in query < 0 ? [] : address.Substring(query + 1).Split('&'))
        {
            if (pair.StartsWith("page=", StringComparison.Ordinal)
                && int.TryParse(pair.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int page))
                return page;
        }

        return 0;
    }

    private readonly record struct Link(string Address, string Relations)
    {
        public bool Is(string relation) =>
            Relations.Split(' ', '\t').Contains(relation, StringComparer.OrdinalIgnoreCase);
    }
}
