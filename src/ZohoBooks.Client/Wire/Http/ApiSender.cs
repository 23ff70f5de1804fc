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

    /// <summary>Sends a call for one record, to read or to write it; an answer without it cannot be read.</summary>
    public async Task<T> SendAsync<TEnvelope, T>(
        ApiRequest request, JsonTypeInfo<TEnvelope> type, Func<TEnvelope, T?> record, CancellationToken cancellationToken)
        where TEnvelope : Envelope
        where T : class
    {
        bool write = request.IsWrite;
        ApiReply<TEnvelope> reply = await SendAsync(request, type, cancellationToken).ConfigureAwait(false);
        return record(reply.Value) ?? throw channel.Dialect.CreateException(new ApiFailure
        {
            Kind = FailureKind.Malformed,
            Status = reply.Status,
            Message = "Zoho Books sent an answer that cannot be read: it holds no record.",
            Method = request.Method.Method,
            Route = request.Route,
            Transient = !write,
            OutcomeUnknown = write,
        });
    }

    /// <summary>Sends a call whose answer only says that it was done.</summary>
    public async Task DoAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(request, EnvelopeJson.Default.Envelope, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksNotFoundException) when (request.Method == HttpMethod.Delete && request.IsDoubtful)
        {
            // An earlier send of this call had its effect, and its answer was lost.
        }
    }
}
