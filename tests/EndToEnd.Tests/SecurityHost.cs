using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests;

/// <summary>The host as a process, for tests that attack it: nothing that they do may leave a mark that the next one sees.</summary>
public sealed partial class SecurityHost : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    internal Program Program { get; private set; } = null!;

    /// <summary>Where the pages are.</summary>
    public Uri Pages { get; private set; } = null!;

    /// <summary>Where webhooks come in.</summary>
    public Uri Hooks { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Program = Programs.Host("serve", "--urls", "http://127.0.0.1:0", "--orders", "3", "--data", _data.Path);
        var listens = Address().Matches(await Program.WaitForErrorAsync("Listening on", Token));
        (Pages, Hooks) = (new Uri(listens[0].Value), new Uri(listens[1].Value));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Program.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _data.Dispose();
    }

    /// <summary>The token that lies in the data directory.</summary>
    public Task<string> TokenAsync() => File.ReadAllTextAsync(Path.Combine(_data.Path, "api-token"), Token);

    /// <summary>Another link that signs in once.</summary>
    public async Task<Uri> LinkAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Pages, "/api/signin"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        using var answer = await _http.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();
        return new Uri((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["link"]!);
    }

    /// <summary>Sends what a test makes up.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post) request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, Token);
    }

    /// <summary>A browser that is signed in.</summary>
    internal async Task<Browser> SignedInAsync()
    {
        var browser = new Browser(Pages);
        await browser.OpenAsync((await LinkAsync()).AbsoluteUri);
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        return browser;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
