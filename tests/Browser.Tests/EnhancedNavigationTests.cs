using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace Browser.Tests;

/// <summary>With scripts one page takes the place of another without being loaded, and whatever a browser does where it loads one is still done.</summary>
[Collection(SimulatedTime.Name)]
public sealed class EnhancedNavigationTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();
    private readonly List<string> _errors = [];
    private LocalBrowser? _browser;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _browser = await LocalBrowser.StartAsync();
        await _host.StartAsync();
        _page = await _browser.OpenAsync(_host, new());
        _page.PageError += (_, said) => _errors.Add(said);
        _page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("'data:,'", StringComparison.Ordinal)) _errors.Add(said.Text); // no icon is asked for, and none is drawn
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is null) return;
        await _browser.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_page_takes_the_place_of_another_with_its_title_in_focus_and_back_leads_to_where_one_was()
    {
        await MarkAsync();
        foreach (var (name, path) in ((string, string)[])[("What waits", "/waits"), ("Ledgers", "/ledgers"), ("Links", "/links"), ("Set-up", "/setup"), ("Orders", "/orders")])
        {
            await FollowAsync(_page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));
            await IsShownInPlaceAsync(path);
            Assert.Equal(name, await _page.Locator("header nav a[aria-current=page]").InnerTextAsync());
            Assert.Empty((await _page.RunAxe()).Violations);
        }

        // Two folders down, from where a page without a base leads nowhere in place.
        var last = _page.Locator("main tbody th a").Last;
        await last.ScrollIntoViewIfNeededAsync();
        var left = await _page.EvaluateAsync<double>("scrollY");
        Assert.True(left > 100);
        await FollowAsync(last);
        await IsShownInPlaceAsync("/orders/sandbox/");
        await FollowAsync(_page.GetByRole(AriaRole.Link, new() { Name = "What waits", Exact = true }));
        await IsShownInPlaceAsync("/waits");
        await FollowAsync(() => _page.GoBackAsync());
        await FollowAsync(() => _page.GoBackAsync());
        Assert.Equal("/orders", new Uri(_page.Url).AbsolutePath);
        Assert.Equal("Orders", await _page.Locator("h1").InnerTextAsync());
        Assert.InRange(await _page.EvaluateAsync<double>("scrollY"), left - 2, left + 2);

        // The way to the content is the browser's own: from there the Tab key goes on.
        await _page.Locator("a.skip").FocusAsync();
        await _page.Keyboard.PressAsync("Enter");
        await _page.Keyboard.PressAsync("Tab");
        Assert.True(await _page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
        Assert.Equal("/orders", new Uri(_page.Url).AbsolutePath);
        Assert.True(await IsMarkedAsync());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task A_form_is_answered_in_place_and_once()
    {
        var item = (await _host.OpenAsync()).First(one => one.Key.Kind == RecordKind.PurchaseOrder && one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        await _page.GotoAsync("/waits");
        await MarkAsync();
        var form = _page.Locator($"[data-question='{item.Id}'] form").First;
        await LocalBrowser.UnfoldAsync(form);
        await form.Locator("input[name=note]").FillAsync("not ours");
        await FollowAsync(form.Locator("button[value=Skip]"));
        await IsShownInPlaceAsync("/waits");
        Assert.Contains(item.OrderNumber, await _page.Locator("[data-done]").First.InnerTextAsync(), StringComparison.Ordinal);
        var decision = Assert.Single(await _host.Web.Runtime.Store.ListDecisionsAsync("sandbox", item.Key.Id, Token));
        Assert.Equal((ReviewAction.Skip, Environment.UserName), (decision.Action, decision.By));

        // What a browser would send a second time it asks for here.
        await _page.ReloadAsync();
        Assert.Equal("What waits", await _page.Locator("h1").InnerTextAsync());
        Assert.Single(await _host.Web.Runtime.Store.ListDecisionsAsync("sandbox", item.Key.Id, Token));

        await _page.GotoAsync("/orders");
        await MarkAsync();
        var number = (await _host.RecordsAsync())[0].OrderNumber;
        await _page.Locator("input[name=find]").FillAsync(number);
        await FollowAsync(() => _page.Keyboard.PressAsync("Enter"));
        await IsShownInPlaceAsync("/orders");
        Assert.Contains("find=", new Uri(_page.Url).Query, StringComparison.Ordinal);
        Assert.Contains(number, await _page.Locator("main tbody").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    /// <summary>What is no page comes as it is: a file is kept, and JSON is shown.</summary>
    [Fact]
    public async Task What_is_no_page_is_loaded()
    {
        await _page.GotoAsync("/ledgers");
        await MarkAsync();
        var download = await _host.UnhurriedAsync(_page.RunAndWaitForDownloadAsync(() => _page.Locator("button[value=csv]").ClickAsync()));
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(await IsMarkedAsync());

        await LeadToAsync("/api/status");
        await _page.Locator("pre").WaitForAsync();
        using var shown = JsonDocument.Parse(await _page.Locator("pre").InnerTextAsync());
        Assert.Equal(JsonValueKind.Object, shown.RootElement.ValueKind);
        Assert.False(await IsMarkedAsync());
        await _page.GoBackAsync();
        Assert.Equal("Ledgers", await _page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task What_fails_is_seen()
    {
        await _page.GotoAsync("/orders");
        await MarkAsync();
        await FollowAsync(() => LeadToAsync("/orders/sandbox/nope"));
        await IsShownInPlaceAsync("/orders/sandbox/nope");
        Assert.True(await _page.GetByRole(AriaRole.Alert).IsVisibleAsync());
        Assert.Empty((await _page.RunAxe()).Violations);

        // Signed out in another window.
        await _page.GotoAsync("/waits");
        var other = await _page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await LocalBrowser.SendAsync(other, () => other.Locator("form[action='/signout'] button").ClickAsync());
        await FollowAsync(_page.GetByRole(AriaRole.Link, new() { Name = "Orders", Exact = true }));
        Assert.Contains("Nobody is signed in here.", await _page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);

        // Nothing listens any more: the browser says it in its own words.
        await _host.Web.App.StopAsync(Token);
        await _page.GetByRole(AriaRole.Link, new() { Name = "What waits", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.Locator("main#content")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>The page is the answer to a form itself, so to load it as it came would send that again.</summary>
    [Fact]
    public async Task Where_a_form_fails_nothing_that_was_sent_is_sent_again()
    {
        var open = await _host.OpenAsync();
        var target = open.First(one => one.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 } && one.Answers.Any(answer => answer.Action == ReviewAction.Link)).Finding.LinkTarget;
        var asked = open.Where(one => one.Finding.LinkTarget == target).Select(one => one with { Finding = one.Finding with { Candidates = [one.Finding.Candidates[0]] } }).ToList();
        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Reviews = asked }, Token);
        await _page.GotoAsync("/links?show=Proposed");
        await _page.Locator(string.Join(", ", asked.Select(one => $"input[name=item][value^='{one.Id} ']"))).First.CheckAsync();
        await FollowAsync(_page.Locator("form[action='/links/proposals'] button[value=look]"));
        var sent = 0;
        await _page.RouteAsync("**/links/proposals", route =>
        {
            if (route.Request.Method != "POST") return route.ContinueAsync();
            Interlocked.Increment(ref sent);
            return route.AbortAsync();
        });
        await _page.Locator("form[action='/links/proposals'] button[value=approve]").ClickAsync();
        await _page.Locator("table[data-proposals]").WaitForAsync();
        Assert.Equal("/links", new Uri(_page.Url).AbsolutePath);
        Assert.Equal(1, sent);
    }

    /// <summary>Nothing runs but what the host brings, and it asks nobody else.</summary>
    [Fact]
    public async Task No_other_script_runs_and_no_other_host_is_asked()
    {
        var asked = new List<string>();
        _page.Request += (_, sent) => asked.Add(sent.Url);
        await _page.GotoAsync("/waits");
        await FollowAsync(_page.GetByRole(AriaRole.Link, new() { Name = "Orders", Exact = true }));
        Assert.All(asked, one => Assert.StartsWith(_host.Web.Address.AbsoluteUri, one, StringComparison.Ordinal));
        var broken = await _page.EvaluateAsync<string[]>(
            """
            async () => {
                const broken = [];
                addEventListener('securitypolicyviolation', one => broken.push(one.effectiveDirective));
                const inline = document.createElement('script');
                inline.textContent = 'window.planted = 1';
                document.body.append(inline);
                const foreign = document.createElement('script');
                foreign.src = 'http://127.0.0.1:1/planted.js';
                document.body.append(foreign);
                document.querySelector('main').setAttribute('onclick', 'window.planted = 1');
                document.querySelector('main').click();
                await fetch('http://127.0.0.1:1/').catch(() => { });
                const base = document.createElement('base');
                base.href = 'http://127.0.0.1:1/';
                document.head.prepend(base);
                void document.baseURI;
                await new Promise(done => setTimeout(done, 200));
                return broken;
            }
            """);
        Assert.Equal(["base-uri", "connect-src", "script-src-attr", "script-src-elem", "script-src-elem"], broken.Order(StringComparer.Ordinal));
        Assert.False(await _page.EvaluateAsync<bool>("'planted' in window"));
    }

    private Task FollowAsync(ILocator pressed) => FollowAsync(() => pressed.ClickAsync());

    private Task<bool> FollowAsync(Func<Task> lead) => _host.UnhurriedAsync(LocalBrowser.SendAsync(_page, lead));

    // A link that no page has.
    private Task LeadToAsync(string path) => _page.EvaluateAsync("path => { const link = document.createElement('a'); link.href = path; document.querySelector('main').append(link); link.click(); }", path);

    private async Task IsShownInPlaceAsync(string path)
    {
        Assert.True(await IsMarkedAsync(), $"{path} was loaded.");
        Assert.StartsWith(path, new Uri(_page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.StartsWith(await _page.Locator("h1").InnerTextAsync(), await _page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("H1", await _page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal(0, await _page.EvaluateAsync<double>("scrollY"));
        Assert.False(await _page.EvaluateAsync<bool>("document.documentElement.hasAttribute('data-busy')"));
    }

    // What is loaded anew does not know it.
    private Task MarkAsync() => _page.EvaluateAsync("window.marked = true");

    private Task<bool> IsMarkedAsync() => _page.EvaluateAsync<bool>("window.marked === true");
}
