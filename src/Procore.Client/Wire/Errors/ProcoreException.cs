using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A call to Procore failed. The message says what happened and what to do next; it never holds credentials, queries or bodies.
/// </summary>
public class ProcoreException : Exception
{
    /// <summary>Creates an exception, for tests of code that handles failures.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProcoreException(string message, ApiFailure failure)
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

    /// <summary>Procore's code for the failure, where it sends one.</summary>
    public string? Code { get; init; }

    /// <summary>Procore's id of the request (<c>x-request-id</c>): what its support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>What is wrong with which field: messages by field, under the empty string for those of the whole record.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>(0);

    /// <summary>When it is worth trying again, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When that is, by the clock of the client at the time of the failure; null when unknown.</summary>
    public Instant? RetryAt { get; init; }

    /// <summary>The HTTP method of the call.</summary>
    public string Method { get; init; } = "";

    /// <summary>The route of the call, without ids and query.</summary>
    public string Route { get; init; } = "";

    /// <summary>Whether nobody here knows if a write happened. Read the record (by its origin id) before writing again.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether the same call may succeed later without anybody changing anything.</summary>
    public bool IsTransient { get; init; }
}
