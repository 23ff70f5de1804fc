using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Sandbox.Tests;

/// <summary>Calls a whole sandbox over an <see cref="HttpClient"/>, without any client of ours in between.</summary>
internal sealed class ZohoCaller : IDisposable
{
    public const string Api = "https://www.zohoapis.com/books/v3/";
    public const string Accounts = "https://accounts.zoho.com";

    // 07:00 in Denver, so that the organization's midnight is 17 hours away.
    public static readonly DateTimeOffset Start = new(2026, 10, 5, 13, 0, 0, TimeSpan.Zero);

    public ZohoCaller(SandboxOptions? options = null)
    {
        Time = new FakeTimeProvider(Start);
        Server = new SandboxServer(options ?? new SandboxOptions(), Time);
        Http = new HttpClient(Server.CreateHandler(zohoPort: 5101, procorePort: 5102));
    }

    public FakeTimeProvider Time { get; }

    public SandboxServer Server { get; }

    public HttpClient Http { get; }

    public string Token { get; set; } = "";

    public OrganizationData Organization => Server.Data.Organization;

    public async Task<ZohoCaller> SignInAsync()
    {
        Token = (string)(await MintAsync())!["access_token"]!;
        return this;
    }

    public async Task<JsonNode?> MintAsync(string? secret = null, string accounts = Accounts) =>
        (await SendAsync(HttpMethod.Post, $"{accounts}/oauth/v2/token", new FormUrlEncodedContent(MintForm(secret)))).Body;

    public Dictionary<string, string> MintForm(string? secret = null) => new(StringComparer.Ordinal)
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = Organization.ClientId,
        ["client_secret"] = secret ?? Organization.ClientSecret,
        ["refresh_token"] = Organization.RefreshToken,
    };

    /// <summary>GET below the API's root, with the organization.</summary>
    public Task<ZohoAnswer> GetAsync(string path) =>
        SendAsync(HttpMethod.Get, $"{Api}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}organization_id={Organization.OrganizationId}");

    /// <summary>A write below the API's root, with the organization, a JSON body (if any), and an upsert by unique field (if any).</summary>
    public Task<ZohoAnswer> WriteAsync(HttpMethod method, string path, string? json = null, string? unique = null, bool upsert = false) => SendAsync(
        method,
        $"{Api}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}organization_id={Organization.OrganizationId}",
        json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        more: unique is null ? [] : Unique(unique, upsert));

    public async Task<ZohoAnswer> SendAsync(
        HttpMethod method, string url, HttpContent? content = null, string scheme = "Zoho-oauthtoken", IEnumerable<KeyValuePair<string, string>>? more = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        foreach (var (name, value) in more ?? []) request.Headers.Add(name, value);
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue(scheme, Token);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new ZohoAnswer((int)response.StatusCode, text, headers);
    }

    public Task<ZohoAnswer> ControlAsync(string path, JsonObject? body = null) => body is null
        ? SendAsync(HttpMethod.Get, "http://127.0.0.1:5101/_sandbox/" + path)
        : SendAsync(HttpMethod.Post, "http://127.0.0.1:5101/_sandbox/" + path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public void Dispose()
    {
        Http.Dispose();
        Server.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Unique(string value, bool upsert)
    {
        yield return new("X-Unique-Identifier-Key", "cf_external_id");
        yield return new("X-Unique-Identifier-Value", value);
        if (upsert) yield return new("X-Upsert", "true");
    }
}
