using System.Globalization;
using System.Net.Http.Headers;

namespace Procore.Client;

/// <summary>
/// Finds out from the headers of a page whether there is another. Addresses in them are not followed: only a page number is taken.
/// </summary>
internal static class PageLinks
{
    /// <summary>The number of the next page; null when there is none.</summary>
    /// <param name="headers">The headers of the page.</param>
    /// <param name="page">The number of the page.</param>
    /// <param name="total">The number of records of the whole list, where the server says so.</param>
    /// <param name="perPage">The size of a page as the server took it, where it says so.</param>
    /// <param name="anythingNew">Whether the page held anything that was not seen before.</param>
    public static int? Next(HttpResponseHeaders headers, int page, long? total, long? perPage, bool anythingNew)
    {
        if (headers.TryGetValues("Link", out IEnumerable<string>? links)
            && links.Any(static link => link.Split('<').Length > 1 && link.Contains("rel=", StringComparison.OrdinalIgnoreCase)))
            return links.Select(Find).FirstOrDefault(found => found is not null) is { } next ? Math.Max(next, page + 1) : null;
        if (total is { } all && perPage is > 0 and var size)
            return (long)page * size < all ? page + 1 : null;
        // Nothing says where the list ends. Its end is an empty page, or, in a list that is not paged at all, the same records again.
        return anythingNew ? page + 1 : null;
    }

    /// <summary>The page number in the link whose relation is "next"; 0 when the link is there without a number.</summary>
    private static int? Find(string header)
    {
        for (int at = 0; at < header.Length;)
        {
            int open = header.IndexOf('<', at);
            int close = open < 0 ? -1 : header.IndexOf('>', open);
            if (close < 0)
                return null;
            int following = header.IndexOf('<', close);
            string parameters = header.Substring(close + 1, (following < 0 ? header.Length : following) - close - 1).Replace(" ", "");
            if (parameters.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase)
                || parameters.Contains("rel=next", StringComparison.OrdinalIgnoreCase))
                return PageOf(header.Substring(open + 1, close - open - 1));
            at = close + 1;
        }

        return null;
    }

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
}
