using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Reads a list page by page. Records that come and go while it is read shift the pages: a record that moves back is met twice, and left
/// out the second time; a record that moves forward would be missed, which shows in a falling total, or in one that says more than came,
/// and makes the scan start over. A list that stays shorter than it says is an error.
/// </summary>
/// <param name="calls">How to send.</param>
/// <param name="request">Makes the call, without page number and size.</param>
/// <param name="type">How an answer is read.</param>
/// <param name="rows">The records of an answer.</param>
/// <param name="id">
/// The id of a record; one with the default value has none. It is never taken for another one, except where nothing tells two pages apart,
/// or when the list is read once more.
/// </param>
internal sealed class PagedList<TAnswer, T, TKey>(
    ProcoreCalls calls, Func<ApiRequest> request, JsonTypeInfo<TAnswer> type, Func<TAnswer, IReadOnlyList<Row<T>>?> rows, Func<T, TKey?> id)
    where TAnswer : class
    where T : class
{
    private const int MaxScans = 3;

    // Pages without anything new, one after the other, before a list is taken for one that does not end.
    private const int MaxBarren = 10;

    private readonly HashSet<TKey> _seen = [];
    private readonly HashSet<ulong> _prints = [];
    private readonly HashSet<string> _seenUnreadable = new(StringComparer.Ordinal);

    // By their text, because they do not say which they are.
    private readonly HashSet<string> _seenNameless = new(StringComparer.Ordinal);
    private readonly NamelessRows _nameless = new();

    /// <param name="continuation">Where to start.</param>
    /// <param name="pageSize">Records per page.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public async IAsyncEnumerable<ProcorePage<T>> ReadAsync(string? continuation, int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PagePlace place = PagePlace.Parse(continuation, pageSize);
        int scan = place.Page == 1 ? 1 : MaxScans;
        bool isOnceMore = false;
        int barren = 0;
        int longest = 0;
        long met = place.Before;
        long? firstTotal = null;
        while (true)
        {
            long before = place.Before;
            (ApiRequest call, ApiReply<TAnswer> reply, place) = await FetchAsync(place, cancellationToken).ConfigureAwait(false);
            // A list without its rows is no empty list: taking it for one would create again what is there.
            IReadOnlyList<Row<T>> received = rows(reply.Value) ?? throw calls.Unreadable(call, "its data is missing.");
            int known = Known;
            (List<T> fresh, List<Row<T>> odd) = Take(received, isOnceMore, before - place.Before, ref met);
            List<ProcoreUnreadableRow> unreadable = [.. Unreadable(odd).Select(row => row.Cleaned(call.SecretsSent))];
            long? total = Number(reply.Headers, "Total");
            firstTotal ??= total;
            bool anythingNew = _nameless.BringOn([.. odd.Select(Nameless).OfType<string>()], firstTotal) || Known > known;
            longest = Math.Max(longest, place.Page);
            barren = anythingNew ? 0 : barren + 1;
            if (barren > MaxBarren + (isOnceMore ? longest : 0))
            {
                string pages = FormattableString.Invariant($"its last {barren} pages held nothing new");
                throw calls.Unreadable(call, $"the list does not end: {pages}. Read it again later.");
            }

            // In a list that is not paged the same records come again, whatever page is asked for.
            if (!anythingNew && total is null && PageLinks.GoOn(reply.Headers, place.Page) is null)
                fresh.Clear();
            PagePlace? next = GoesOn(reply.Headers, place, total, received.Count, anythingNew) ? place.Next(received.Count) : null;
            if (next is null)
            {
                // What was added meanwhile may stand on a page that was read before.
                bool isShort = total > met + Math.Max(0, total - firstTotal ?? 0);
                bool isCut = received.Count == 0 && total > place.Before;
                if (scan < MaxScans && !isCut && (isShort || total < firstTotal))
                {
                    scan++;
                    isOnceMore = true;
                    next = PagePlace.First(place.Size);
                    firstTotal = null;
                }
                else if (isCut || isShort)
                {
                    throw calls.Unreadable(
                        call, FormattableString.Invariant($"the list has {total} records, and brought {met}. Read it again later."));
                }
            }

            yield return new ProcorePage<T>(fresh, next?.ToString(pageSize), total, unreadable) { Route = call.Route };
            if (next is not { } following)
                yield break;
            place = following;
        }
    }

    /// <summary>The records that were not on a page before, and the rows that may be none.</summary>
    private (List<T> Fresh, List<Row<T>> Odd) Take(IReadOnlyList<Row<T>> received, bool isOnceMore, long again, ref long met)
    {
        if (again <= 0 && (received as RowList<T>)?.Records is { } records && records.TrueForAll(record => IsNamed(record, out _)))
        {
#if NET
            _seen.EnsureCapacity(_seen.Count + records.Count);
#endif
            int known = _seen.Count;
            List<T> first = known == 0 ? records : records.FindAll(record => IsNamed(record, out TKey key) && !_seen.Contains(key));
            met += first.Count;
            List<T> fresh = first.FindAll(record => IsNamed(record, out TKey key) && _seen.Add(key));
            return (fresh, []);
        }

        // A smaller page may begin before the one that was too much work: what it repeats cannot be told where nothing has an id.
        List<Row<T>> own = [.. received.Where((row, i) => i >= again || SaysWhich(row))];
        met += own.Count(row => IsFirstMet(row, isOnceMore));
        return ([.. own.Where(row => IsNew(row, isOnceMore)).Select(row => row.Value!)], own);
    }

    private static bool GoesOn(HttpResponseHeaders headers, PagePlace place, long? total, int received, bool anythingNew)
    {
        bool? links = PageLinks.GoOn(headers, place.Page);
        if (received == 0)
            return links == true;
        long came = place.Before + received;
        // A total that is less than what came says nothing. Where nothing says where the list ends, its end is an empty page, or, in a list
        // that is not paged at all, the same records again.
        return links == true || total > came || (links is null && total != came && anythingNew);
    }

    // 408 says that the page was too much work.
    private async Task<(ApiRequest Call, ApiReply<TAnswer> Reply, PagePlace Place)> FetchAsync(
        PagePlace wanted, CancellationToken cancellationToken)
    {
        PagePlace place = wanted;
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
                place = wanted.Smaller(Math.Max(PagePlace.Smallest, place.Served / 2));
            }
        }
    }

    /// <summary>How much was met that can be told apart.</summary>
    private int Known => _seen.Count + _prints.Count + _seenUnreadable.Count;

    /// <summary>Whether it was not on a page before this one, as far as it says which it is.</summary>
    private bool IsFirstMet(Row<T> row, bool isOnceMore) =>
        row is { Value: { } value } ? (IsNamed(value, out TKey key) ? !_seen.Contains(key) : !isOnceMore || !_prints.Contains(row.Print))
        : row is not { Unreadable: { } odd } ? !isOnceMore
        : ProcoreUnreadableRow.Of(odd).Id is { } told ? !_seenUnreadable.Contains(told)
        : !isOnceMore || !_seenNameless.Contains(odd.Json.GetRawText());

    private bool IsNew(Row<T> row, bool isOnceMore) =>
        row is { Value: { } value } && (IsNamed(value, out TKey key) ? _seen.Add(key) : _prints.Add(row.Print) || !isOnceMore);

    private bool SaysWhich(Row<T> row) =>
        row is { Value: { } value } ? IsNamed(value, out _) : row is { Unreadable: { } odd } && ProcoreUnreadableRow.Of(odd).Id is not null;

    private bool IsNamed(T value, out TKey key)
    {
        key = id(value)!;
        return key is not null && !EqualityComparer<TKey>.Default.Equals(key, default!);
    }

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

    /// <summary>What came, where it cannot be read and does not say which row it is; null for any other.</summary>
    private static string? Nameless(Row<T> row) =>
        row is { Unreadable: { } odd } && ProcoreUnreadableRow.Of(odd).Id is null ? odd.Json.GetRawText() : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
