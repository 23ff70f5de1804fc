using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The activity source and meter of a package. Carries methods, route templates, statuses and times, never ids or contents.
/// </summary>
internal sealed class ClientTelemetry : IDisposable
{
    private readonly ActivitySource _source;
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _wait;
    private readonly Counter<long> _resends;

    /// <param name="name">Name of the package.</param>
    public ClientTelemetry(string name)
    {
        _source = new ActivitySource(name);
        _meter = new Meter(name);
        // Buckets that nobody advises are made for milliseconds; a call that waits for a limit takes minutes.
        var seconds = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300] };
        _duration = _meter.CreateHistogram(
            "client.request.duration", "s", "Time of a call with all its waits and resends.", advice: seconds);
        _wait = _meter.CreateHistogram("client.permit.wait", "s", "Time that a send waited for its permit.", advice: seconds);
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
        _duration.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>("http.request.method", call.Method.Method),
            new KeyValuePair<string, object?>("url.template", call.Route),
            new KeyValuePair<string, object?>("http.response.status_code", status));
        if (call.Sends > 1)
            _resends.Add(call.Sends - 1, new KeyValuePair<string, object?>("url.template", call.Route));
        return true;
    }

    public void PermitWait(TimeSpan wait, ApiRequest call) => HostLogger.Tell((_wait, wait, call.Priority), static told =>
    {
        told._wait.Record(told.wait.TotalSeconds,
            new KeyValuePair<string, object?>("priority", told.Priority == RequestPriority.Background ? "background" : "foreground"));
        return true;
    });

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
