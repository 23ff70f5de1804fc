using System.Globalization;
using System.Net.Http.Headers;

namespace Procore.Client;

/// <summary>What one answer says about a rate window: the one that would be used up first.</summary>
/// <param name="Limit">Calls per window.</param>
/// <param name="Remaining">Calls left in it.</param>
/// <param name="Reset">When it is full again, on the server's clock; null where nothing is left and the answer does not tell.</param>
/// <param name="Now">What the server's clock says now; null when the answer does not tell.</param>
internal readonly record struct RateReading(long Limit, long Remaining, DateTimeOffset? Reset, DateTimeOffset? Now)
{
    /// <summary>
    /// Reads the three headers; null unless they make sense, and are all there or say that nothing is left. Less than nothing left is
    /// nothing left.
    /// </summary>
    public static RateReading? From(HttpResponseHeaders headers)
    {
        if (Number(headers, "X-Rate-Limit-Limit") is not { } limit || limit < 1
            || Number(headers, "X-Rate-Limit-Remaining") is not { } remaining)
            return null;
        long left = Math.Max(0, Math.Min(remaining, limit));
        if (Number(headers, "X-Rate-Limit-Reset") is { } reset)
            return reset < 0 || reset > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? null : new RateReading(limit, left, DateTimeOffset.FromUnixTimeSeconds(reset), headers.Date);
        return left == 0 ? new RateReading(limit, 0, null, headers.Date) : null;
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
