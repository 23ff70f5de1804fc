namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads <c>Retry-After</c> by the server's own clock, so that a skewed local clock does no harm.</summary>
internal static class RetryAfterHeader
{
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } header)
            return null;
        TimeSpan? wait = header.Delta ?? (header.Date is { } date ? date - (response.Headers.Date ?? now) : null);
        return wait is { } value && value < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
