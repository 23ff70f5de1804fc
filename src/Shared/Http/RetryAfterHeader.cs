namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads <c>Retry-After</c> by the server's own clock, so that a skewed local clock does no harm.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The wait that an answer asks for; null when it names none.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">What the local clock says, for a server that does not tell its own.</param>
    /// <param name="longest">The longest wait that makes sense here: a year, or a date in 9999, must not end a client for good.</param>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now, TimeSpan longest)
    {
        if (response.Headers.RetryAfter is not { } header)
            return null;
        TimeSpan? wait = header.Delta ?? (header.Date is { } date ? date - (response.Headers.Date ?? now) : null);
        return wait is { } value ? value < TimeSpan.Zero ? TimeSpan.Zero : value < longest ? value : longest : null;
    }
}
