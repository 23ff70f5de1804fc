using System.Globalization;
using System.Net.Http.Headers;

namespace Procore.Client;

/// <summary>What one answer says about a rate window: the one that would be used up first.</summary>
/// <param name="Limit">Calls per window.</param>
/// <param name="Remaining">Calls left in it.</param>
/// <param name="ResetsIn">Time until it is full again: by the server's own clock where it tells its time.</param>
internal readonly record struct RateReading(long Limit, long Remaining, TimeSpan ResetsIn)
{
    /// <summary>Reads the three headers; null unless all are there and make sense.</summary>
    public static RateReading? From(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (Number(headers, "X-Rate-Limit-Limit") is not { } limit || Number(headers, "X-Rate-Limit-Remaining") is not { } remaining
            || Number(headers, "X-Rate-Limit-Reset") is not { } reset)
            return null;
        if (limit < 1 || reset > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;
        // The reset is an instant on the server's clock. Ours may be wrong by hours, so the distance is taken from the server's own Date;
        // that has whole seconds, cut off, which makes the distance too long at worst.
        TimeSpan resetsIn = DateTimeOffset.FromUnixTimeSeconds(reset) - (headers.Date ?? now);
        return new RateReading(limit, Math.Min(remaining, limit), resetsIn > TimeSpan.Zero ? resetsIn : TimeSpan.Zero);
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
