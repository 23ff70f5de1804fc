using System.Net.Sockets;
using Sandbox;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What goes wrong with the first send of a call, and what that tells about its effect.</summary>
public sealed record FirstSend(string Name, FirstSend.Effect Means)
{
    public enum Effect
    {
        /// <summary>It cannot have had its effect: it never left, or was refused in so many words.</summary>
        None,

        /// <summary>It had no effect, but nobody on this side can know that.</summary>
        NoneUnseen,

        /// <summary>It had its effect, and nobody on this side can know that.</summary>
        DoneUnseen,
    }

    /// <summary>The sandbox's fault; null for what happens before the wire.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>What the transport throws before anything is sent.</summary>
    public Func<Exception>? Throws { get; init; }

    public static IReadOnlyList<FirstSend> All { get; } =
    [
        .. new[] { SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.NetworkDown }.SelectMany(code => new FirstSend[]
        {
            new($"{code} before the connection stood", Effect.None) { Throws = () => new HttpRequestException("no connection", new SocketException((int)code)) },
            new($"{code} while the answer was awaited", Effect.NoneUnseen) { Throws = () => new HttpRequestException("broken", new IOException("broken", new SocketException((int)code))) },
            new($"{code} from a handler that wraps nothing", Effect.NoneUnseen) { Throws = () => new SocketException((int)code) },
        }),
        new("time-out of a client below, which waited for an answer", Effect.NoneUnseen) { Throws = () => new TaskCanceledException("gave up", new TimeoutException("gave up", new TaskCanceledException())) },
        new("a second handshake that failed", Effect.NoneUnseen) { Throws = () => new HttpRequestException("broken", new IOException("broken", new System.Security.Authentication.AuthenticationException())) },
        new("connection refused", Effect.None) { Throws = () => new HttpRequestException("no connection", new SocketException((int)SocketError.ConnectionRefused)) },
        // As SocketsHttpHandler puts it when its ConnectTimeout is over. From any other handler it may be an answer that did not come.
        .. new Exception?[] { null, new IOException("read timed out"), new SocketException((int)SocketError.TimedOut) }.Select(inner =>
            new FirstSend("time-out of a host's handler over " + (inner?.GetType().Name ?? "nothing"), Effect.NoneUnseen) { Throws = () => new TaskCanceledException("The request timed out.", new TimeoutException("no answer", inner)) }),
        new("429 with Retry-After", Effect.None) { Fault = FaultKind.TooManyRequestsWithRetryAfter },
        new("429 without Retry-After", Effect.None) { Fault = FaultKind.TooManyRequestsWithoutRetryAfter },
        new("429 in process", Effect.None) { Fault = FaultKind.TooManyInProcess },
        new("503 with Retry-After", Effect.NoneUnseen) { Fault = FaultKind.Unavailable },
        new("503 without Retry-After", Effect.NoneUnseen) { Fault = FaultKind.UnavailableWithoutRetryAfter },
        new("500", Effect.NoneUnseen) { Fault = FaultKind.ServerError },
        new("502", Effect.NoneUnseen) { Fault = FaultKind.BadGateway },
        new("time-out before the effect", Effect.NoneUnseen) { Fault = FaultKind.TimeoutBefore },
        new("reset before the effect", Effect.NoneUnseen) { Fault = FaultKind.ResetBefore },
        new("time-out after the effect", Effect.DoneUnseen) { Fault = FaultKind.TimeoutAfter },
        new("reset after the effect", Effect.DoneUnseen) { Fault = FaultKind.ResetAfter },
        new("cut body", Effect.DoneUnseen) { Fault = FaultKind.HalfBody },
    ];

    public override string ToString() => Name;
}
