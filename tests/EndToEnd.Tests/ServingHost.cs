using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>A host that serves, with the secrets of its webhooks.</summary>
internal sealed partial class ServingHost : IAsyncDisposable
{
    private const string ZohoSecret = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string ProcoreAuthorization = "Bearer 0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly HttpClient _http;
    private readonly string _token;

    private ServingHost(Program program, Uri address, Uri hooks, string token)
    {
        (Program, Hooks, _token) = (program, hooks, token);
        _http = new HttpClient { BaseAddress = address };
    }

    public Program Program { get; }

    /// <summary>Where the pages are.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Where webhooks come in.</summary>
    public Uri Hooks { get; }

    public static Task<ServingHost> StartAsync(SandboxProgram sandbox, TemporaryDirectory data, bool planFirst = false) => StartAsync(sandbox, data.Path, planFirst);

    /// <summary>The same in a directory that need not be there.</summary>
    public static async Task<ServingHost> StartAsync(SandboxProgram sandbox, string data, bool planFirst = false)
    {
        var environment = new Dictionary<string, string>
        {
            ["ZOHOPROCORE__SANDBOX__WEBHOOKSECRET"] = ZohoSecret,
            ["ZOHOPROCORE__SANDBOX__WEBHOOKAUTHORIZATION"] = ProcoreAuthorization,
            ["ZOHOPROCORE__SANDBOX__PLANFIRST"] = planFirst ? "true" : "false",
        };
        var program = Programs.Host(environment, "serve", "--urls", "http://127.0.0.1:0", "--sandbox", sandbox.Address, "--data", data);
        var line = await program.WaitForErrorAsync("Listening on", TestContext.Current.CancellationToken);
        var token = await File.ReadAllTextAsync(Path.Combine(data, "api-token"), TestContext.Current.CancellationToken);
        var listens = Addresses().Matches(line);
        return new ServingHost(program, new Uri(listens[0].Value), new Uri(listens[1].Value), token);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", _token) } };
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await JsonNode.ParseAsync(body, cancellationToken: TestContext.Current.CancellationToken))!;
    }

    /// <summary>Waits until a first pass has looked at everything.</summary>
    public async Task<JsonNode> UntilPlannedAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (true)
        {
            if (await GetAsync("/api/waiting") is var waiting && (bool)waiting["isComplete"]!) return waiting;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, over.Token);
        }
    }

    /// <summary>Waits until no record is due and something was synced.</summary>
    /// <param name="look">What has to hold meanwhile.</param>
    public async Task UntilQuietAsync(Func<Task>? look = null)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        for (var quiet = 0; quiet < 3;)
        {
            var connection = (await GetAsync("/api/status"))["connections"]![0]!;
            if (look is not null) await look();
            quiet = (int)connection["due"]! == 0 && connection["orders"]!["Synced"] is not null ? quiet + 1 : 0;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, over.Token);
        }
    }

    public Task<HttpResponseMessage> PostZohoAsync(string body, string? signature = null, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Hooks, "/hooks/zoho/sandbox" + query)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Zoho-Webhook-Signature", signature ?? Sign(body, query));
        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostProcoreAsync(string body, string authorization = ProcoreAuthorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Hooks, "/hooks/procore/sandbox")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { Authorization = new("Bearer", _token) },
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Program.DisposeAsync();
    }

    // As Zoho documents it: the query's pairs, sorted by key and without separators, and then the raw body.
    private static string Sign(string body, string query)
    {
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(pair => pair.Replace("=", "", StringComparison.Ordinal));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ZohoSecret), Encoding.UTF8.GetBytes(string.Concat(pairs) + body)));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Addresses();
}
