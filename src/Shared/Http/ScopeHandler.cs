namespace Zoho.Procore.Sdk.Shared;

/// <summary>Innermost of ours: addresses every send, and reads a refusal once so that all outer handlers see the same failure.</summary>
internal sealed class ScopeHandler(ApiDialect dialect, ServerClock clock, TimeProvider time, HttpMessageInvoker wire) : CallHandler
{
    private const int MaxErrorBody = 64 * 1024;

    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        call.Failure = null;
        if (call.Sends++ == 0)
            call.FirstSent = time.GetTimestamp();
        dialect.Address(call);
        HttpResponseMessage response = await wire.SendAsync(call, cancellationToken).ConfigureAwait(false);
        clock.Learn(response);
        if (response.IsSuccessStatusCode)
            return response;
        try
        {
            // A refusal whose body is broken is still a refusal: the status says it.
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(MaxErrorBody, cancellationToken).ConfigureAwait(false);
            ApiFailure failure = dialect.ReadFailure(response, body ?? default, time.GetUtcNow());
            call.Failure = body is null ? failure with { Message = failure.Message + " What it said besides could not be read." } : failure;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
