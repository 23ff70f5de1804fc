using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Reads a list page by page. Records that come and go while it is read shift the pages: a record that moves back is met twice, and left
/// out the second time; a record that moves forward would be missed, which shows in a falling total, and makes the scan start over.
/// </summary>
/// <param name="calls">How to send.</param>
/// <param name="request">Makes the call, without page number and size.</param>
/// <param name="type">How an answer is read.</param>
/// <param name="rows">The records of an answer.</param>
/// <param name="id">The id of a record; a record with the default value has none and is never taken for one that was met before.</param>
internal sealed class PagedList<TAnswer, T, TKey>(
    ProcoreCalls calls, Func<ApiRequest> request, JsonTypeInfo<TAnswer> type, Func<TAnswer, IReadOnlyList<Row<T>>?> rows, Func<T, TKey?> id)
    where TAnswer : class
    where T : class
{
    private const int MaxScans = 3;

    // Pages without anything new, one after the other, before a list is taken for one that does not end.
    private const int MaxBarren = 10;

    private readonly HashSet<TKey> _seen = [];
    private readonly HashSet<string> _seenUnreadable = new(StringComparer.Ordinal);

    // By their text. They do not say which they are, so they are no progress: a list without end can bring them for ever.
    private readonly HashSet<string> _seenNameless = new(StringComparer.Ordinal);

    /// <param name="continuation">Where to start.</param>
    /// <param name="pageSize">Records per page.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public async IAsyncEnumerable<ProcorePage<T>> ReadAsync(string? continuation, int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PagePlace place = PagePlace.Parse(continuation, pageSize);
        int scan = place.Page == 1 ? 1 : MaxScans;
        int barren = 0;
        int longest = 0;
        long? firstTotal = null;
        while (true)
        {
            (ApiRequest call, ApiReply<TAnswer> reply, place) = await FetchAsync(place, cancellationToken).ConfigureAwait(false);
            // A list without its rows is no empty list: taking it for one would create again what is there.
            IReadOnlyList<Row<T>> received = rows(reply.Value) ?? throw calls.Unreadable(call, "its data is missing.");
            int known = _seen.Count + _seenUnreadable.Count;
            List<T> fresh = [.. received.Where(IsNew).Select(row => row.Value!)];
            List<ProcoreUnreadableRow> unreadable = [.. Unreadable(received)];
            bool anythingNew = _seen.Count + _seenUnreadable.Count > known;
            longest = Math.Max(longest, place.Page);
            barren = anythingNew ? 0 : barren + 1;
            if (barren > MaxBarren + (scan > 1 ? longest : 0))
            {
                string pages = FormattableString.Invariant($"its last {barren} pages held nothing new");
                throw calls.Unreadable(call, $"the list does not end: {pages}. Read it again later.");
            }

            long? total = Number(reply.Headers, "Total");
            if (received.Count == 0 && total > (long)(place.Page - 1) * (Number(reply.Headers, "Per-Page") ?? place.Size))
            {
                string none = FormattableString.Invariant($"the list has {total} records, and page {place.Page} brings none of them");
                throw calls.Unreadable(call, $"{none}. Read it again later.");
            }

            firstTotal ??= total;
            int? next = received.Count == 0 ? null
                : PageLinks.Next(reply.Headers, place.Page, total, Number(reply.Headers, "Per-Page"), anythingNew);
            if (next is null && scan < MaxScans && total < firstTotal)
            {
                scan++;
                next = 1;
                firstTotal = null;
            }

            string? following = next is { } page ? (place with { Page = page }).ToString(pageSize) : null;
            yield return new ProcorePage<T>(fresh, following, total, unreadable) { Route = call.Route };
            if (next is null)
                yield break;
            place = place with { Page = next.Value };
        }
    }

    // 408 says that the page was too much work.
    private async Task<(ApiRequest Call, ApiReply<TAnswer> Reply, PagePlace Place)> FetchAsync(
        PagePlace place, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                ApiRequest call = request().Query("page", place.Page).Query("per_page", place.Size);
                call.CanAskForLess = place.Size > PagePlace.Smallest;
                return (call, await calls.ReplyAsync(call, type, cancellationToken).ConfigureAwait(false), place);
            }
            catch (ProcoreException exception) when (exception.Status == 408 && place.Size > PagePlace.Smallest)
            {
                place = place.Halved();
            }
        }
    }

    private bool IsNew(Row<T> row) =>
        row is { Value: { } value } && (id(value) is not { } key || key.Equals(default(TKey)) || _seen.Add(key));

    private IEnumerable<ProcoreUnreadableRow> Unreadable(IReadOnlyList<Row<T>> received)
    {
        foreach (Row<T> row in received)
        {
            if (row is not { Unreadable: { } odd })
                continue;
            var unreadable = ProcoreUnreadableRow.Of(odd);
            if (unreadable.Id is { } told ? _seenUnreadable.Add(told) : _seenNameless.Add(odd.Json.GetRawText()))
                yield return unreadable;
        }
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
