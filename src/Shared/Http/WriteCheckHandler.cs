namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Asks whoever wants to be asked whether a write may leave, right before each send of it: after the waits for a permit and a token, which
/// may have taken minutes, and before every repetition. What is refused is not sent, and what an earlier send did stays as it is known.
/// </summary>
internal sealed class WriteCheckHandler(CallHandler inner) : CallHandler
{
    public override ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken) =>
        call is { IsWrite: true, WriteCheck: { } check }
            ? CheckedAsync(check, call, cancellationToken)
            : inner.SendAsync(call, cancellationToken);

    private async ValueTask<HttpResponseMessage> CheckedAsync(
        Func<CancellationToken, ValueTask> check, ApiRequest call, CancellationToken cancellationToken)
    {
        try
        {
            await check(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whoever gave up hears nothing else.
            cancellationToken.ThrowIfCancellationRequested();
            throw new ApiFailureException(ApiFailure.WriteRefused(exception, wasSent: call.Sends > 0));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await inner.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }
}
