using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The login server: tokens by client credentials, sent as a form or as JSON; the words are those of the server behind it.</summary>
internal sealed class ProcoreOAuth(ProcoreTokens tokens, ProcoreSwitches switches, RequestLog log)
{
    private const string UnknownClient = "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.";
    private const string InvalidGrant = "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";

    /// <param name="request">The call.</param>
    /// <param name="now">The sandbox clock.</param>
    /// <param name="knowsClient">False on the login server of another environment, which has other clients.</param>
    public SandboxResponse Handle(SandboxRequest request, DateTimeOffset now, bool knowsClient)
    {
        switch (request.Method, request.Path)
        {
            case ("POST", "/oauth/token"):
                request.Route = request.Path;
                return Token(Parameters(request), now, knowsClient);
            case ("POST", "/oauth/revoke"):
                request.Route = request.Path;
                return Revoke(Parameters(request), knowsClient);
            case ("GET", "/oauth/token/info"):
                request.Route = request.Path;
                return Info(request, now);
            default:
                return SandboxResponse.Json(new JsonObject { ["error"] = "Not Found" }, 404);
        }
    }

    public static string? BearerToken(SandboxRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;

    private SandboxResponse Token(Dictionary<string, string> parameters, DateTimeOffset now, bool knowsClient)
    {
        if (!parameters.TryGetValue("grant_type", out string? grant))
            return Error(400, "invalid_request", "Missing required parameter: grant_type.");
        if (!knowsClient || !tokens.IsClient(parameters.GetValueOrDefault("client_id"), parameters.GetValueOrDefault("client_secret")))
            return Error(switches.TokenErrorsAreBadRequest ? 400 : 401, "invalid_client", UnknownClient);
        switch (grant)
        {
            case "client_credentials":
                string token = tokens.Mint(now);
                log.Minted(SandboxSide.Procore);
                return SandboxResponse.Json(new JsonObject
                {
                    ["access_token"] = token,
                    ["token_type"] = "bearer",
                    ["expires_in"] = ProcoreTokens.LifetimeSeconds,
                    ["created_at"] = now.ToUnixTimeSeconds(),
                });
            case "authorization_code" or "refresh_token":
                return Error(switches.TokenErrorsAreBadRequest ? 400 : 401, "invalid_grant", InvalidGrant);
            default:
                return Error(400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server.");
        }
    }

    private SandboxResponse Revoke(Dictionary<string, string> parameters, bool knowsClient)
    {
        if (knowsClient && tokens.IsClient(parameters.GetValueOrDefault("client_id"), parameters.GetValueOrDefault("client_secret")))
            tokens.Revoke(parameters.GetValueOrDefault("token"));
        return SandboxResponse.Json(new JsonObject());
    }

    private SandboxResponse Info(SandboxRequest request, DateTimeOffset now)
    {
        if (tokens.IssuedAt(BearerToken(request), now) is not { } issued)
            return Error(401, "invalid_request", "The access token is invalid");
        return SandboxResponse.Json(new JsonObject
        {
            ["resource_owner_id"] = ProcoreState.ServiceAccountId,
            ["scopes"] = new JsonArray(),
            ["expires_in_seconds"] = (int)(ProcoreTokens.LifetimeSeconds - (now - issued).TotalSeconds),
            ["application"] = new JsonObject { ["uid"] = tokens.ClientId },
            ["created_at"] = issued.ToUnixTimeSeconds(),
        });
    }

    private static SandboxResponse Error(int status, string error, string description) =>
        SandboxResponse.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, status);

    /// <summary>Parameters of the body only: a secret in the query would end up in logs, so it is not read.</summary>
    private static Dictionary<string, string> Parameters(SandboxRequest request)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach ((string name, string value) in request.Form())
            parameters[name] = value;
        if (request.IsJson && request.ReadJson() is JsonObject json)
        {
            foreach ((string name, JsonNode? value) in json)
            {
                if (value is not null)
                    parameters[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            }
        }

        return parameters;
    }
}
