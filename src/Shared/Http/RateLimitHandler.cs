namespace Zoho.Procore.Sdk.Shared;

/// <summary>Takes a permit for every send, and lets the limiter learn from every answer.</summary>
internal sealed class RateLimitHandler(
    ApiDialect dialect, RequestLimiter limiter, ClientTelemetry telemetry, TimeProvider time, CallHandler inner)
    : CallHandler
{
    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        call.Permit?.Dispose();
        long asked = time.GetTimestamp();
        Permit permit = call.Permit = await limiter.AcquireAsync(call.Priority, cancellationToken).ConfigureAwait(false);
        telemetry.PermitWait(time.GetElapsedTime(asked), call);
        bool keep = false;
        try
        {
            HttpResponseMessage response = await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
            call.Failure = dialect.LearnLimits(response, call.Failure, limiter, permit, time.GetUtcNow());
            // A body still has to be read: the call is in flight until then. A refusal has been read already.
            keep = call.Failure is null;
            return response;
        }
        finally
        {
            if (!keep)
                permit.Dispose();
        }
    }
}
