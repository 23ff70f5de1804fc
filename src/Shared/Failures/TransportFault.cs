using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Tells failures of the connection from others, and whether the request can have reached the server.</summary>
internal static class TransportFault
{
    /// <summary>Whether the connection failed: what handlers promise to throw then, and what some throw bare.</summary>
    public static bool Is(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException or WebException or AuthenticationException
            || IsTimeout(exception);

    /// <summary>The rule for a transport exception; null when it is none.</summary>
    public static RetryRule? RuleOf(Exception exception)
    {
        if (exception is TimeoutRejectedException)
            return RetryRule.IfRepeatable;
        if (exception is ConnectTimeoutException)
            return RetryRule.Always;
        if (!Is(exception))
            return null;
        // Reading or writing broke off: there was a connection, and what was sent may have arrived, whatever the socket was told.
        for (Exception? cause = exception; cause is not null and not IOException; cause = cause.InnerException)
        {
            bool neverSent = cause switch
            {
                SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound
                    or SocketError.TryAgain or SocketError.NoData || (cause != exception && IsWayLost(socket)),
                WebException web => web.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure
                    or WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.TrustFailure
                        or WebExceptionStatus.SecureChannelFailure,
                AuthenticationException => true,
                _ => false,
            };
            if (neverSent)
                return RetryRule.Always;
        }
        return RetryRule.IfRepeatable;
    }

    /// <summary>Whether there is no way to the server. A connected socket is told so too: only a handler that wraps it says when.</summary>
    private static bool IsWayLost(SocketException socket) =>
        socket.SocketErrorCode is SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown;

    /// <summary>
    /// Somebody below us gave up, with a cancellation that nobody asked for: on a connection as .NET's own handler does, or on an answer as
    /// an <see cref="HttpClient"/> does. The exception alone does not say which.
    /// </summary>
    public static bool IsTimeout(Exception exception) => exception is OperationCanceledException { InnerException: TimeoutException };
}
