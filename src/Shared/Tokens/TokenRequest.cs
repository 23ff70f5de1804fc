namespace Zoho.Procore.Sdk.Shared;

/// <summary>One call for a token.</summary>
/// <param name="endpoint">How a token is asked for.</param>
/// <param name="transport">Carries the call; not disposed by this object.</param>
/// <param name="timeout">How long it may take.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenRequest(ITokenEndpoint endpoint, HttpMessageHandler transport, TimeSpan timeout, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker _transport = new(transport, disposeHandler: false);

    /// <summary>Asks once. What a server says in a failure is as it said it.</summary>
    public async Task<TokenOutcome> SendAsync(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(time, timeout, cancellationToken);
        using HttpRequestMessage request = endpoint.CreateRequest();
        try
        {
            DateTimeOffset asked = time.GetUtcNow();
            using HttpResponseMessage response = await _transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(64 * 1024, deadline.Token).ConfigureAwait(false);
            return endpoint.Read(response, body ?? default, asked);
        }
        catch (Exception exception) when (
            TransportFault.Is(exception) || (exception is OperationCanceledException && deadline.Expired))
        {
            return ApiFailure.Transport(exception, $"The token endpoint{Host(request)} did not answer.");
        }
    }

    public void Dispose() => _transport.Dispose();

    private static string Host(HttpRequestMessage request) =>
        request.RequestUri is { IsAbsoluteUri: true, Host: var host } ? " " + host : "";
}
