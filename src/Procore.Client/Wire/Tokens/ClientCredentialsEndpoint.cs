using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// Asks Procore's login for a token with the credentials of a service account (<c>POST /oauth/token</c>, client_credentials).
/// </summary>
internal sealed class ClientCredentialsEndpoint(Uri login, string clientId, string clientSecret) : ITokenEndpoint
{
    // What the documentation says a token lives, for an answer that does not say it.
    private static readonly TimeSpan UsualLife = TimeSpan.FromSeconds(5400);

    private readonly Uri _address = new(login, "/oauth/token");

    public IReadOnlyList<string> Secrets { get; } = [clientSecret];

    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", clientSecret),
            ]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd(ProcoreProduct.Name);
        return request;
    }

    public TokenOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (!response.IsSuccessStatusCode)
            return ProcoreFailures.ReadToken(response, body, now);
        var said = TokenBody.Read(body);
        if (said.Text("access_token") is not { } token || !BearerToken.IsWellFormed(token))
        {
            string? words = said.Words("error_description") ?? said.Words("error");
            return new ApiFailure
            {
                Kind = FailureKind.Malformed,
                Status = (int)response.StatusCode,
                Message = "Procore's login sent an answer without an access token that can be used"
                    + (said.IsTwice("access_token") ? ": access_token is there twice, with different values." : words is null ? "."
                    : $": {words.TrimEnd('.')}."),
                Words = words,
                Transient = true,
                RequestId = ProcoreFailures.RequestId(response),
            };
        }

        TimeSpan life = said.Seconds("expires_in") is { } seconds ? TokenBody.Life(seconds) : UsualLife;
        return new BearerToken(token, now, now + life);
    }
}
