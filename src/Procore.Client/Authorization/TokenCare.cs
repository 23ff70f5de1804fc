using System.Net.Http.Headers;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Asks the login about the current token, and gives it up. These calls concern no company and spend nothing of a company's limits.
/// </summary>
internal sealed class TokenCare(
    Uri login, string clientId, string clientSecret, TokenSource tokens, HttpMessageHandler transport, TimeProvider time, TimeSpan timeout)
        : IDisposable
{
    public const string InfoRoute = "/oauth/token/info";

    public const string RevokeRoute = "/oauth/revoke";

    private const int MaxAnswer = 64 * 1024;

    private readonly HttpMessageInvoker _transport = new(transport, disposeHandler: false);

    public async Task<TokenInfo> InfoAsync(CancellationToken cancellationToken)
    {
        TokenOutcome outcome = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        if (outcome.Token is not { } token)
            throw ProcoreFailures.ToException(outcome.Failure!);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(login, InfoRoute));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        ReadOnlyMemory<byte> body = await SendAsync(request, InfoRoute, token.Value, cancellationToken).ConfigureAwait(false);
        string what = "it is no JSON";
        try
        {
            Row<TokenInfo>? row = JsonSerializer.Deserialize(JsonText.Clean(body.Span), TokensJson.Default.RowTokenInfo);
            if (row is { Value: { } info, SaysNothing: false })
                return info;
            what = ((row as IRow)?.Whole ?? UnreadableRow.SaysNothing).Describe();
            what = ServiceText.Shown(what, [token.Value, .. tokens.CurrentSecrets]);
        }
        catch (JsonException)
        {
            // What matters is said below.
        }

        throw ProcoreFailures.ToException(new ApiFailure
        {
            Kind = FailureKind.Malformed,
            Status = 200,
            Message = $"Procore's login sent an answer about the token that cannot be read: {what}.",
            Method = "GET",
            Route = InfoRoute,
        });
    }

    public async Task RevokeAsync(CancellationToken cancellationToken)
    {
        (BearerToken? token, ApiFailure? failure) = await tokens.PeekAsync(cancellationToken).ConfigureAwait(false);
        if (failure is not null)
            throw ProcoreFailures.ToException(failure with { Method = "POST", Route = RevokeRoute });
        if (token is null)
            return;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(login, RevokeRoute))
        {
            Content =
                new FormUrlEncodedContent([new("token", token.Value), new("client_id", clientId), new("client_secret", clientSecret)]),
        };
        // A page of a proxy, or an error under a success: the token is still good, for all that is known.
        await SendAsync(request, RevokeRoute, token.Value, cancellationToken, ProcoreFailures.InspectDone).ConfigureAwait(false);
        await tokens.ForgetAsync(token, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _transport.Dispose();

    private async Task<ReadOnlyMemory<byte>> SendAsync(
        HttpRequestMessage request, string route, string token, CancellationToken cancellationToken,
        Func<HttpResponseMessage, ReadOnlyMemory<byte>, ApiFailure?>? inspect = null)
    {
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd(ProcoreProduct.Name);
        using var deadline = new Deadline(time, timeout, cancellationToken);
        ApiFailure failure;
        try
        {
            using HttpResponseMessage response = await _transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(MaxAnswer, deadline.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                failure = ProcoreFailures.Read(response, body ?? default, time.GetUtcNow(), "Procore's login")
                    .Cleaned([token, .. tokens.CurrentSecrets]);
            else if (inspect?.Invoke(response, body ?? default) is { } refusal)
                failure = refusal.Cleaned([token, .. tokens.CurrentSecrets]) with { OutcomeUnknown = true };
            else
                return body ?? default;
        }
        catch (Exception exception) when (
            TransportFault.Is(exception) || (exception is OperationCanceledException && deadline.Expired))
        {
            failure = ApiFailure.Transport(exception, "Procore's login did not answer.").Cleaned([token, .. tokens.CurrentSecrets]);
        }

        throw ProcoreFailures.ToException(failure with { Method = request.Method.Method, Route = route });
    }
}
