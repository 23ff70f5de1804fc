using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The channel, seen by calls of one priority.</summary>
internal sealed class ApiSender(ApiChannel channel, RequestPriority priority)
{
    public Task<ApiReply<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        request.Priority = priority;
        return channel.SendAsync(request, type, cancellationToken);
    }

    public Task<HttpResponseMessage> SendRawAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Priority = priority;
        return channel.SendRawAsync(request, cancellationToken);
    }

    /// <summary>Sends a call for one record; an answer without it cannot be read.</summary>
    public async Task<TResource> GetAsync<TEnvelope, TResource>(
        ApiRequest request, JsonTypeInfo<TEnvelope> type, Func<TEnvelope, TResource?> resource, CancellationToken cancellationToken)
        where TEnvelope : Envelope
        where TResource : class
    {
        ApiReply<TEnvelope> reply = await SendAsync(request, type, cancellationToken).ConfigureAwait(false);
        return resource(reply.Value) ?? throw channel.Dialect.CreateException(new ApiFailure
        {
            Kind = FailureKind.Malformed,
            Status = reply.Status,
            Message = "Zoho Books sent an answer that cannot be read: it holds no record.",
            Method = request.Method.Method,
            Route = request.Route,
            Transient = true,
        });
    }
}
