namespace EmbeddedHost;

/// <summary>
/// Where the core and the clients log. They are made before the host is, and for commands that have none, so what they say goes to the host's log from when there is one until the runtime ends.
/// </summary>
internal sealed class HostLogs : ILoggerFactory
{
    // The core says these whenever they happen; the host says them in sentences, with why and once: 1205 that a turn failed, 1401 and 1402 how a service is, 1204 that another process took over.
    private static readonly int[] SaidByTheHost = [2102, 2401, 2402, 2502];

    private volatile ILoggerFactory? _host;

    /// <summary>From now on there is a host.</summary>
    public void LeadTo(ILoggerFactory host) => _host = host;

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Providers belong to the host.");

    public void Dispose() => _host = null;

    private sealed class Line(HostLogs logs, string category) : ILogger
    {
        private ILogger? _made;

        // Made once: whoever calls late, while a host goes away, can't make one any more.
        private ILogger? There => logs._host is { } host ? _made ??= host.CreateLogger(category) : null;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => There?.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => There?.IsEnabled(logLevel) == true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!SaidByTheHost.Contains(eventId.Id)) There?.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
