using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>
/// An OpenID provider on this machine: its document, its keys, the page where people say who they are (here the test does, before), and codes for tokens. It checks what a provider has to: the address
/// to return to, the client's secret, PKCE, and that a code is used once. What it answers a test can falsify.
/// </summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "the-host";
    public const string ClientSecret = "canary-secret-9f31";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _strangers = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Redirect, string Challenge, string Nonce)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _problems = new();
    private WebApplication _app = null!;

    /// <summary>Who signs in next.</summary>
    public string Subject { get; set; } = "sub-1";

    /// <summary>Their name.</summary>
    public string Name { get; set; } = "Ann Owner";

    /// <summary>The roles that they have.</summary>
    public string[] Roles { get; set; } = ["owner"];

    /// <summary>What is wrong with the next answer; empty: nothing.</summary>
    public Forgery Forgery { get; set; }

    /// <summary>What was wrong with what the host asked.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>How often it gave a token.</summary>
    public int Tokens { get; private set; }

    public Uri Address => new(_app.Urls.First());

    private string Issuer => Address.GetLeftPart(UriPartial.Authority);

    public static async Task<OpenIdProvider> StartAsync()
    {
        var provider = new OpenIdProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        provider._app = builder.Build();
        provider._app.Run(provider.AnswerAsync);
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>What the host is told of it.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__AUTHORITY"] = Issuer,
        ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__CLIENTID"] = ClientId,
        ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__CLIENTSECRET"] = ClientSecret,
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _key.Dispose();
        _strangers.Dispose();
    }

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/.well-known/openid-configuration") => WriteAsync(context, new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        }),
        ("GET", "/keys") => WriteAsync(context, new() { ["keys"] = new JsonArray(KeyOf(_key)) }),
        ("GET", "/authorize") => AuthorizeAsync(context),
        ("POST", "/token") => TokenAsync(context),
        _ => RefuseAsync(context, "no such address"),
    };

    private Task AuthorizeAsync(HttpContext context)
    {
        var asked = context.Request.Query;
        var (redirect, state) = (asked["redirect_uri"].ToString(), asked["state"].ToString());
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["code_challenge"].Count != 1 || asked["nonce"].Count != 1)
            return RefuseAsync(context, "not asked for a code with PKCE and a nonce");
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out var back) || back is not { IsLoopback: true, AbsolutePath: "/signin/answer" }) return RefuseAsync(context, $"another address to return to: {redirect}");
        if (!asked["scope"].ToString().Split(' ').Contains("openid", StringComparer.Ordinal)) return RefuseAsync(context, "no openid in the scope");
        if (Forgery == Forgery.Refusal)
        {
            context.Response.Redirect($"{redirect}?error=access_denied&error_description={Uri.EscapeDataString("forged\r\n2026-11-29T10:00:00Z critical forged \u001b[2J<script>")}&state={Uri.EscapeDataString(state)}");
            return Task.CompletedTask;
        }

        var code = RandomNumberGenerator.GetHexString(32);
        _codes[code] = (redirect, asked["code_challenge"].ToString(), asked["nonce"].ToString());
        context.Response.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(Forgery == Forgery.State ? state[..^4] + "AAAA" : state)}");
        return Task.CompletedTask;
    }

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != "authorization_code" || form["client_id"] != ClientId || form["client_secret"] != ClientSecret) await RefuseAsync(context, "another client");
        else if (!_codes.TryRemove(form["code"].ToString(), out var given)) await RefuseAsync(context, "a code that was used, or none");
        else if (form["redirect_uri"] != given.Redirect) await RefuseAsync(context, "another address than before");
        else if (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != given.Challenge) await RefuseAsync(context, "a verifier that is not the challenge's");
        else
        {
            Tokens++;
            await WriteAsync(context, new() { ["access_token"] = "canary-access-71c2", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = IdToken(given.Nonce) });
        }
    }

    private string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow();
        var expires = Forgery == Forgery.Expired ? now.AddHours(-1) : now.AddMinutes(5);
        var claims = new JsonObject
        {
            ["iss"] = Forgery == Forgery.Issuer ? "https://elsewhere.example" : Issuer,
            ["sub"] = Subject,
            ["aud"] = Forgery == Forgery.Audience ? "another-host" : ClientId,
            ["iat"] = now.AddHours(-2).ToUnixTimeSeconds(),
            ["nbf"] = now.AddHours(-2).ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["name"] = Name,
            ["roles"] = new JsonArray(Roles.Select(role => (JsonNode?)role).ToArray()),
        };
        if (Forgery != Forgery.NoNonce) claims["nonce"] = Forgery == Forgery.Nonce ? nonce[..^4] + "AAAA" : nonce;
        var algorithm = Forgery switch { Forgery.Unsigned => "none", Forgery.Secret => "HS256", _ => "RS256" };
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = "one" };
        var signed = $"{Part(header)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = Forgery switch
        {
            Forgery.Unsigned => string.Empty,
            Forgery.Secret => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret), bytes)),
            Forgery.Key => Base64Url.EncodeToString(_strangers.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            _ => Base64Url.EncodeToString(_key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        };
        return $"{signed}.{signature}";
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonObject KeyOf(RSA key)
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = "one",
            ["n"] = Base64Url.EncodeToString(parts.Modulus),
            ["e"] = Base64Url.EncodeToString(parts.Exponent),
        };
    }

    private Task RefuseAsync(HttpContext context, string why)
    {
        _problems.Enqueue($"{context.Request.Method} {context.Request.Path}: {why}");
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(context, new() { ["error"] = "invalid_request" });
    }

    private static Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}

/// <summary>What is wrong with an answer of a provider.</summary>
public enum Forgery
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It answers another question: the nonce is not the one that was asked with.</summary>
    Nonce,

    /// <summary>It has none.</summary>
    NoNonce,

    /// <summary>It belongs to no sign-in that began here.</summary>
    State,

    /// <summary>The token is for somebody else.</summary>
    Audience,

    /// <summary>The token is another provider's.</summary>
    Issuer,

    /// <summary>The token is too old.</summary>
    Expired,

    /// <summary>The token has no signature.</summary>
    Unsigned,

    /// <summary>It is signed with what the client knows as well.</summary>
    Secret,

    /// <summary>It is signed with a stranger's key.</summary>
    Key,

    /// <summary>The provider refuses, in words that are meant for a log and a terminal.</summary>
    Refusal,
}
