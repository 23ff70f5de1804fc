using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Zoho's accounts server: asks a user for consent, who gives it at once, and mints access tokens from the code or from the refresh token. It answers errors with status 200, mints at most ten tokens in
/// ten minutes, and keeps a limited number of them alive. Not thread-safe: the API calls it under its lock.
/// </summary>
internal sealed class ZohoAccounts(OrganizationData organization, ZohoSwitches switches, RequestLog log, string scopes, int seed)
{
    private const int MintsPerWindow = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(2);

    private readonly IdSource _ids = new(unchecked(seed * 31 + 7));
    private readonly Queue<DateTimeOffset> _mints = new();
    private readonly List<(string Token, DateTimeOffset Expires)> _active = [];
    private readonly Dictionary<string, (string Redirect, bool IsOffline, DateTimeOffset Expires)> _codes = new(StringComparer.Ordinal);
    private bool _refreshTokenRevoked;

    /// <summary>How long a token that is minted from now on opens the organization.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether the token opens the organization now.</summary>
    public bool Accepts(string token, DateTimeOffset now) => _active.Exists(active => active.Token == token && now < active.Expires);

    /// <summary>What the service account was granted, separated by commas.</summary>
    public string Scopes { get; set; } = scopes;

    /// <summary>Whether the service account was given a scope such as <c>ZohoBooks.contacts.READ</c>.</summary>
    public bool Grants(string scope) => Array.Exists(
        Scopes.Split(' ', ','),
        granted => granted is "ZohoBooks.fullaccess.all" || granted == scope || granted == scope[..scope.LastIndexOf('.')] + ".ALL");

    /// <summary>Every access token stops working; the refresh token stays.</summary>
    public void RevokeAccessTokens() => _active.Clear();

    /// <summary>The refresh token stops working, and with it every access token.</summary>
    public void RevokeRefreshToken()
    {
        _refreshTokenRevoked = true;
        _active.Clear();
    }

    /// <summary>The refresh token works again.</summary>
    public void AllowRefreshToken() => _refreshTokenRevoked = false;

    public SandboxResponse Handle(SandboxRequest request, DateTimeOffset now)
    {
        request.Route = request.Path;
        return request.Path switch
        {
            "/oauth/v2/auth" when request.Method == "GET" => Consent(request, now),
            "/oauth/v2/token" when request.Method == "POST" => Mint(request, now),
            "/oauth/v2/token/revoke" when request.Method == "POST" => Revoke(request),
            "/oauth/serverinfo" when request.Method == "GET" => ServerInfo(),
            "/oauth/v2/token" => SandboxResponse.Text("server error", 500),
            _ => SandboxResponse.Html("<html><body>404</body></html>", 404),
        };
    }

    private static SandboxResponse Error(string error) => SandboxResponse.Json(new JsonObject { ["error"] = error });

    private static SandboxResponse ServerInfo()
    {
        var locations = new JsonObject();
        foreach (var region in ZohoRegion.All) locations[region.Name] = "https://" + region.AccountsHost;
        return SandboxResponse.Json(new JsonObject { ["result"] = "success", ["locations"] = locations });
    }

    // Who signs in here has access to the organization, and says yes.
    private SandboxResponse Consent(SandboxRequest request, DateTimeOffset now)
    {
        var region = ZohoRegion.Of(organization.Region);
        if (request.QueryValue("client_id") != organization.ClientId || request.QueryValue("response_type") != "code" || request.QueryValue("redirect_uri") is not { Length: > 0 } redirect)
            return SandboxResponse.Html("<html><body>Invalid request</body></html>", 400);
        var code = $"1000.{_ids.Hex(32)}.{_ids.Hex(32)}";
        _codes[code] = (redirect, request.QueryValue("access_type") == "offline", now + CodeLife);
        (string Name, string Value)[] told = [("state", request.QueryValue("state") ?? ""), ("code", code), ("location", region.Name), ("accounts-server", "https://" + region.AccountsHost)];
        return SandboxResponse.Empty(302).With("Location", redirect + "?" + string.Join('&', told.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}")));
    }

    private SandboxResponse Mint(SandboxRequest request, DateTimeOffset now)
    {
        var region = ZohoRegion.Of(organization.Region);
        var form = request.Form();
        string? Value(string name) => request.QueryValue(name) ?? form.LastOrDefault(pair => pair.Key == name).Value;
        if (request.IsJson || (request.Host.Length > 0 && request.Host != region.AccountsHost)) return Error("invalid_client");
        if (Value("client_id") != organization.ClientId) return Error("invalid_client");
        if (Value("client_secret") != organization.ClientSecret) return Error("invalid_client_secret");
        var isOffline = false;
        if (Value("grant_type") == "authorization_code")
        {
            // A code works once, whatever comes of it.
            if (!_codes.Remove(Value("code") ?? "", out var granted) || granted.Expires <= now) return Error("invalid_code");
            if (granted.Redirect != Value("redirect_uri")) return Error("invalid_redirect_uri");
            (isOffline, _refreshTokenRevoked) = (granted.IsOffline, _refreshTokenRevoked && !granted.IsOffline);
        }
        else if (Value("grant_type") != "refresh_token" || _refreshTokenRevoked || Value("refresh_token") != organization.RefreshToken) return Error("invalid_code");
        while (_mints.TryPeek(out var oldest) && now - oldest >= Window) _mints.Dequeue();
        if (_mints.Count >= MintsPerWindow)
        {
            log.Refused(SandboxSide.Zoho, "mint");
            return SandboxResponse.Json(
                new JsonObject
                {
                    ["error_description"] = "You have made too many requests continuously. Please try again after some time.",
                    ["error"] = "Access Denied",
                    ["status"] = "failure",
                },
                switches.MintThrottleStatus);
        }

        _mints.Enqueue(now);
        _active.RemoveAll(active => active.Expires <= now);
        if (_active.Count >= switches.ActiveTokens) _active.RemoveAt(0);
        var token = $"1000.{_ids.Hex(32)}.{_ids.Hex(32)}";
        _active.Add((token, now + Life));
        log.Minted(SandboxSide.Zoho);
        var answer = new JsonObject
        {
            ["access_token"] = token,
            ["scope"] = Scopes.Replace(',', ' '),
            ["api_domain"] = "https://" + region.ApiHost,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Life.TotalSeconds,
        };
        if (isOffline) answer["refresh_token"] = organization.RefreshToken;
        return SandboxResponse.Json(answer);
    }

    private SandboxResponse Revoke(SandboxRequest request)
    {
        var token = request.QueryValue("token") ?? request.Form().LastOrDefault(pair => pair.Key == "token").Value;
        if (token == organization.RefreshToken) RevokeRefreshToken();
        else _active.RemoveAll(active => active.Token == token);
        return SandboxResponse.Json(new JsonObject { ["status"] = "success" });
    }
}
