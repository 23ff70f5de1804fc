using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// A limit is used up: calls per minute, calls in flight, the daily quota, or new access tokens.
/// <see cref="ZohoBooksException.RetryAfter"/> says when to go on.
/// </summary>
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
        Limit = failure.Kind == FailureKind.TokenBudget ? ZohoLimitKind.AccessTokens : failure.Limit switch
        {
            LimitNames.MinuteWindow => ZohoLimitKind.PerMinute,
            LimitNames.DailyQuota => ZohoLimitKind.PerDay,
            Admission.InFlight => ZohoLimitKind.Concurrent,
            _ => null,
        };
        ResetsAt = failure.RetryAt is { } at ? Instant.FromDateTimeOffset(at) : null;
    }

    /// <summary>Which limit is used up; null when Zoho Books did not say.</summary>
    public ZohoLimitKind? Limit { get; init; }

    /// <summary>
    /// When it is worth going on. For <see cref="ZohoLimitKind.PerDay"/>: midnight in the organization's time zone, as the answers' headers
    /// tell it; where none has told it yet, an hour after the refusal.
    /// </summary>
    public Instant? ResetsAt { get; init; }
}
