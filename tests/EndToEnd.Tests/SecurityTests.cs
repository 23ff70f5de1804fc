using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>
/// What somebody may try, each by its name, at the host as it runs. Where the threat has more sides than one, the others stand with what they attack:
/// <list type="table">
/// <listheader><term>threat</term><description>test here; and where else</description></listheader>
/// <item><term>cross-site form</term><description><see cref="Cross_site_form"/>; <see cref="SignInTests.A_cookie_alone_changes_nothing"/></description></item>
/// <item><term>foreign origin</term><description><see cref="Foreign_origin"/>; <see cref="OnThisMachineTests.A_page_of_another_site_changes_nothing"/></description></item>
/// <item><term>DNS rebinding, forwarded requests</term><description><see cref="Dns_rebinding"/>; <see cref="OnThisMachineTests.A_request_from_elsewhere_finds_nothing"/>, <see cref="ReachTests"/></description></item>
/// <item><term>session fixation</term><description><see cref="Session_fixation"/>; <see cref="SignInTests.A_session_that_somebody_planted_is_never_signed_in"/>, <see cref="ProviderSignInTests.A_session_begins_with_the_sign_in_and_ends_with_the_sign_out"/></description></item>
/// <item><term>a viewer who decides</term><description><see cref="RoleTests.Every_form_is_refused_to_who_lacks_its_role_and_nothing_is_done"/>, <see cref="ProviderSignInTests.People_sign_in_with_their_provider_and_do_what_their_role_lets_them"/></description></item>
/// <item><term>a replayed one-time link</term><description><see cref="Replayed_one_time_link"/>; <see cref="SignInTests.A_replayed_one_time_link_signs_nobody_in"/>, <see cref="SignInTests.Of_two_that_open_a_link_at_once_one_is_signed_in"/></description></item>
/// <item><term>0.0.0.0 without OpenID Connect</term><description><see cref="All_addresses_without_OpenID_Connect"/>; <see cref="SignInSettingsTests.An_address_that_other_machines_reach_takes_a_provider_and_a_proxy"/></description></item>
/// <item><term>oversized and slow bodies, floods</term><description><see cref="Oversized_body"/>, <see cref="Slow_body"/>; <see cref="HookListenerTests"/>, <see cref="WebhookTests"/></description></item>
/// <item><term>log injection</term><description><see cref="Log_injection_and_terminal_escapes"/>; <see cref="HookLogTests"/>, <see cref="ProviderSignInTests.An_answer_that_is_false_signs_nobody_in"/></description></item>
/// <item><term>terminal escapes</term><description><see cref="Log_injection_and_terminal_escapes"/>, <see cref="Escapes_in_a_name_reach_no_terminal_by_the_log"/></description></item>
/// <item><term>HTML through names</term><description><see cref="PageTests.A_name_that_is_no_name_is_text_on_every_page"/></description></item>
/// <item><term>scripts that are not the host's</term><description><see cref="PageTests.Every_page_is_whole_and_needs_nothing_from_elsewhere"/>; in a browser, EnhancedNavigationTests of Browser.Tests</description></item>
/// <item><term>formulas through names</term><description><see cref="Formula_in_a_vendors_name"/>; <see cref="MonthEndTests.A_text_is_no_formula"/></description></item>
/// <item><term>answers that a browser or a proxy keeps</term><description><see cref="Kept_answer"/></description></item>
/// <item><term>false answers of a provider</term><description><see cref="ProviderSignInTests"/></description></item>
/// </list>
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed class SecurityTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cross_site_form()
    {
        using var browser = await host.SignedInAsync();
        await browser.SendFromAsync("http://evil.example", "/signout");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        await browser.SendFromAsync("null", "/waits/pause", ("connection", "sandbox"));
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        await browser.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, browser.Status); // still signed in

        // Without the mark of a form of the host's own, from whichever page.
        browser.Page.QuerySelectorAll("input[name=__RequestVerificationToken]").ToList().ForEach(one => one.Remove());
        await browser.SendAsync("/signout");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Fact]
    public async Task Foreign_origin()
    {
        foreach (var (header, value) in ((string, string)[])[("Origin", "http://evil.example"), ("Origin", "null"), ("Origin", $"http://127.0.0.1:{host.Hooks.Port}"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site")])
        {
            using var answer = await host.SendAsync(HttpMethod.Post, new(host.Pages, "/api/pause"), (header, value), ("Authorization", $"Bearer {await host.TokenAsync()}"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    /// <summary>Whatever it says, and also where it says why it says nothing.</summary>
    [Fact]
    public async Task Kept_answer()
    {
        var token = ("Authorization", $"Bearer {await host.TokenAsync()}");
        foreach (var path in (string[])["/", "/orders", "/api/status", "/api/orders", "/api/orders/nothing", "/api/orders?state=nowhere", "/api/nothing", "/health", "/ready"])
            foreach (var headers in ((string, string)[][])[[token], []])
            {
                using var answer = await host.SendAsync(HttpMethod.Get, new(host.Pages, path), headers);
                Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{path} -> {(int)answer.StatusCode} {answer.Headers.CacheControl}");
                Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            }
    }

    [Fact]
    public async Task Dns_rebinding()
    {
        var link = await host.LinkAsync();
        foreach (var name in (string[])["evil.example", $"evil.example:{host.Pages.Port}", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"])
        {
            using var answer = await host.SendAsync(HttpMethod.Get, link, ("Host", name));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{name} -> {answer.StatusCode}");
            using var api = await host.SendAsync(HttpMethod.Get, new(host.Pages, "/api/status"), ("Host", name), ("Authorization", $"Bearer {await host.TokenAsync()}"));
            Assert.True(api.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{name} -> {api.StatusCode}");
        }

        using var unused = await host.SendAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.Redirect, unused.StatusCode);
    }

    [Fact]
    public async Task Session_fixation()
    {
        using var attacker = await host.SignedInAsync();
        var name = $"zohoprocore-{host.Pages.Port}";
        var planted = attacker.CookiesOf(host.Pages)[name];
        using var victim = new Browser(host.Pages);
        victim.Plant(host.Pages, name, planted);
        await victim.OpenAsync((await host.LinkAsync()).AbsoluteUri);
        Assert.NotEqual(planted, victim.CookiesOf(host.Pages)[name]);
        await attacker.SendAsync("/signout");
        await victim.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, victim.Status); // it was another session
        await attacker.OpenAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, attacker.Status);
    }

    [Fact]
    public async Task Replayed_one_time_link()
    {
        var link = await host.LinkAsync();
        using (var browser = new Browser(host.Pages))
        {
            await browser.OpenAsync(link.AbsoluteUri);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        using var again = new Browser(host.Pages);
        await again.OpenAsync(link.AbsoluteUri);
        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
        Assert.Empty(again.CookiesOf(host.Pages));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    public async Task All_addresses_without_OpenID_Connect(string url)
    {
        await using var started = Programs.Host("serve", "--urls", url, "--orders", "1");
        Assert.Equal(2, await started.ExitAsync(TimeSpan.FromMinutes(3)));
        Assert.StartsWith($"--urls can't be {url}: whoever signs in does so on this machine", started.Error, StringComparison.Ordinal);
        Assert.Single(started.Error.Trim().Split('\n'));
    }

    /// <summary>Before any of it is sent, and however large it says to be.</summary>
    [Fact]
    public async Task Oversized_body()
    {
        foreach (var (service, length, status) in ((string, long, string)[])[("zoho", 1L << 40, "413"), ("zoho", (2 * 1024 * 1024) + 1, "413"), ("procore", 1L << 40, "401")])
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host.Hooks.Host, host.Hooks.Port, Token);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /hooks/{service}/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: {length}\r\n\r\n"), Token);
            using var answer = new StreamReader(client.GetStream());
            Assert.StartsWith($"HTTP/1.1 {status} ", await answer.ReadLineAsync(Token), StringComparison.Ordinal);
        }
    }

    /// <summary>Faster than Kestrel's own least rate, and without an end.</summary>
    [Fact]
    public async Task Slow_body()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Hooks.Host, host.Hooks.Port, Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /hooks/zoho/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: 2000000\r\n\r\n{"), Token);
        using var reader = new StreamReader(stream);
        var answer = reader.ReadLineAsync(Token).AsTask();
        var part = Encoding.ASCII.GetBytes(new string(' ', 512));
        while (!answer.IsCompleted)
        {
            try
            {
                await stream.WriteAsync(part, Token);
            }
            catch (IOException)
            {
                break; // it hung up
            }

            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, Token));
        }

        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
        using var others = await host.SendAsync(HttpMethod.Post, new(host.Hooks, "/hooks/zoho/sandbox"));
        Assert.Equal(HttpStatusCode.Unauthorized, others.StatusCode);
    }

    /// <summary>Nothing that a stranger sends stands in a line of the log, neither at the listener of webhooks nor at the pages.</summary>
    [Fact]
    public async Task Log_injection_and_terminal_escapes()
    {
        const string Forged = "forged%0D%0A2026-11-29T10:00:00Z%20critical%20forged%1B%5B2J%1B%5D0;forged%07";
        foreach (var listener in (Uri[])[host.Hooks, host.Pages])
            foreach (var path in (string[])[$"/hooks/zoho/{Forged}", $"/hooks/procore/{Forged}", "/hooks/zoho/sandbox", $"/{Forged}", $"/signin?key={Forged}", $"/orders/{Forged}/{Forged}"])
                foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
                {
                    using var answer = await host.SendAsync(
                        method, new(listener, path), ("Authorization", "forged"), ("X-Zoho-Webhook-Signature", "forged"), ("User-Agent", "forged"), ("Cookie", $"zohoprocore-{host.Pages.Port}=forged"));
                    Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {listener} {path} -> {answer.StatusCode}");
                    Assert.DoesNotContain('\u001b', await answer.Content.ReadAsStringAsync(Token));
                }

        using (var client = new TcpClient())
        {
            await client.ConnectAsync(host.Hooks.Host, host.Hooks.Port, Token);
            await client.GetStream().WriteAsync("GET forged\u001b[2J\r\nforged: \u001b\r\n\r\n"u8.ToArray(), Token); // no HTTP at all
            Assert.True(await client.GetStream().ReadAsync(new byte[100], Token) >= 0);
        }

        using var last = await host.SendAsync(HttpMethod.Post, new(host.Hooks, "/hooks/zoho/sandbox")); // what came before is written by then
        Assert.DoesNotContain("forged", host.Program.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', host.Program.Everything());
        Assert.DoesNotContain("critical", host.Program.Everything(), StringComparison.Ordinal);
    }

    /// <summary>What a service tells, as the name of a vendor, is told on by sentences in the log.</summary>
    [Fact]
    public void Escapes_in_a_name_reach_no_terminal_by_the_log()
    {
        var formatter = new SentenceFormatter(TimeProvider.System);
        using var line = new StringWriter();
        var entry = new Microsoft.Extensions.Logging.Abstractions.LogEntry<string>(
            Microsoft.Extensions.Logging.LogLevel.Warning, "test", default, "Acme\u001b[2J\u202e\r\nforged \u009b31m", exception: null, (state, _) => state);
        formatter.Write(entry, scopeProvider: null, line);
        Assert.EndsWith("Acme[U+001B][2J[U+202E] forged [U+009B]31m", line.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formula_in_a_vendors_name()
    {
        await using var paged = new PagedHost();
        await paged.StartAsync();
        var report = await paged.MeanwhileAsync(paged.Web.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        foreach (var name in (string[])["=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-2+3", "\t=1", "\r=1", "Acme\",=1,\""])
        {
            var cells = MonthEndCsv.Lines(report with { Rows = [report.Rows[0] with { VendorName = name }] }).SelectMany(Cells).ToList();
            Assert.Contains(name[0] == 'A' ? name : "'" + name, cells);
            Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        }
    }

    // As a spreadsheet reads a line.
    private static IEnumerable<string> Cells(string line)
    {
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[at++]);
            else if (line[at] == '"') isQuoted = !isQuoted;
            else if (line[at] == ',' && !isQuoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else cell.Append(line[at]);
        }

        yield return cell.ToString();
    }
}
