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
internal static class PagedList
{
    private const int MaxScans = 3;

    /// <param name="calls">How to send.</param>
    /// <param name="request">Makes the call, without page number and size.</param>
    /// <param name="type">How an answer is read.</param>
    /// <param name="rows">The records of an answer.</param>
    /// <param name="id">The id of a record; a record with the default value has none and is never taken for one that was met
    /// before.</param>
    /// <param name="continuation">Where to start.</param>
    /// <param name="pageSize">Records per page.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    public static async IAsyncEnumerable<Page<T>> ReadAsync<TAnswer, T, TKey>(
        ProcoreCalls calls,
        Func<ApiRequest> request,
        JsonTypeInfo<TAnswer> type,
        Func<TAnswer, IReadOnlyList<T>> rows,
        Func<T, TKey?> id,
        string? continuation,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TAnswer : class
    {
        int page = First(continuation);
        int scan = page == 1 ? 1 : MaxScans;
        var seen = new HashSet<TKey>();
        long? firstTotal = null;
        while (true)
        {
            ApiRequest call = request().Query("page", page).Query("per_page", pageSize);
            ApiReply<TAnswer> reply = await calls.ReplyAsync(call, type, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<T> received = rows(reply.Value);
            int before = seen.Count;
            List<T> fresh =
                [.. received.Where(row => row is not null && (id(row) is not { } key || key.Equals(default(TKey)) || seen.Add(key)))];
            long? total = Number(reply.Headers, "Total");
            firstTotal ??= total;
            int? next = received.Count == 0
                ? null : PageLinks.Next(reply.Headers, page, total, Number(reply.Headers, "Per-Page"), seen.Count > before);
            if (next is null && scan < MaxScans && total < firstTotal)
            {
                scan++;
                next = 1;
                firstTotal = null;
            }

            yield return new Page<T>(fresh, next?.ToString(CultureInfo.InvariantCulture), total);
            if (next is null)
                yield break;
            page = next.Value;
        }
    }

    private static int First(string? continuation)
    {
        if (continuation is null)
            return 1;
        return int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page >= 1
            ? page
            : throw new ArgumentException("This is no continuation of a list: use the Continuation of a page.", nameof(continuation));
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
