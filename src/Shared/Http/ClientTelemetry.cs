using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The activity source and meter of a package. Carries methods, route templates, statuses and times, never ids or contents. What both
/// clients measure is told apart by the tag <c>service</c>: a meter's name is lost on the way to many a collector.
/// </summary>
internal sealed class ClientTelemetry : IDisposable
{
    // A call is milliseconds where nothing waits, and minutes where limits and resends do. The platform's own bounds are for milliseconds.
    private static readonly double[] CallSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];
    private static readonly double[] WaitSeconds = [0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

    private readonly ActivitySource _source;
    private readonly Meter _meter;
    private readonly string _service;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _wait;
    private readonly Counter<long> _resends;

    /// <param name="name">Name of the package.</param>
    /// <param name="service">Name of the service that it calls.</param>
    public ClientTelemetry(string name, string service)
    {
        _service = service;
        _source = new ActivitySource(name);
        _meter = new Meter(name);
        _duration = _meter.CreateHistogram<double>(
            "client.request.duration", "s", "Time of a call with all its waits and resends.", advice: Bounds(CallSeconds));
        _wait = _meter.CreateHistogram<double>(
            "client.permit.wait", "s", "Time that a send waited for its permit.", advice: Bounds(WaitSeconds));
        _resends = _meter.CreateCounter<long>("client.request.resends", "{send}", "Sends after the first.");
    }

    public Activity? Start(ApiRequest call) => !_source.HasListeners() ? null : HostLogger.Tell((_source, call), static told =>
    {
        ApiRequest call = told.call;
        Activity? activity = told._source.StartActivity(call.Method.Method + " " + call.Route, ActivityKind.Client);
        activity?.SetTag("http.request.method", call.Method.Method).SetTag("url.template", call.Route);
        return activity;
    });

    public void Finish(Activity? activity, ApiRequest call, int? status, string? error, TimeSpan took)
    {
        if (activity is null && !_duration.Enabled && !_resends.Enabled)
            return;
        Tell(activity, call, status, error, took);
    }

    // Apart, so that a call that nobody listens to makes no closure.
    private void Tell(Activity? activity, ApiRequest call, int? status, string? error, TimeSpan took)
    {
        HostLogger.Tell(() => Measure(activity, call, status, error, took));
        HostLogger.Tell(() =>
        {
            activity?.Dispose();
            return true;
        });
    }

    private bool Measure(Activity? activity, ApiRequest call, int? status, string? error, TimeSpan took)
    {
        string? errorType = error ?? (status is >= 400 ? "http" : null);
        activity?.SetTag("http.response.status_code", status).SetTag("http.request.resend_count", call.Sends - 1);
        if (errorType is not null)
            activity?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error);
        TagList tags = new()
        {
            { "service", _service },
            { "http.request.method", call.Method.Method },
            { "url.template", call.Route },
            { "http.response.status_code", status },
        };
        _duration.Record(took.TotalSeconds, tags);
        if (call.Sends > 1)
        {
            _resends.Add(
                call.Sends - 1,
                new KeyValuePair<string, object?>("service", _service),
                new KeyValuePair<string, object?>("url.template", call.Route));
        }
        return true;
    }

    public void PermitWait(TimeSpan wait, ApiRequest call) =>
        _ = _wait.Enabled && HostLogger.Tell((_wait, wait, _service, call.Priority), static told =>
    {
        told._wait.Record(
            told.wait.TotalSeconds,
            new KeyValuePair<string, object?>("service", told._service),
            new KeyValuePair<string, object?>("priority", told.Priority == RequestPriority.Background ? "background" : "foreground"));
        return true;
    });

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private static InstrumentAdvice<double> Bounds(double[] seconds) => new() { HistogramBucketBoundaries = seconds };
}
