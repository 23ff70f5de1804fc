using System.Net;

namespace EndToEnd.Tests;

/// <summary>Who reaches the pages and the API: nobody but whoever sits at the machine, and no page of another site changes anything.</summary>
public sealed class OnThisMachineTests : IAsyncLifetime
{
    private const string Word = """{"note":"month end"}""";

    private HostInside _host = null!;

    public async ValueTask InitializeAsync() => _host = await HostInside.StartAsync(orders: 3);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Host", "evil.example")] // DNS rebinding: a name of somebody else's that leads here
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task A_request_from_elsewhere_finds_nothing(string header, string value)
    {
        foreach (var path in (string[])["/", "/orders", "/api/status"])
        {
            using var answer = (await _host.PageAsync(path, (header, value))).Answer;
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, await _host.ChangeAsync("/api/pause", Word, (header, value)));
        Assert.False((await _host.Runtime.Engine.GetStateAsync("sandbox", TestContext.Current.CancellationToken)).IsStarted);
        foreach (var path in (string[])["/health", "/ready"]) // and there no more than a word
        {
            using var health = (await _host.PageAsync(path, (header, value))).Answer;
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            Assert.True(await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) is "ok" or "degraded");
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_changes_nothing(string header, string value)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await _host.ChangeAsync("/api/pause", Word, (header, value)));
        Assert.NotEqual(ZohoProcore.Sync.SyncStage.Paused, (await _host.Runtime.Engine.GetStateAsync("sandbox", TestContext.Current.CancellationToken)).Stage);
    }

    [Fact]
    public async Task A_program_and_the_hosts_own_page_do()
    {
        Assert.NotEqual(HttpStatusCode.Forbidden, await _host.ChangeAsync("/api/pause", Word));
        Assert.NotEqual(HttpStatusCode.Forbidden, await _host.ChangeAsync("/api/pause", Word, ("Origin", _host.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")));
    }

    /// <summary>The framework would listen where the environment says besides.</summary>
    [Fact]
    public async Task No_setting_of_the_framework_makes_it_listen_elsewhere()
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
            ["ASPNETCORE_PREFERHOSTINGURLS"] = "true",
            ["ASPNETCORE_HTTP_PORTS"] = "0",
            ["KESTREL__ENDPOINTS__HTTP__URL"] = "http://0.0.0.0:0",
            ["ASPNETCORE_KESTREL__ENDPOINTS__HTTP__URL"] = "http://0.0.0.0:0",
            ["DOTNET_KESTREL__ENDPOINTS__HTTP__URL"] = "http://0.0.0.0:0",
        };
        await using var host = Programs.Host(environment, "--urls", "http://127.0.0.1:0", "--orders", "1");
        var line = await host.WaitForErrorAsync("Listening on", TestContext.Current.CancellationToken);
        Assert.Matches(@"^Listening on http://127\.0\.0\.1:\d+\. ", line);
        Assert.Matches(@"To sign in, open http://127\.0\.0\.1:\d+/signin\?key=[\w-]{43} in a browser", await host.WaitForErrorAsync("To sign in", TestContext.Current.CancellationToken));
    }
}
