using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
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
    [InlineData(1440, false, false)]
    [InlineData(1440, true, false)]
    [InlineData(1440, false, true)]
    [InlineData(320, false, false)]
    [InlineData(320, true, false)]
    [InlineData(320, false, true)]
    public async Task Every_page_can_be_read_by_everybody(int width, bool isDark, bool hasOwnColours)
    {
        var look = new LocalBrowser.Look(width, Dark: isDark, ForcedColours: hasOwnColours);
        var page = await _browser!.OpenAsync(_host, look);
        foreach (var (name, path) in await PagesAsync())
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal(name.StartsWith("problem", StringComparison.Ordinal), answer!.Status >= 400);
            await IsReadableAsync(page, name, look);
        }

        foreach (var (name, path, button) in await FormsAsync())
        {
            await page.GotoAsync(path);
            await _host.UnhurriedAsync(PressAsync(page, button));
            await IsReadableAsync(page, name, look);
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

    // What stands out farthest, and is in nothing that scrolls.
    private const string Widest =
        """
        [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll')).map(one => one.outerHTML.slice(0, 120)).slice(-3).join(' | ')
        """;

    // Each sheet of a PDF is an object of this type.
    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    private static Task<bool> PressAsync(IPage page, string button) => LocalBrowser.SendAsync(page, () => page.Locator(button).First.ClickAsync());

    /// <summary>Nothing is cut off, nobody is shut out by it, and a picture of it is kept.</summary>
    internal static async Task IsReadableAsync(IPage page, string name, LocalBrowser.Look look)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{name} {look} is {over} pixels wider than the window, by {(over > 0 ? await page.EvaluateAsync<string>(Widest) : "")}");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name} {look}: {string.Join("; ", found.Violations.Select(one => $"{one.Id}: {one.Help} ({one.Nodes.Length}) {one.Nodes[0].Html}"))}");
        var pictures = Path.Combine(Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "artifacts", "pages");
        await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}-{look}.png"), FullPage = true });
    }
}
