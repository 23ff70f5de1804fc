using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>A sandbox as a process of its own.</summary>
internal sealed class SandboxProgram(Program program, Uri zoho, Uri procore) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = zoho };

    /// <summary>Both addresses, as <c>--sandbox</c> takes them.</summary>
    public string Address { get; } = $"{zoho.GetLeftPart(UriPartial.Authority)},{procore.GetLeftPart(UriPartial.Authority)}";

    /// <summary>The program itself.</summary>
    public Program Program => program;

    public Task<JsonNode> StateAsync() => GetAsync("/_sandbox/state");

    public async Task<JsonNode> GetAsync(string path)
    {
        await using var body = await _http.GetStreamAsync(path, TestContext.Current.CancellationToken);
        return (await JsonNode.ParseAsync(body, cancellationToken: TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonNode> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text.Length == 0 ? "null" : text) ?? new JsonObject();
    }

    /// <summary>What opens it and where it listens, as variables of an environment.</summary>
    public async Task<Dictionary<string, string>> OwnAsync()
    {
        var credentials = await GetAsync("/_sandbox/credentials");
        var (books, site, addresses) = (credentials["zoho"]!, credentials["procore"]!, Address.Split(','));
        return new()
        {
            ["ZOHO_URL"] = addresses[0],
            ["ZOHO_ORGANIZATION_ID"] = Text(books, "organization_id"),
            ["ZOHO_CLIENT_ID"] = Text(books, "client_id"),
            ["ZOHO_CLIENT_SECRET"] = Text(books, "client_secret"),
            ["ZOHO_REFRESH_TOKEN"] = Text(books, "refresh_token"),
            ["PROCORE_URL"] = addresses[1],
            ["PROCORE_COMPANY_ID"] = Text(site, "company_id"),
            ["PROCORE_CLIENT_ID"] = Text(site, "client_id"),
            ["PROCORE_CLIENT_SECRET"] = Text(site, "client_secret"),
        };

        static string Text(JsonNode of, string name) => of[name]!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await program.DisposeAsync();
    }
}
