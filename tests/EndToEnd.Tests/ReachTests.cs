using System.Net;
using EmbeddedHost;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>Whose word counts for where a request comes from: a proxy's that the configuration knows, under the public address, and nobody else's.</summary>
public sealed class ReachTests
{
    private static readonly Uri Public = new("https://sync.example.com");
    private static readonly IPNetwork ThisMachine = IPNetwork.Parse("127.0.0.0/8");

    /// <summary>A proxy on this machine that nobody configured: whatever it calls itself.</summary>
    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("x-forwarded-anything")]
    [InlineData("X-Original-Host")]
    [InlineData("Via")]
    [InlineData("X-Real-IP")]
    [InlineData("CF-Connecting-IP")]
    public async Task A_request_that_was_forwarded_is_not_on_this_machine(string header)
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1), LogLevel.Warning, new WebSettings { KnownProxies = [ThisMachine] }); // known, but nobody signs people in through it
        var link = host.Link().PathAndQuery;
        foreach (var path in (string[])[link, "/", "/api/status"])
        {
            using var refused = await host.GetAsync(path, (header, "127.0.0.1"), ("Cookie", host.SignInAs("Ann", Role.Owner)));
            Assert.Equal((HttpStatusCode.NotFound, false), (refused.StatusCode, refused.Headers.Contains("Set-Cookie")));
        }

        Assert.Equal(HttpStatusCode.NotFound, await host.ChangeAsync("/api/pause", "{}", (header, "127.0.0.1")));
        using var answer = await host.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Through_a_known_proxy_people_come_under_the_public_address_alone()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = await StartAsync(provider, ThisMachine);
        var cookie = host.SignInAs("Ann", Role.Owner);
        foreach (var (name, forwardedName, isOurs) in ((string, string?, bool)[])
        [
            ("sync.example.com", null, true), ("SYNC.example.com:443", null, true), ("127.0.0.1:5080", "sync.example.com", true),
            ("evil.example", null, false), ("sync.example.com", "evil.example", false), ("sync.example.com:8443", null, false), ("sync.example.com.evil.example", null, false), ("127.0.0.1:5080", null, false),
        ])
        {
            (string, string)[] headers = [("Host", name), ("X-Forwarded-For", "203.0.113.7"), .. forwardedName is null ? ((string, string)[])[] : [("X-Forwarded-Host", forwardedName)]];
            using var nobody = await host.GetAsync("/", headers);
            Assert.True(nobody.StatusCode == (isOurs ? HttpStatusCode.Unauthorized : HttpStatusCode.NotFound), $"{name} {forwardedName} -> {nobody.StatusCode}");
            using var somebody = await host.GetAsync("/", [.. headers, ("Cookie", cookie)]);
            Assert.True(somebody.StatusCode == (isOurs ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{name} {forwardedName} -> {somebody.StatusCode}");
            if (isOurs) Assert.All(somebody.Headers.GetValues("Set-Cookie"), one => Assert.Contains("; secure", one, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The scheme and the name are those of the configuration, whatever a header says.</summary>
    [Fact]
    public async Task The_provider_sends_people_back_to_the_public_address()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = await StartAsync(provider, ThisMachine);
        using var answer = await host.GetAsync("/signin", ("Host", "sync.example.com"), ("X-Forwarded-Proto", "http"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("redirect_uri=https%3A%2F%2Fsync.example.com%2Fsignin%2Fanswer", answer.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), one => Assert.Matches("(?i); secure; samesite=lax; httponly", one));
    }

    [Fact]
    public async Task The_token_and_pages_of_other_sites_are_worth_nothing_through_a_proxy()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = await StartAsync(provider, ThisMachine);
        Assert.Equal(HttpStatusCode.Unauthorized, await host.ChangeAsync("/api/pause", "{}", ("Host", "sync.example.com"), ("Via", "1.1 proxy")));
        foreach (var (origin, isOurs) in ((string, bool)[])[("https://sync.example.com", true), ("http://sync.example.com", false), ("https://evil.example", false)])
            Assert.Equal(
                isOurs ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden,
                await host.ChangeAsync("/api/pause", "{}", ("Host", "sync.example.com"), ("Via", "1.1 proxy"), ("Origin", origin)));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await host.ChangeAsync("/api/pause", "{}")); // on this machine it is
    }

    [Fact]
    public async Task Through_a_proxy_that_nobody_knows_nobody_comes()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var host = await StartAsync(provider, IPNetwork.Parse("10.0.0.0/8"));
        foreach (var path in (string[])["/", "/signin", "/signin/answer?code=1&state=2"])
        {
            using var answer = await host.GetAsync(path, ("Host", "sync.example.com"), ("X-Forwarded-For", "10.0.0.1"), ("Cookie", host.SignInAs("Ann", Role.Owner)));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Who sent a webhook: whoever is connected, or where proxies are known, the last whom they did not make up.</summary>
    [Theory]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("10.0.0.1", null, "10.0.0.1")]
    [InlineData("10.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1")]
    [InlineData("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", "198.51.100.1")]
    [InlineData("10.0.0.1", "1.2.3.4, nonsense", "10.0.0.1")]
    [InlineData("10.0.0.1", "2001:db8::1", "2001:db8::1")]
    public void A_sender_is_who_a_known_proxy_says(string connected, string? told, string sender)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connected);
        if (told is not null) context.Request.Headers["X-Forwarded-For"] = told;
        Assert.Equal(sender, new Reach(new WebSettings { KnownProxies = [IPNetwork.Parse("10.0.0.0/24")] }).SenderOf(context.Request).ToString());
    }

    private static Task<HostInside> StartAsync(OpenIdProvider provider, IPNetwork proxies) => HostInside.StartAsync(
        new StandingSandbox(orders: 1),
        LogLevel.Warning,
        new WebSettings
        {
            PublicAddress = Public,
            KnownProxies = [proxies],
            Provider = ProviderSettings.Read(new() { Authority = provider.Address.GetLeftPart(UriPartial.Authority), ClientId = OpenIdProvider.ClientId, ClientSecret = OpenIdProvider.ClientSecret }, []),
        });
}
