namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Around the handler that carries calls, which may be a host's own: whatever it throws, the call may have left, and the connection
/// failed. A cancellation that nobody asked for is no cancellation.
/// </summary>
/// <param name="inner">Carries the calls.</param>
/// <param name="isDotNets">Whether it is .NET's own handler and nothing else, which reports a time-out only of the connection.</param>
internal sealed class CarrierHandler(HttpMessageHandler inner, bool isDotNets) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whoever gave up hears nothing else, however the handler took it.
            cancellationToken.ThrowIfCancellationRequested();
            if (isDotNets && TransportFault.IsTimeout(exception))
                throw new ConnectTimeoutException(exception);
            if (TransportFault.Is(exception))
                throw;
            string message = "The handler that carries calls ended with " + exception.GetType().Name + ".";
            throw exception is TimeoutException or OperationCanceledException
                ? new HttpRequestException(message, exception) : new CarrierException(message, exception);
        }
    }
}
