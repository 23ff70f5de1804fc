using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Reads a list that the API cuts by row numbers while rows come and go. Each window begins inside the one before it: as long as a
/// row is seen again, nothing between the two was lost; otherwise the scan steps back. Rows are handed out once, by id.
/// </summary>
internal static class PagedList
{
    private const int DefaultSize = 200;

    public static AsyncPage<T> Create<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, Func<T, string> id, CancellationToken cancellationToken,
            RowCheck<T>? check = null)
        where TList : ListEnvelope<T>
        where T : class =>
        new((continuation, pageSize, token) => ReadAsync(
            sender, request, type, id, check ?? new(), continuation, pageSize ?? DefaultSize, token), cancellationToken);

    /// <summary>A list that has one page and takes no page number.</summary>
    public static AsyncPage<T> Single<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class =>
        new((_, _, token) => ReadOneAsync<TList, T>(sender, request, type, token), cancellationToken);

    private static async IAsyncEnumerable<Page<T>> ReadOneAsync<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class
    {
        ApiReply<TList> reply = await sender.SendAsync(request(), type, cancellationToken).ConfigureAwait(false);
        yield return new Page<T>(reply.Value.Rows ?? []);
    }

    private static async IAsyncEnumerable<Page<T>> ReadAsync<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, Func<T, string> id, RowCheck<T> check, string? continuation,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long covered = continuation is null ? 0 : PageWindow.ParseContinuation(continuation);
        long overlap = 1;
        int maxSize = pageSize;
        bool canOverlap = pageSize > 1;
        while (true)
        {
            PageWindow window = canOverlap
                ? PageWindow.Covering(Math.Max(0, covered - (seen.Count == 0 ? 0 : overlap)), maxSize)
                : PageWindow.From(covered, maxSize);
            // Very small pages cannot always overlap and still get on.
            if (overlap == 1 && window.Start + window.Size <= covered)
                window = PageWindow.From(covered, maxSize);
            ApiReply<TList> reply = await sender
                .SendAsync(request().Query("page", window.Page).Query("per_page", window.Size), type, cancellationToken)
                    .ConfigureAwait(false);
            List<T> rows = reply.Value.Rows ?? [];
            PageContext? context = reply.Value.PageContext;

            // A server that cuts pages to a size of its own has other row numbers than we think: follow its size from here on.
            if (canOverlap && context?.PerPage is { } served and > 0 && served != window.Size)
            {
                canOverlap = served < window.Size;
                maxSize = served;
                if (window.Page > 1)
                    continue;
            }

            bool touches = window.Start == 0 || window.Start >= covered || seen.Count == 0 || !canOverlap
                || rows.Any(row => seen.Contains(id(row)));
            if (!touches)
            {
                // So many rows went away that the window begins behind the last row seen: look again from farther up.
                overlap = Math.Min(covered, overlap * 4);
                continue;
            }

            // A row without an id cannot be told from another, so it is handed out each time.
            List<T> fresh = [.. rows.Where(row => id(row).Length == 0 || seen.Add(id(row)))];
            covered = window.Start + rows.Count;
            overlap = 1;
            // Without a page context, a page that brought something may not be the last.
            bool more = (context?.HasMorePage ?? fresh.Count > 0) && !check.EndsWith(rows);
            string? next = more ? covered.ToString(CultureInfo.InvariantCulture) : null;
            List<T> kept = fresh.FindAll(check.Keeps);
            if (kept.Count > 0 || !more)
                yield return new Page<T>(kept, next);
            if (!more)
                yield break;
            if (rows.Count == 0)
                yield break; // "more" without rows: asking again would go on for ever
        }
    }
}
