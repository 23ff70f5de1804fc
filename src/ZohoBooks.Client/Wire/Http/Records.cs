using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Reading and writing of one kind of record; each resource says with which routes.</summary>
internal sealed class Records<TEnvelope, T, TInput>(
    ApiSender sender, string placeholder, JsonTypeInfo<TEnvelope> answer, Func<TEnvelope, Row<T>?> record, JsonTypeInfo<TInput> body)
    where TEnvelope : Envelope
    where T : class
    where TInput : class
{
    public ApiRequest One(ZohoOperation operation, string id, string parameterName) =>
        operation.Request().Id(placeholder, id, parameterName);

    public Task<T> GetAsync(ZohoOperation operation, string id, string parameterName, CancellationToken cancellationToken) =>
        sender.SendAsync(One(operation, id, parameterName), answer, record, cancellationToken);

    /// <summary>Writes; <paramref name="repeatable"/> says that a second send has no second effect.</summary>
    public Task<T> WriteAsync(
        ApiRequest request, TInput input, bool repeatable, CancellationToken cancellationToken, Func<T, bool>? isAnother = null)
    {
        request.Json(input, body);
        return sender.SendAsync(repeatable ? request.Repeatable() : request, answer, record, cancellationToken, isAnother: isAnother);
    }

    public Task DoAsync(ZohoOperation operation, string id, string parameterName, CancellationToken cancellationToken) =>
        sender.DoAsync(One(operation, id, parameterName), cancellationToken);
}
