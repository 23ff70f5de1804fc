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

    /// <summary>Pages in a row without a row that was not there before: rows can come and go, but a list ends.</summary>
    private const int MostIdle = 10;

    public static ZohoList<T> Create<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, Func<T, string> id, CancellationToken cancellationToken,
            RowCheck<T>? check = null)
        where TList : ListEnvelope<T>
        where T : class =>
        new((continuation, pageSize, token) => ReadAsync(
            sender, request, type, id, check ?? new(), continuation, pageSize ?? DefaultSize, token), null, cancellationToken);

    /// <summary>A list that has one page and takes no page number.</summary>
    public static ZohoList<T> Single<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class =>
        new((_, _, token) => ReadOneAsync<TList, T>(sender, request, type, token), null, cancellationToken);

    private static async IAsyncEnumerable<ZohoPage<T>> ReadOneAsync<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class
    {
        ListReply<TList> reply = await sender.SendListAsync(request(), type, cancellationToken).ConfigureAwait(false);
        var rows = ListContent<T>.Of(sender, reply, type.Options);
        if (reply.Answer.PageContext is { } context && (context.HasMorePage == true || context.Total > rows.Count))
            throw sender.Malformed(reply.Request, reply.Status, "it says that the list goes on, and the list has no pages.");
        yield return rows.ToPage(rows.All, continuation: null);
    }

    private static async IAsyncEnumerable<ZohoPage<T>> ReadAsync<TList, T>(
        ApiSender sender, Func<ApiRequest> request, JsonTypeInfo<TList> type, Func<T, string> id, RowCheck<T> check, string? continuation,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TList : ListEnvelope<T>
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var nameless = new NamelessRows();
        long covered = continuation is null ? 0 : PageWindow.ParseContinuation(continuation);
        long overlap = 1, met = covered;
        int? firstTotal = null;
        int maxSize = pageSize, idle = 0;
        bool canOverlap = pageSize > 1, begun = false;
        while (true)
        {
            PageWindow window = canOverlap
                ? PageWindow.Covering(Math.Max(0, covered - (seen.Count == 0 ? 0 : overlap)), maxSize)
                : PageWindow.From(covered, maxSize);
            // Very small pages cannot always overlap and still get on.
            if (overlap == 1 && window.Start + window.Size <= covered)
                window = PageWindow.From(covered, maxSize);
            ListReply<TList> reply = await sender
                .SendListAsync(request().Query("page", window.Page).Query("per_page", window.Size), type, cancellationToken)
                .ConfigureAwait(false);
            var rows = ListContent<T>.Of(sender, reply, type.Options);
            PageContext? context = reply.Answer.PageContext;

            // A list that says of its first page that it is all of it, and of which all is well, needs no further look.
            if (window.Start == 0 && !begun && seen.Count == 0 && rows.Records is { Count: > 0 } records
                && context is { HasMorePage: false } && !(context.Total > records.Count)
                && (context.PerPage is not > 0 || context.PerPage == window.Size) && DistinctIds.Are(records, id))
            {
                yield return rows.ToPage(check.KeepsAll ? records : records.FindAll(check.Keeps), context.Total);
                yield break;
            }

            // A server that cuts pages to a size of its own has other row numbers than we think: follow its size from here on.
            if (canOverlap && context?.PerPage is { } served and > 0 && served != window.Size)
            {
                canOverlap = served < window.Size;
                maxSize = served;
                if (window.Page > 1)
                    continue;
            }

            // Nothing says that the page is the last, and it is shorter than it may be: it may have been cut without a word.
            bool mayBeCut = rows.Count > 0 && rows.Count < window.Size
                && (context?.HasMorePage != false || context.Total > window.Start + rows.Count);
            if (mayBeCut)
                maxSize = rows.Count;
            if (mayBeCut && window.Page > 1 && !begun)
                continue;

            bool touches = window.Start == 0 || window.Start >= covered || seen.Count == 0 || !canOverlap
                || rows.All.Any(row => seen.Contains(row.Id(id)));
            long total = context?.Total ?? 0;
            firstTotal ??= context?.Total;
            met += touches ? rows.Count - rows.All.Count(row => seen.Contains(row.Id(id))) : 0;
            // A row without an id cannot be told from another, so it is handed out each time.
            List<PageRow<T>> fresh = touches ? rows.All.FindAll(row => row.Id(id).Length == 0 || seen.Add(row.Id(id))) : [];
            // What a cut page begins with is known only where it brings something.
            long reached = mayBeCut && fresh.Count == 0 ? covered : window.Start + rows.Count;
            bool ends = check.EndsWith(rows.All);
            // Where nothing says where the list ends, a page that brought something may not be the last. A total can be too low.
            bool goesOn = context?.HasMorePage ?? (total != reached && (fresh.Count > 0 || mayBeCut));
            bool more = !ends && (goesOn || (rows.Count > 0 && total > reached));
            bool getsOn = nameless.BringOn([.. fresh.Select(row => row.Nameless).OfType<string>()], firstTotal)
                || fresh.Exists(row => row.IsNamed(id));
            idle = getsOn ? 0 : idle + 1;
            if (idle > MostIdle && (more || !touches))
                throw sender.Malformed(reply.Request, reply.Status, "the list says that it goes on, and brings no further row.");
            if (!touches)
            {
                // So many rows went away that the window begins behind the last row seen: look again from farther up.
                overlap = Math.Min(covered, overlap * 4);
                continue;
            }

            // What was added meanwhile may stand on a page that was read before.
            if (!more && !ends && (total > met + Math.Max(0, total - firstTotal ?? 0) || total > reached))
            {
                string message = FormattableString.Invariant($"the list has {total} records, and brought {met}.");
                throw sender.Malformed(reply.Request, reply.Status, message + " Read it again later.");
            }

            canOverlap &= !mayBeCut || fresh.Count > 0;
            covered = reached;
            overlap = 1;
            begun = true;
            ZohoPage<T> page = rows.ToPage(
                fresh.FindAll(row => row.Value is not { } value || check.Keeps(value)),
                more ? covered.ToString(CultureInfo.InvariantCulture) : null,
                context?.Total);
            if (page.Items.Count + page.Unreadable.Count > 0 || !more)
                yield return page;
            if (!more)
                yield break;
        }
    }
}
