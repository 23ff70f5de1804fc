using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// A call to Zoho Books failed. The message says what happened and what to do next; it never holds credentials, queries or bodies.
/// </summary>
public class ZohoBooksException : Exception
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ZohoBooksException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ZohoBooksException(string message, ApiFailure failure)
        : base(message, failure.Inner)
    {
        Status = failure.Status;
        Code = failure.Code;
        RequestId = failure.RequestId;
        Errors = failure.Errors;
        RetryAfter = failure.RetryAfter;
        RetryAt = failure.RetryAt is { } at ? Instant.FromDateTimeOffset(at) : null;
        Method = failure.Method;
        Route = failure.Route;
        OutcomeUnknown = failure.OutcomeUnknown;
        IsTransient = failure.IsTransient;
    }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// Zoho's code for the failure, such as <c>44</c> for too many calls in a minute or <c>invalid_code</c> for a dead refresh token.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The id of the request, where a response names one.</summary>
    public string? RequestId { get; init; }

    /// <summary>Messages by field, under the empty string for those of the whole record. Zoho Books mostly has only the latter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>(0);

    /// <summary>When it is worth trying again, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When that is, by the clock of the client at the time of the failure; null when unknown.</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>The HTTP method of the call.</summary>
    public string Method { get; init; } = "";

    /// <summary>The route of the call, without ids and query.</summary>
    public string Route { get; init; } = "";

    /// <summary>Whether nobody here knows if a write happened. Read the record before writing again.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether the same call may succeed later without anybody changing anything.</summary>
    public bool IsTransient { get; init; }
}
