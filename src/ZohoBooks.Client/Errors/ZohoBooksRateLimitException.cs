using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A limit is used up: calls per minute, calls in flight, the daily quota, or new access tokens. <see cref="ZohoBooksException.RetryAfter"/> says when to go on.</summary>
public sealed class ZohoBooksRateLimitException : ZohoBooksException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksRateLimitException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksRateLimitException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
