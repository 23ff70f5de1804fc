namespace Zoho.Procore.Sdk.Shared;

/// <summary>Everything known about a failed call. Holds no query, no body and no credentials.</summary>
internal sealed record ApiFailure
{
    public required FailureKind Kind { get; init; }

    /// <summary>What happened and what to do next, for a person.</summary>
    public required string Message { get; init; }

    /// <summary>What of the message is the service's own words, whole; they are cut once they are free of secrets.</summary>
    public string? Words { get; init; }

    /// <summary>HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The vendor's code.</summary>
    public string? Code { get; init; }

    /// <summary>The vendor's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Field → messages; the empty string is the record as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = NoErrors;

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When that is, on the clock of the client.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The limit that is used up, by its name in the limiter; null when it is none of those.</summary>
    public string? Limit { get; init; }

    /// <summary>HTTP method of the call.</summary>
    public string Method { get; init; } = "";

    /// <summary>Route template of the call, without ids and query.</summary>
    public string Route { get; init; } = "";

    /// <summary>A write of which nobody here knows whether it happened.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>No token could be had, or a check kept it back, so that the call itself did not leave.</summary>
    public bool NotSent { get; init; }

    /// <summary>
    /// The service's own words are missing: whether the service answered, or something between, is not known. Nothing is proven by it.
    /// </summary>
    public bool IsWordless { get; init; }

    public RetryRule Retry { get; init; }

    public Exception? Inner { get; init; }

    /// <summary>Overrides what <see cref="Kind"/> says about trying again later.</summary>
    public bool? Transient { get; init; }

    /// <summary>Whether the same call may succeed later without anybody changing anything.</summary>
    public bool IsTransient =>
        Transient ?? Kind is FailureKind.Transport or FailureKind.Timeout or FailureKind.Server or FailureKind.Throttled
        or FailureKind.PermitRefused or FailureKind.CircuitOpen or FailureKind.TokenBudget or FailureKind.TokenStore
        or FailureKind.WriteRefused;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>A connection failure.</summary>
    public static ApiFailure Transport(Exception inner, string message) =>
        new()
        {
            Kind = FailureKind.Transport,
            Message = message,
            Inner = inner,
            Retry = TransportFault.RuleOf(inner) ?? RetryRule.IfRepeatable
        };

    /// <summary>The mint budget is spent.</summary>
    public static ApiFailure TokenBudgetSpent(DateTimeOffset allowedAt, TimeSpan retryAfter) => new()
    {
        Kind = FailureKind.TokenBudget,
        Message =
            FormattableString.Invariant($"No new access token may be requested before {allowedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: ")
            + "the token endpoint's limit is reached. Check whether several processes renew tokens without sharing a token store.",
        RetryAfter = retryAfter,
    };

    /// <summary>What the host's token store threw when it was read.</summary>
    public static ApiFailure TokenStore(Exception inner) => new()
    {
        Kind = FailureKind.TokenStore,
        Message =
            $"The token store that this client was given ended with {inner.GetType().Name}: there is no token to send the call with. "
            + "Mend the store, or try again when it can be read.",
        Inner = inner,
        NotSent = true,
    };

    /// <summary>What the host's check threw before a send of a write.</summary>
    /// <param name="inner">What it threw.</param>
    /// <param name="wasSent">Whether the call had been sent before.</param>
    public static ApiFailure WriteRefused(Exception inner, bool wasSent) => new()
    {
        Kind = FailureKind.WriteRefused,
        Message = $"The check before each write (WithWriteCheck) ended with {inner.GetType().Name}. "
            + (wasSent ? "The call was not sent again." : "The call was not sent."),
        Inner = inner,
        NotSent = true,
    };

    /// <summary>The plain reading of a status, which a dialect refines.</summary>
    public static ApiFailure FromStatus(HttpResponseMessage response, string message, TimeSpan? retryAfter)
    {
        int status = (int)response.StatusCode;
        FailureKind kind = status switch
        {
            401 => FailureKind.Unauthorized,
            403 => FailureKind.Forbidden,
            404 or 410 => FailureKind.NotFound,
            413 => FailureKind.TooLarge,
            429 => FailureKind.Throttled,
            400 or 409 or 422 => FailureKind.Validation,
            408 or >= 500 => FailureKind.Server,
            _ => FailureKind.Rejected,
        };
        return new ApiFailure
        {
            Kind = kind,
            Status = status,
            Message = message,
            RetryAfter = retryAfter,
            Retry = kind switch
            {
                FailureKind.Throttled => RetryRule.Always,
                // It may have come after the effect, also a 503 that names a time, and those that a proxy makes (520 to 530, 598, 599).
                FailureKind.Server => RetryRule.IfRepeatable,
                _ => RetryRule.Never,
            },
        };
    }
}
