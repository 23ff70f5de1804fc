using System.Globalization;

namespace ZohoBooks.Client;

/// <summary>
/// The <c>x-rate-limit-*</c> headers: the daily quota, and the seconds until it resets at midnight of the organization's time zone.
/// </summary>
internal readonly record struct RateHeaders(long Limit, long Remaining, TimeSpan ResetsIn)
{
    public static RateHeaders? From(HttpResponseMessage response) =>
        Number(response, "x-rate-limit-limit") is { } limit and > 0
        && Number(response, "x-rate-limit-remaining") is { } remaining
        && Number(response, "x-rate-limit-reset") is { } seconds and >= 0 and <= 172_800
            // Whole seconds, rounded down by the server: one more is on the safe side.
            ? new RateHeaders(limit, remaining, TimeSpan.FromSeconds(seconds + 1))
            : null;

    private static long? Number(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long value)
            ? value
            : null;
}
