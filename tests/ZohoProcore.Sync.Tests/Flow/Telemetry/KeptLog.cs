using Microsoft.Extensions.Logging;

namespace ZohoProcore.Sync.Tests;

/// <summary>Keeps what is logged: numbers and sentences, and exceptions whole; those of turns that ended well left out.</summary>
internal sealed class KeptLog : ILoggerFactory, ILogger
{
    private readonly List<(int Id, string Line)> _lines = [];

    /// <summary>Whether every line throws.</summary>
    public bool Throws { get; init; }

    /// <summary>Whether it makes no logger, and throws.</summary>
    public bool MakesNone { get; init; }

    public IReadOnlyList<int> Ids => All().ConvertAll(line => line.Id);

    public IReadOnlyList<string> Lines => All().ConvertAll(line => line.Line);

    public ILogger CreateLogger(string categoryName) => MakesNone ? throw new InvalidOperationException("the host's") : this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Throws) throw new InvalidOperationException("the host's");
        if (eventId.Id != 2101) lock (_lines) _lines.Add((eventId.Id, $"{formatter(state, exception)}{exception}"));
    }

    public void Dispose()
    {
    }

    private List<(int Id, string Line)> All()
    {
        lock (_lines) return [.. _lines];
    }
}
