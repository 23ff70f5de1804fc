using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests;

/// <summary>The host and an OpenID provider as two servers on this machine, and a browser between them: code flow with PKCE, roles from claims, and every answer that is none.</summary>
public sealed partial class ProviderSignInTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private OpenIdProvider _provider = null!;
    private Program _host = null!;
    private Uri _pages = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _provider = await OpenIdProvider.StartAsync();
        var settings = _provider.Settings();
        settings["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__ROLES__DECIDER__0"] = "bookkeeping";
        settings["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__ROLES__DECIDER__1"] = "project managers";
        _host = Programs.Host(settings, "serve", "--urls", "http://127.0.0.1:0", "--orders", "3", "--speed", "200", "--data", _data.Path);
        _pages = new Uri(Address().Match(await _host.WaitForErrorAsync("Listening on", Token)).Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _data.Dispose();
    }

    [Fact]
    public async Task People_sign_in_with_their_provider_and_do_what_their_role_lets_them()
    {
        // A viewer comes back to where they wanted to go, sees, and decides nothing.
        (_provider.Subject, _provider.Name, _provider.Roles) = ("sub-3", "Vera Viewer", ["staff", "viewer"]);
        using var viewer = new Browser(_pages);
        await viewer.OpenAsync("/orders?state=Synced");
        Assert.Equal(HttpStatusCode.Unauthorized, viewer.Status);
        Assert.StartsWith("Nobody is signed in here.", viewer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await viewer.ClickAsync("Sign in");
        Assert.Equal((HttpStatusCode.OK, "/orders?state=Synced"), (viewer.Status, viewer.Address.PathAndQuery));
        Assert.Equal("Vera Viewer (sub-3)", Who(viewer));
        await viewer.SendAsync("/waits/pause", ("connection", "sandbox"));
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        Assert.Contains("it takes the role decider", viewer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        // A decider decides, in their own name, whatever the form says.
        (_provider.Subject, _provider.Name, _provider.Roles) = ("sub-2", "Dan\u202e Decider", ["project managers"]);
        using var decider = await SignedInAsync();
        Assert.Equal("Dan[U+202E] Decider (sub-2)", Who(decider));
        do await decider.SendAsync("/waits/pause", ("connection", "sandbox"), ("by", "The CFO"), ("note", "month end")); // refused until the go-ahead of the sandbox is given
        while (decider.Status == HttpStatusCode.Conflict && await SoonAsync(decider));
        Assert.True(decider.Status == HttpStatusCode.OK, $"{decider.Status} {decider.Page.Body!.TextContent}");
        Assert.True(await AuditAsync("Dan[U+202E] Decider (sub-2)") > 0);
        Assert.Equal(0L, await AuditAsync("The CFO"));
        await decider.OpenAsync("/");
        await decider.SendAsync("/waits/start", ("connection", "sandbox"), ("reach", "everything"), ("hash", "00"));
        Assert.Equal(HttpStatusCode.Forbidden, decider.Status);

        // The owner is let through: to what is refused for other reasons, or, where nothing waits, to what it asks for.
        (_provider.Subject, _provider.Name, _provider.Roles) = ("sub-1", "Olga Owner", ["owner", "viewer"]);
        using var owner = await SignedInAsync();
        await owner.SendAsync("/waits/start", ("connection", "sandbox"), ("reach", "everything"), ("hash", "00"));
        Assert.True(owner.Status is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.BadRequest, $"{owner.Status}");

        Assert.Empty(_provider.Problems);
        Assert.DoesNotContain("canary", _host.Everything(), StringComparison.Ordinal);
    }

    /// <summary>What the provider took away is nobody's in the browser of before, once it said so; a session with the role that it still gives stays.</summary>
    [Fact]
    public async Task A_role_that_was_taken_away_ends_with_the_next_sign_in_in_every_browser()
    {
        (_provider.Subject, _provider.Name, _provider.Roles) = ("sub-2", "Dan Decider", ["project managers"]);
        using var other = await SignedInAsync();
        (_provider.Subject, _provider.Name, _provider.Roles) = ("sub-1", "Olga Owner", ["owner"]);
        using var before = await SignedInAsync();
        using var beside = await SignedInAsync();
        await before.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, before.Status); // with the same role both stand

        _provider.Roles = ["viewer"];
        using var viewer = await SignedInAsync();
        foreach (var browser in (Browser[])[before, beside])
        {
            await browser.OpenAsync("/");
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        }

        _provider.Roles = [];
        using var refused = new Browser(_pages);
        await refused.OpenAsync("/signin");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        await viewer.OpenAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, viewer.Status);
        await other.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, other.Status); // somebody else's
    }

    /// <summary>Session fixation: what was planted is not what is signed in, and who signs out is out on every tab.</summary>
    [Fact]
    public async Task A_session_begins_with_the_sign_in_and_ends_with_the_sign_out()
    {
        using var browser = new Browser(_pages);
        var name = $"zohoprocore-{_pages.Port}";
        browser.Plant(_pages, name, "planted");
        await SignInAsync(browser);
        var first = browser.CookiesOf(_pages)[name];
        Assert.NotEqual("planted", first);
        await SignInAsync(browser);
        var second = browser.CookiesOf(_pages)[name];
        Assert.NotEqual(first, second);
        Assert.DoesNotContain(browser.CookiesOf(_pages).Keys, cookie => cookie.StartsWith(".AspNetCore.", StringComparison.Ordinal)); // what a sign-in needed is gone

        await browser.OpenAsync("/");
        await browser.SendAsync("/signout");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("You are signed out here.", browser.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("header form"));
        browser.Plant(_pages, name, second);
        await browser.OpenAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }

    [Fact]
    public async Task An_answer_that_is_false_signs_nobody_in()
    {
        foreach (var forgery in Enum.GetValues<Forgery>().Where(one => one != Forgery.None))
        {
            _provider.Forgery = forgery;
            using var browser = new Browser(_pages);
            await browser.OpenAsync("/signin");
            Assert.True(browser.Status == HttpStatusCode.Unauthorized && browser.Address.AbsolutePath == "/signin/answer", $"{forgery}: {browser.Status} {browser.Address}");
            Assert.StartsWith("The provider's answer signs nobody in", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("forged", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain(browser.Address.AbsolutePath, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal); // nor its own address, which has the code
            Assert.DoesNotContain($"zohoprocore-{_pages.Port}", browser.CookiesOf(_pages).Keys);
            await browser.OpenAsync("/");
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        }

        // Log injection: what the provider, or whoever says to be it, wrote stands in no line.
        Assert.Contains("A sign-in by the OpenID provider was refused: ", _host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", _host.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _host.Everything());
        Assert.DoesNotContain("canary", _host.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_for_the_browser_that_asked_and_once()
    {
        using var victim = new Browser(_pages);
        using var attacker = new Browser(_pages);
        var asked = (await attacker.LookAsync(new(_pages, "/signin"))).Location!;
        var answer = (await attacker.LookAsync(asked)).Location!;

        // Login by somebody else's answer: whoever is sent there was not asked.
        await victim.OpenAsync(answer.AbsoluteUri);
        Assert.Equal(HttpStatusCode.Unauthorized, victim.Status);
        await attacker.OpenAsync(answer.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, attacker.Status);
        var tokens = _provider.Tokens;
        await victim.OpenAsync(answer.AbsoluteUri);
        Assert.Equal(HttpStatusCode.Unauthorized, victim.Status);
        Assert.Equal(tokens, _provider.Tokens);
    }

    [Fact]
    public async Task Whom_the_provider_gives_no_role_is_told_so()
    {
        foreach (var roles in (string[][])[[], ["decider"], ["Owner"], ["staff"]]) // decider has other names here
        {
            _provider.Roles = roles;
            using var browser = new Browser(_pages);
            await browser.OpenAsync("/signin");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
            Assert.Contains("gives you no role here", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain($"zohoprocore-{_pages.Port}", browser.CookiesOf(_pages).Keys);
        }
    }

    [Fact]
    public async Task After_the_sign_in_nobody_is_sent_to_another_host()
    {
        foreach (var elsewhere in (string[])["//evil.example", "https://evil.example/", "/\\evil.example", "evil.example", "/\tx"])
        {
            using var browser = new Browser(_pages);
            await browser.OpenAsync($"/signin?returnTo={Uri.EscapeDataString(elsewhere)}");
            Assert.Equal((HttpStatusCode.OK, new Uri(_pages, "/").AbsoluteUri), (browser.Status, browser.Address.AbsoluteUri));
        }
    }

    /// <summary>There is one way in for people, and the token is for this machine.</summary>
    [Fact]
    public async Task No_link_signs_in_beside_the_provider()
    {
        await using var command = Programs.Host("signin", "--data", _data.Path);
        Assert.Equal(0, await command.ExitAsync(TimeSpan.FromMinutes(3)));
        Assert.Equal(new Uri(_pages, "/signin").AbsoluteUri, command.Output.Trim());
        Assert.Contains("an OpenID provider signs people in here", command.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("key=", _host.Everything(), StringComparison.Ordinal);
        using var browser = new Browser(_pages);
        var (status, location) = await browser.LookAsync(new(_pages, "/signin?key=0123456789"));
        Assert.Equal((HttpStatusCode.Redirect, _provider.Address.Authority), (status, location!.Authority));
        Assert.Contains("code_challenge_method=S256", location.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_provider_is_away_the_host_says_so_and_goes_on()
    {
        await _provider.DisposeAsync();
        using var browser = new Browser(_pages);
        await browser.OpenAsync("/signin");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.Contains("does not answer, or not as one", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.False(_host.HasExited);
        _provider = await OpenIdProvider.StartAsync(); // so that there is one to be disposed of
    }

    private static string Who(Browser browser) => browser.Page.QuerySelector("header form span")!.TextContent;

    private static async Task<bool> SoonAsync(Browser browser)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        await browser.OpenAsync("/");
        return true;
    }

    private async Task<Browser> SignedInAsync()
    {
        var browser = new Browser(_pages);
        await SignInAsync(browser);
        return browser;
    }

    private static async Task SignInAsync(Browser browser)
    {
        await browser.OpenAsync("/signin");
        Assert.True(browser.Status == HttpStatusCode.OK, $"{browser.Status} {browser.Page.Body!.TextContent}");
    }

    private async Task<long> AuditAsync(string actor)
    {
        await using var store = new SqliteConnection($"Data Source={_data.StoreFile};Mode=ReadOnly;Pooling=false");
        await store.OpenAsync(Token);
        await using var command = store.CreateCommand();
        command.CommandText = "select count(*) from sync_audit where actor = $actor";
        command.Parameters.AddWithValue("$actor", actor);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
