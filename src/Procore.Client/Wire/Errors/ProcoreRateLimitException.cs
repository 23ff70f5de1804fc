using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A limit is used up: of calls (hourly or 10 seconds), or of new access tokens. <see cref="ProcoreException.RetryAfter"/> says when to go
/// on.
/// </summary>
public sealed class ProcoreRateLimitException : ProcoreException
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreRateLimitException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProcoreRateLimitException(string message, ApiFailure failure)
        : base(message, failure)
    {
    }
}
