using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Outermost: one activity, one measurement and one log line per call, of method, route template, status and time.</summary>
internal sealed class TelemetryHandler(
    ClientTelemetry telemetry, ILogger logger, TimeProvider time, CallHandler inner) : CallHandler
{
    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        Activity? activity = telemetry.Start(call);
        long started = time.GetTimestamp();
        try
        {
            HttpResponseMessage response = await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
            Report(call, activity, (int)response.StatusCode, null, started);
            return response;
        }
        catch (Exception exception)
        {
            Report(call, activity, null, NameOf(exception), started);
            throw;
        }
    }

    // A failure of the calls before it is said by its kind; the type that carries it is nobody's to look up.
    private static string NameOf(Exception exception) =>
        exception is ApiFailureException failed ? failed.Failure.Kind.ToString() : exception.GetType().Name;

    private void Report(ApiRequest call, Activity? activity, int? status, string? error, long started)
    {
        TimeSpan took = time.GetElapsedTime(started);
        telemetry.Finish(activity, call, status, error, took);
        if (status is not null)
            SharedLog.Answered(logger, call.Method.Method, call.Route, status.Value, call.Sends, took.TotalMilliseconds);
        else
            SharedLog.NotAnswered(logger, call.Method.Method, call.Route, error!, call.Sends, took.TotalMilliseconds);
    }
}
