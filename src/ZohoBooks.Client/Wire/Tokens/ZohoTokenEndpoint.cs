using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary><c>POST {accounts}/oauth/v2/token</c> with the refresh token. Its errors come with status 200, its throttle with 400.</summary>
internal sealed class ZohoTokenEndpoint(ZohoCredentials credentials, ZohoHosts hosts, LoopbackZohoEndpoints? test) : ITokenEndpoint
{
    private static readonly TimeSpan Blocked = TimeSpan.FromMinutes(10);

    // A 429 that is not the limit which is documented, and does not say how long it lasts.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBlock = TimeSpan.FromHours(1);

    public HttpRequestMessage CreateRequest() => new(HttpMethod.Post, new Uri(test?.Accounts ?? hosts.Accounts, "/oauth/v2/token"))
    {
        Content = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("client_id", credentials.ClientId),
            new("client_secret", credentials.ClientSecret),
            new("refresh_token", credentials.RefreshToken),
        ]),
    };

    public IReadOnlyList<string> Secrets { get; } = [credentials.ClientSecret, credentials.RefreshToken];

    public TokenOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var answer = TokenAnswer.Read(body);
        if (answer.AccessToken is { } token)
        {
            // The token itself is fine, but whoever sent this answer would like to have it sent to another host.
            return IsOwnDomain(answer.ApiDomain)
                ? new BearerToken(token, now, now + answer.Life) { Scopes = answer.Scopes }
                : Refused(
                    "api_domain",
                        "The token endpoint named an API host that is not the region's own; the token is not used. "
                            + "Check Region and the network's proxies.");
        }
        int status = (int)response.StatusCode;
        string? error = answer.Error;
        bool isThrottle = answer.IsThrottle(status);
        if (status == 429 || isThrottle)
        {
            TimeSpan most = isThrottle ? Blocked : Patience;
            TimeSpan wait = RetryAfterHeader.Read(response, now, LongestBlock) is { } asked && asked > most ? asked : most;
            return new ApiFailure
            {
                Kind = FailureKind.TokenBudget,
                Status = status,
                Code = error,
                RetryAfter = wait,
                Message = isThrottle
                    ? "Zoho mints no more access tokens for this refresh token for the rest of ten minutes. "
                        + "Check whether several processes renew tokens without sharing a TokenStore."
                    : "Zoho's token endpoint answered 429: it asks for patience, and is asked again "
                        + FormattableString.Invariant($"in {wait.TotalSeconds:0} s."),
            };
        }
        // A refusal comes with 200 or 400. What a gateway says with 5xx or 408 judges nothing, whatever the words.
        return (status is >= 500 or 408 ? null : error) switch
        {
            ZohoFailures.DeadRefreshToken =>
                Refused(error,
                    "Zoho does not accept the refresh token: it was revoked, replaced or deleted. "
                        + "A person has to authorize the application again."),
            "invalid_client" =>
                Refused(error,
                    "Zoho does not know this client: check ClientId, and "
                        + "that Region is the data centre in which the client was registered or enabled."),
            "invalid_client_secret" => Refused(
                error, "Zoho does not accept the ClientSecret: copy it again from the API console; it can differ from region to region."),
            { } other => Refused(
                other,
                $"Zoho refused to mint an access token: {answer.Words}. Check the client and the refresh token in the API console.",
                answer.Words),
            _ => ApiFailure.FromStatus(response, FormattableString.Invariant(
                $"Zoho's token endpoint answered {status} without a token that can be used{answer.Why}."),
                RetryAfterHeader.Read(response, now, LongestBlock)) with
            {
                Kind = FailureKind.Server,
                Code = error,
                Words = answer.Words,
                Retry = RetryRule.IfRepeatable,
            },
        };

        ApiFailure Refused(string? code, string message, string? words = null) => new()
        {
            Kind = FailureKind.TokenRefused,
            Status = (int)response.StatusCode,
            Code = code,
            Message = message,
            Words = words,
        };
    }

    private bool IsOwnDomain(string? domain) =>
        domain is null
        || ZohoHosts.IsSame(domain, hosts.Api)
        || (test is not null && ZohoHosts.IsSame(domain, test.Api));
}
