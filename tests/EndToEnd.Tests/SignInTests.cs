using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Who gets in on one machine, and in whose name something is done.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private static readonly string[] Open = ["GET /signin", "GET /setup/answer", "GET /pages.css", "GET /pages.js", "GET /_framework/blazor.web.js", "GET /health", "HEAD /health", "GET /ready", "HEAD /ready", "POST /hooks/zoho/{connection}", "POST /hooks/procore/{connection}"];

    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await HostInside.StartAsync(orders: 3);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_replayed_one_time_link_signs_nobody_in()
    {
        var link = _host.Link().PathAndQuery;
        using (var first = await _host.GetAsync(link)) Assert.Equal((HttpStatusCode.Redirect, "/"), (first.StatusCode, first.Headers.Location!.OriginalString));
        foreach (var other in (string[])[link, link[..^1], "/signin", "/signin?key=", "/signin?key=%00&key=x"])
        {
            using var again = await _host.GetAsync(other);
            Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
            Assert.False(again.Headers.Contains("Set-Cookie"));
            await SaysAsync(again, "This link does not sign anybody in");
        }
    }

    [Fact]
    public async Task Of_two_that_open_a_link_at_once_one_is_signed_in()
    {
        for (var round = 0; round < 20; round++)
        {
            var link = _host.Link().PathAndQuery;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.GetAsync(link)));
            Assert.Equal(1, answers.Count(one => one.StatusCode == HttpStatusCode.Redirect));
            foreach (var answer in answers) answer.Dispose();
        }
    }

    [Fact]
    public void A_link_is_too_old_after_an_hour()
    {
        var time = new FakeTimeProvider();
        var links = new OneTimeLinks(time);
        var (early, late) = (Key(), Key());
        time.Advance(OneTimeLinks.Lifetime);
        Assert.True(links.Use(early));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(links.Use(late));

        string Key() => links.Make(new("http://127.0.0.1:5080")).Query["?key=".Length..];
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_for_no_script()
    {
        using var answer = await _host.GetAsync(_host.Link().PathAndQuery);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith($"zohoprocore-{_host.Address.Port}=", cookie, StringComparison.Ordinal);
        Assert.Equal(["path=/", "samesite=strict", "httponly"], cookie.Split("; ")[1..]);
    }

    /// <summary>Session fixation: whatever cookie a browser was made to bring along, the session that a link begins is another one.</summary>
    [Fact]
    public async Task A_session_that_somebody_planted_is_never_signed_in()
    {
        var name = $"zohoprocore-{_host.Address.Port}";
        var stranger = await _host.SignInAsync();
        await _host.FormAsync("/signout", [], page: "/", cookie: stranger);
        foreach (var planted in (string[])[$"{name}=chosen", stranger])
        {
            using var signedIn = await _host.GetAsync(_host.Link().PathAndQuery, ("Cookie", planted));
            var given = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            Assert.NotEqual(planted, given);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/", ("Cookie", planted)));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", ("Cookie", given)));
        }
    }

    [Fact]
    public async Task A_cookie_of_a_host_that_ran_before_signs_nobody_in()
    {
        var format = _host.App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSetup.Cookie).TicketDataFormat;
        foreach (var session in (string?[])[null, new('0', 32)])
        {
            var properties = new AuthenticationProperties { Items = { [SignInSetup.SessionItem] = session } };
            var cookie = format.Protect(new(Account.SignedIn(SignInSetup.Cookie), properties, SignInSetup.Cookie)); // by the same key ring
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/", ("Cookie", $"zohoprocore-{_host.Address.Port}={cookie}")));
        }
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out_for_good()
    {
        var cookie = await _host.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", ("Cookie", cookie)));
        using var answer = await _host.FormAsync("/signout", [], page: "/", cookie: cookie);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/", ("Cookie", cookie)));
    }

    /// <summary>Every route there is: a page says it on a page, the API as problem details, and what is open is listed here.</summary>
    [Fact]
    public async Task A_request_without_sign_in_gets_a_sentence_and_nothing_else()
    {
        var open = new List<string>();
        foreach (var route in _host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var method = route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
            using var request = new HttpRequestMessage(new(method), route.RoutePattern.RawText!.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            request.Headers.Authorization = new("Bearer", "wrong");
            if (method == "POST") request.Content = new StringContent("{", Encoding.UTF8, "application/json");
            using var http = new HttpClient { BaseAddress = _host.Address };
            if (Open.Contains($"{method} {route.RoutePattern.RawText}"))
            {
                open.Add($"{method} {route.RoutePattern.RawText}");
                continue;
            }

            using var answer = await http.SendAsync(request, Token);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {route.RoutePattern.RawText} -> {answer.StatusCode}");
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
            if (route.Metadata.GetMetadata<PageMark>() is not null)
            {
                Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
                await SaysAsync(answer, "Nobody is signed in here.");
                continue;
            }

            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;
            Assert.Equal((401, "Unauthorized"), ((int)problem["status"]!, (string)problem["title"]!));
            Assert.StartsWith("This request has no sign-in, so nothing was done.", (string)problem["detail"]!, StringComparison.Ordinal);
        }

        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_request_that_a_proxy_forwarded_uses_no_link_up_and_signs_nobody_in()
    {
        var link = _host.Link().PathAndQuery;
        foreach (var (name, value) in ((string, string)[])[("X-Forwarded-For", "127.0.0.1"), ("Forwarded", "for=127.0.0.1"), ("Via", "1.1 proxy"), ("Host", "evil.example")]) // the last is DNS rebinding
        {
            using var refused = await _host.GetAsync(link, (name, value));
            Assert.Equal((HttpStatusCode.NotFound, false), (refused.StatusCode, refused.Headers.Contains("Set-Cookie")));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/", ("Cookie", await _host.SignInAsync()), (name, value)));
        }

        using var answer = await _host.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Cross-site form: a browser that is signed in is made to send something. By its cookie alone it changes nothing, wherever that came from.</summary>
    [Fact]
    public async Task A_cookie_alone_changes_nothing()
    {
        var cookie = await _host.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await _host.ChangeAsync("/api/remove", """{"connection":"sandbox"}""", ("Authorization", ""), ("Cookie", cookie)));
        using (var withoutForm = await _host.FormAsync("/signout", [], withToken: false, page: "/", cookie: cookie)) Assert.Equal(HttpStatusCode.BadRequest, withoutForm.StatusCode);
        using (var crossSite = await _host.FormAsync("/signout", [], page: "/", cookie: cookie, header: ("Origin", "http://evil.example"))) Assert.Equal(HttpStatusCode.Forbidden, crossSite.StatusCode);
        using (var otherPort = await _host.FormAsync("/signout", [], page: "/", cookie: cookie, header: ("Sec-Fetch-Site", "same-site"))) Assert.Equal(HttpStatusCode.Forbidden, otherPort.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", ("Cookie", cookie)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/api/status", ("Cookie", cookie)));
        Assert.Single(_host.Runtime.Connections);
    }

    [Fact]
    public async Task What_is_done_is_done_in_the_name_of_who_is_signed_in_and_of_no_other()
    {
        var (refused, why) = await _host.SendAsync("POST", "/api/remove", """{"connection":"sandbox","by":"The CFO"}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Equal("Who decides is whoever is signed in, so a request can't say \"by\", and nothing was done. Leave it out.", (string)JsonNode.Parse(why)!["detail"]!);
        Assert.Single(_host.Runtime.Connections);
        var (status, said) = await _host.SendAsync("POST", "/api/remove", """{"connection":"sandbox"}""");
        Assert.True(status == HttpStatusCode.OK, said);
        var audit = await _host.Runtime.Store.ReadAsync(new() { ConnectionId = "sandbox" }, Token).ToListAsync(Token);
        Assert.Equal(Environment.UserName, audit[^1].Actor);
        Assert.DoesNotContain(audit, entry => entry.Actor == "The CFO");
    }

    [Fact]
    public async Task The_command_gives_another_link_while_a_host_serves()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.True(await CommandLine.RunAsync(["signin", "--data", _host.Directory.Path], output, error) == ExitCode.Ok, error.ToString());
        using var answer = await _host.GetAsync(new Uri(output.ToString().Trim()).PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var nobody = new TemporaryDirectory();
        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync(["signin", "--data", nobody.Path], output, error));
        Assert.Contains("No host serves on the data directory", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await _host.GetAsync(path, headers);
        return answer.StatusCode;
    }

    private static async Task SaysAsync(HttpResponseMessage answer, string sentence)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
        Assert.StartsWith(sentence, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
