using Polly.Timeout;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>The limit of one send.</summary>
internal sealed class AttemptHandler(DeadlinePool limits, CallHandler inner) : CallHandler
{
    public override async ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken)
    {
        using Deadline deadline = limits.Begin(cancellationToken);
        try
        {
            return await inner.SendAsync(call, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.Expired)
        {
            throw new TimeoutRejectedException("No answer came in time.", limits.Limit, exception);
        }
    }
}
