using Microsoft.Extensions.Logging;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>All log lines of the plumbing: method, route template, status and time, and nothing that came from a person.</summary>
internal static partial class SharedLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Route} answered {Status} after {Sends} sends in {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string method, string route, int status, int sends, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Route} failed with {Error} after {Sends} sends in {Milliseconds} ms")]
    public static partial void NotAnswered(ILogger logger, string method, string route, string error, int sends, double milliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Method} {Route} is sent again in {Milliseconds} ms: {Reason}")]
    public static partial void SentAgain(ILogger logger, string method, string route, double milliseconds, string reason);

    [LoggerMessage(4, LogLevel.Information, "A new access token is valid until {ExpiresAt}")]
    public static partial void TokenMinted(ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(5, LogLevel.Warning, "The token endpoint gave no token: status {Status}, code {Code}")]
    public static partial void TokenRefused(ILogger logger, int? status, string? code);

    [LoggerMessage(7, LogLevel.Warning, "The token store failed with {Error}; what is kept there is not what is used")]
    public static partial void TokenStoreFailed(ILogger logger, string error);

    [LoggerMessage(6, LogLevel.Warning, "The circuit is open for {Milliseconds} ms: the server fails too often")]
    public static partial void CircuitOpened(ILogger logger, double milliseconds);
}
