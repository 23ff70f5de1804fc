namespace Sandbox;

/// <summary>A way in which a call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>429 in the vendor's words; nothing happened.</summary>
    TooManyRequests,

    /// <summary>500; nothing happened.</summary>
    ServerError,

    /// <summary>502 with a proxy's HTML page; nothing happened.</summary>
    BadGateway,

    /// <summary>503 with Retry-After; nothing happened.</summary>
    Unavailable,

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
