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

    public static async IAsyncEnumerable<Page<T>> ReadAsync<T>(
        ProcoreCalls calls,
        Func<ApiRequest> request,
        JsonTypeInfo<List<T>> type,
        Func<T, long> id,
        string? continuation,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int page = First(continuation);
        int scan = page == 1 ? 1 : MaxScans;
        var seen = new HashSet<long>();
        long? firstTotal = null;
        while (true)
        {
            ApiRequest call = request().Query("page", page).Query("per_page", pageSize);
            ApiReply<List<T>> reply = await calls.ReplyAsync(call, type, cancellationToken).ConfigureAwait(false);
            List<T> rows = reply.Value;
            int received = rows.Count;
            rows.RemoveAll(row => row is null || !seen.Add(id(row)));
            long? total = Number(reply.Headers, "Total");
            firstTotal ??= total;
            int? next = received == 0 ? null : PageLinks.Next(reply.Headers, page, total, Number(reply.Headers, "Per-Page"), rows.Count > 0);
            if (next is null && scan < MaxScans && total < firstTotal)
            {
                scan++;
                next = 1;
                firstTotal = null;
            }

            yield return new Page<T>(rows, next?.ToString(CultureInfo.InvariantCulture), total);
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
