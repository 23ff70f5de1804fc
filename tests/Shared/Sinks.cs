using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// Everything that a client and the platform under it let out: log lines with their values, activities, metrics, events of the HTTP stack, and
/// exceptions with all that hangs on them. What the sandbox's web server says about its own requests is not listened to.
/// </summary>
internal sealed class Sinks : EventListener, ILoggerFactory, ILogger
{
    private readonly object _gate = new();
    private readonly List<string> _lines = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    public Sinks()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Add(
                activity.Source.Name, activity.OperationName, activity.DisplayName, activity.StatusDescription, Pairs(activity.TagObjects), Pairs(activity.Baggage),
                string.Join(",", activity.Events.Select(one => one.Name + Pairs(one.Tags)))),
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, Pairs(tags.ToArray())));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument.Name, Pairs(tags.ToArray())));
        _metrics.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument.Name, Pairs(tags.ToArray())));
        _metrics.Start();
    }

    /// <summary>What was let out so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Adds the text of an exception and of every property of it and of those inside it.</summary>
    public void Add(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            Add(exception.ToString(), exception.Message, exception.StackTrace, exception.Source, exception.HelpLink);
            foreach (DictionaryEntry entry in exception.Data)
                Add(entry.Key.ToString(), entry.Value?.ToString());
            foreach (PropertyInfo property in exception.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Add(property.Name, property.GetValue(exception) is IEnumerable values and not string ? string.Join(",", values.Cast<object?>()) : property.GetValue(exception)?.ToString());
        }
    }

    /// <summary>Adds what a call ends with.</summary>
    public async Task<Exception?> OfAsync(Func<Task> callAsync)
    {
        Exception? exception = await Record.ExceptionAsync(callAsync);
        Add(exception);
        return exception;
    }

    /// <summary>Adds texts.</summary>
    public void Add(params IEnumerable<string?> texts)
    {
        lock (_gate)
            _lines.Add(string.Join(" | ", texts));
    }

    /// <summary>Asserts that no secret was let out, not even in part, escaped or in base 64.</summary>
    public void Hold(params IEnumerable<string> secrets)
    {
        foreach (string secret in secrets)
        {
            Assert.True(secret.Length >= 12, "A secret that short may be found by chance.");
            string[] shapes = [secret, secret[^12..], Uri.EscapeDataString(secret), Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret)).TrimEnd('=')];
            foreach (string line in Lines)
                Assert.False(Array.Exists(shapes, shape => line.Contains(shape, StringComparison.OrdinalIgnoreCase)), "A secret was let out: " + line);
        }
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add(state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Add(formatter(state, exception), state is IEnumerable<KeyValuePair<string, object?>> values ? Pairs(values) : state?.ToString());
        Add(exception);
    }

    public override void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Http" or "System.Net.NameResolution" or "System.Net.Sockets" or "System.Net.Security" or "Polly")
            EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        Add(eventData.EventName, eventData.Message, string.Join(",", eventData.Payload ?? Enumerable.Empty<object?>()));

    private static string Pairs<T>(IEnumerable<KeyValuePair<string, T>> pairs) => string.Join(",", pairs.Select(pair => $"{pair.Key}={pair.Value}"));
}
