using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace Browser.Tests;

/// <summary>
/// Every page in a real browser, as people set theirs: on a telephone and on a desk, light, dark and with colours of their own. Pictures of them are written to <c>artifacts/pages</c>.
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed partial class LookTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();
    private LocalBrowser? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _browser = await LocalBrowser.StartAsync();
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is null) return;
        await _browser.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(320)]
    public async Task Every_page_can_be_read_by_everybody(int width)
    {
        var page = await _browser!.OpenAsync(_host, new(width));
        foreach (var (name, path) in await PagesAsync())
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal(name.StartsWith("problem", StringComparison.Ordinal), answer!.Status >= 400);
            await IsReadableInEachColourAsync(page, name, width);
        }

        foreach (var (name, path, button) in await FormsAsync())
        {
            await page.GotoAsync(path);
            await _host.UnhurriedAsync(PressAsync(page, button));
            await IsReadableInEachColourAsync(page, name, width);
        }
    }

    /// <summary>From top to bottom, on a telephone's width: whatever can be used is reached, in the order of the page, and where one is can be seen. A group of radio buttons is one stop, whichever it is.</summary>
    [Fact]
    public async Task Every_page_is_walked_through_by_the_Tab_key()
    {
        var page = await _browser!.OpenAsync(_host, new(Width: 320));
        foreach (var (name, path) in await PagesAsync())
        {
            await page.GotoAsync(path);
            var wanted = (await page.EvaluateAsync<int[]>(Reachable)).ToHashSet();
            Assert.NotEmpty(wanted);
            var (last, left) = (-1, (3 * wanted.Count) + 50);
            for (var isOver = false; !isOver; left--)
            {
                Assert.True(left > 0, $"{name}: the Tab key does not come to an end");
                await page.Keyboard.PressAsync("Tab");
                var at = await page.EvaluateAsync<Stop>(Focus);
                isOver = at.Place < last; // round again, or out of the page
                if (isOver) continue;
                Assert.True(at.IsSeen, $"{name}: nobody sees that the focus is on {at.Words}");
                wanted.Remove(last = at.Place);
            }

            Assert.True(wanted.Count == 0, $"{name}: the Tab key does not reach {string.Join("; ", await page.EvaluateAsync<string[]>(Called, wanted.ToArray()))}");
        }
    }

    /// <summary>What is shown to a viewer, to whom nobody signed in, where an answer is refused, and where a connection has to be authorized again.</summary>
    [Fact]
    public async Task What_only_some_are_shown_can_be_read_by_everybody()
    {
        LocalBrowser.Look[] looks = [new(Dark: true), new(Width: 320), new(Width: 320, ForcedColours: true)];
        var runtime = _host.Web.Runtime;
        var item = (await _host.OpenAsync()).First(one => one.Key.Kind == RecordKind.PurchaseOrder && one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        string[] shown = ["waits", "order-asks", "links-proposed", "setup", "setup-add"];
        foreach (var look in looks)
        {
            var page = await _browser!.OpenAsync(_host, look);
            await page.GotoAsync("/waits");
            var form = page.Locator($"[data-question='{item.Id}'] form").First;
            await LocalBrowser.UnfoldAsync(form);
            await form.Locator("input[name=item]").First.EvaluateAsync("(one, value) => { one.value = value; }", $"{item.Id} 000000000000-000000000000");
            await _host.UnhurriedAsync(LocalBrowser.SendAsync(page, () => form.Locator("button[value=Skip]").ClickAsync()));
            Assert.Equal(1, await page.Locator("[data-refused]").CountAsync());
            await IsReadableAsync(page, "answer-refused", look);

            var cookie = _host.Web.SignInAs("Vera", EmbeddedHost.Role.Viewer).Split('=', 2);
            await page.Context.ClearCookiesAsync();
            await page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = _host.Web.Address.AbsoluteUri }]);
            foreach (var (name, path) in (await PagesAsync()).Where(one => shown.Contains(one.Name)))
            {
                await page.GotoAsync(path);
                Assert.Equal(1, await page.Locator("[data-role]").CountAsync());
                await IsReadableAsync(page, $"{name}-viewer", look);
            }

            await page.Context.ClearCookiesAsync();
            var answer = await page.GotoAsync("/waits");
            Assert.Equal(401, answer!.Status);
            await IsReadableAsync(page, "nobody", look);
        }

        await runtime.Vault.WriteAsync("sandbox", CredentialNames.ZohoRefreshToken, "1000.of-before", Token);
        runtime.Clients.Forget("sandbox");
        await _host.AccessAsync("""{"zoho_token":false}""");
        await _host.UntilSoAsync(async () => (await runtime.Engine.GetHealthAsync("sandbox", Token)).Zoho.State == ServiceHealthState.NeedsAuthorization);
        foreach (var look in looks)
        {
            var page = await _browser!.OpenAsync(_host, look);
            Assert.Equal(1, await page.Locator("form[action='/setup/authorize']").CountAsync());
            await IsReadableAsync(page, "overview-authorize", look);
        }
    }

    /// <summary>Whoever signs a month signs paper: what is open, and the totals, and nothing is cut off.</summary>
    [Fact]
    public async Task Ledgers_are_printed_without_what_is_only_for_the_screen()
    {
        var page = await _browser!.OpenAsync(_host, new());
        await page.GotoAsync("/ledgers");
        await _host.UnhurriedAsync(PressAsync(page, "main form button"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])["header", "main form"]) Assert.False(await page.Locator(hidden).First.IsVisibleAsync(), hidden);
        var wide = await page.EvaluateAsync<int>("Math.max(0, ...[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth))");
        Assert.Equal(0, wide); // what scrolls on a screen is cut off on paper
    }

    /// <summary>Of either paper; the ledgers themselves take as many sheets as they take.</summary>
    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_statement_prints_on_one_sheet(string paper)
    {
        var page = await _browser!.OpenAsync(_host, new());
        Assert.InRange(await SheetsAsync("button[value=statement]"), 1, 1);
        Assert.InRange(await SheetsAsync("main form button"), 2, 100);

        async Task<int> SheetsAsync(string button)
        {
            await page.GotoAsync("/ledgers");
            await _host.UnhurriedAsync(PressAsync(page, button));
            var printed = await page.PdfAsync(new() { Format = paper, Margin = new() { Top = "12mm", Right = "12mm", Bottom = "12mm", Left = "12mm" } });
            return Sheet().Count(Encoding.Latin1.GetString(printed));
        }
    }

    private async Task<IReadOnlyList<(string Name, string Path)>> PagesAsync()
    {
        var records = await _host.RecordsAsync();
        return
        [
            ("overview", "/"), ("waits", "/waits"), ("orders", "/orders"), ("orders-none", "/orders?find=no+such+order"),
            ("order", $"/orders/sandbox/{records.First(one => one.State == RecordState.Synced).Key.Id}"),
            ("order-asks", $"/orders/sandbox/{records.First(one => one.State == RecordState.NeedsReview).Key.Id}"),
            ("ledgers", "/ledgers"), ("links", "/links"), ("links-proposed", "/links?kind=Vendor&show=Proposed&ticked=all"), ("links-alone", "/links?kind=Vendor&show=InProcore"),
            ("setup", "/setup"), ("setup-add", "/setup/add"), ("setup-policies", "/setup/policies"),
            ("problem-order", "/orders/sandbox/nope"), ("problem-view", "/links?kind=nothing"),
        ];
    }

    // What is read anew or said only after a form is sent.
    private async Task<IReadOnlyList<(string Name, string Path, string Button)>> FormsAsync()
    {
        var order = (await _host.RecordsAsync()).First(one => one.State == RecordState.Synced).Key.Id;
        return
        [
            ("ledgers-read", "/ledgers", "main form button"),
            ("statement", "/ledgers", "button[value=statement]"),
            ("order-planned", $"/orders/sandbox/{order}", "button[value=plan]"),
            ("order-again", $"/orders/sandbox/{order}", "button[value=replay]"),
            ("setup-policies-looked-at", "/setup/policies", "button[value=choose]"),
            ("alignment", "/links?kind=Project", "form[action='/links/alignment'] button"),
        ];
    }

    private static readonly AxeRunOptions OfColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    // What stands out farthest, and is in nothing that scrolls.
    private const string Widest =
        """
        [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll')).map(one => one.outerHTML.slice(0, 120)).slice(-3).join(' | ')
        """;

    // All that a page may have for the keyboard; a place is one in this list.
    private const string All = "[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]";

    private const string Reachable =
        All + ".map((one, place) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.type !== 'radio' && one.checkVisibility() ? place : -1).filter(place => place >= 0)";

    private const string Called = "places => places.map(place => " + All + "[place].outerHTML.slice(0, 120))";

    private const string Focus =
        "() => { const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect(); return { place: " + All + ".indexOf(one), words: one.outerHTML.slice(0, 120), "
        + "isSeen: ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || one.classList.contains('skip')) && box.bottom > 0 && box.top < innerHeight }; }";

    // As the browser tells it.
    private sealed class Stop
    {
        public int Place { get; set; }

        public string Words { get; set; } = string.Empty;

        public bool IsSeen { get; set; }
    }

    // Each sheet of a PDF is an object of this type.
    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    private static Task<bool> PressAsync(IPage page, string button) => LocalBrowser.SendAsync(page, () => page.Locator(button).First.ClickAsync());

    // The page stays as it is, and its reader changes from light to dark and to colours of their own.
    private static async Task IsReadableInEachColourAsync(IPage page, string name, int width)
    {
        foreach (var look in (LocalBrowser.Look[])[new(width, Dark: true), new(width, ForcedColours: true), new(width)])
        {
            await page.EmulateMediaAsync(new()
            {
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ForcedColors = look.ForcedColours ? ForcedColors.Active : ForcedColors.None,
            });
            await IsReadableAsync(page, name, look);
        }
    }

    /// <summary>Nothing is cut off, nobody is shut out by it, and a picture of it is kept. In other colours than the usual ones the rules about colours are asked.</summary>
    internal static async Task IsReadableAsync(IPage page, string name, LocalBrowser.Look look)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{name} {look} is {over} pixels wider than the window, by {(over > 0 ? await page.EvaluateAsync<string>(Widest) : "")}");
        var found = await page.RunAxe(look.Dark || look.ForcedColours ? OfColours : null);
        Assert.True(found.Violations.Length == 0, $"{name} {look}: {string.Join("; ", found.Violations.Select(one => $"{one.Id}: {one.Help} ({one.Nodes.Length}) {one.Nodes[0].Html}"))}");
        var pictures = Path.Combine(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "artifacts", "pages");
        await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}-{look}.png"), FullPage = true });
    }
}
