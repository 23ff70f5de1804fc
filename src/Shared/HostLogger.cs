using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The host's logger, whose own failures cost no call: an exception of it, thrown where a call ends or is sent again, would take the place
/// of what is known of the call, and a write that was done would look like one that was not.
/// </summary>
internal sealed class HostLogger(ILogger host) : ILogger
{
    public static ILogger Of(ILoggerFactory? host, string name) =>
        Tell(() => host?.CreateLogger(name)) is { } logger ? new HostLogger(logger) : NullLogger.Instance;

    /// <summary>Tells what listens; what it throws is its own.</summary>
    public static T? Tell<T>(Func<T> tell) => Tell(tell, static tell => tell());

    /// <summary>The same, without a closure.</summary>
    public static T? Tell<TWhat, T>(TWhat what, Func<TWhat, T> tell)
    {
        try
        {
            return tell(what);
        }
        catch (Exception)
        {
            return default;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Tell(() => host.BeginScope(state));

    public bool IsEnabled(LogLevel logLevel) => Tell((host, logLevel), static told => told.host.IsEnabled(told.logLevel));

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Tell(() =>
        {
            host.Log(logLevel, eventId, state, exception, formatter);
            return true;
        });
}
