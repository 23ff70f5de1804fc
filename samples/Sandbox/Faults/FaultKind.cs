namespace Sandbox;

/// <summary>A way in which a call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>429 in the service's words; nothing happened.</summary>
    TooManyRequests,

    /// <summary>429 in the service's words with <c>Retry-After: 10</c>; nothing happened.</summary>
    TooManyRequestsWithRetryAfter,

    /// <summary>429 in the service's words without <c>Retry-After</c>; nothing happened.</summary>
    TooManyRequestsWithoutRetryAfter,

    /// <summary>429 because too many requests are in process (Zoho: code 1070; Procore says it as any other); nothing happened.</summary>
    TooManyInProcess,

    /// <summary>429 because the day is used up (Zoho: code 45, without the headers of the quota; Procore says it as any other); nothing happened.</summary>
    DayUsedUp,

    /// <summary>500; nothing happened.</summary>
    ServerError,

    /// <summary>502 with a proxy's HTML page; nothing happened.</summary>
    BadGateway,

    /// <summary>503 with Retry-After; nothing happened.</summary>
    Unavailable,

    /// <summary>503 without Retry-After; nothing happened.</summary>
    UnavailableWithoutRetryAfter,

    /// <summary>The connection breaks after a while; nothing happened.</summary>
    TimeoutBefore,

    /// <summary>The call has its effect; the connection breaks after a while, without an answer.</summary>
    TimeoutAfter,

    /// <summary>The connection breaks at once; nothing happened.</summary>
    ResetBefore,

    /// <summary>The call has its effect; the connection breaks at once, without an answer.</summary>
    ResetAfter,

    /// <summary>The call has its effect; the answer ends in the middle.</summary>
    HalfBody,

    /// <summary>200 with an HTML page; nothing happened.</summary>
    HtmlBody,

    /// <summary>The call has its effect; one number of the answer is a word.</summary>
    WrongType,

    /// <summary>The call has its effect; one number of the answer is <c>""</c>.</summary>
    EmptyNumber,
}
