namespace Zoho.Procore.Sdk.Shared;

/// <summary>A step of a call's way to the wire. What ends at once costs no task.</summary>
internal abstract class CallHandler
{
    public abstract ValueTask<HttpResponseMessage> SendAsync(ApiRequest call, CancellationToken cancellationToken);
}
