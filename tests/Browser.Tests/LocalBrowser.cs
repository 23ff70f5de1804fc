using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The browser of this machine, signed in as whoever sits at it. Without one the tests are skipped, in CI they fail.</summary>
internal sealed class LocalBrowser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Blazor loads nothing where it puts a page in the place of another, so it is asked to say when it has.
    private const string InPlace = "The page is in its place.";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private LocalBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<LocalBrowser> StartAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } place)
        {
            const string Reason = "No browser is installed: apt-get install chromium.";
            if (Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
            throw new InvalidOperationException(Reason);
        }

        var playwright = await Playwright.CreateAsync();
        // Whoever is root, as in a container, has no sandbox of the browser's own; nothing but the host on this machine is opened.
        return new LocalBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = ["--no-sandbox"] }));
    }

    /// <summary>Opens a window that is signed in.</summary>
    public Task<IPage> OpenAsync(PagedHost host, Look look) => OpenAsync(host.Web.Link(), look);

    /// <summary>Opens a link that signs in.</summary>
    public async Task<IPage> OpenAsync(Uri link, Look look)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = link.GetLeftPart(UriPartial.Authority),
            JavaScriptEnabled = look.Scripts,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look.ForcedColours ? ForcedColors.Active : ForcedColors.None,
            ViewportSize = new() { Width = look.Width, Height = 900 },
        });
        await context.AddInitScriptAsync($"addEventListener('load', () => window.Blazor?.addEventListener('enhancednavigationend', () => console.debug('{InPlace}')))");
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)TimeSpan.FromMinutes(2).TotalMilliseconds); // against a hang only
        await page.GotoAsync(link.AbsoluteUri);
        return page;
    }

    /// <summary>Does what sends a form or follows a link, and waits until the page that answers it is there, loaded or in the place of the one before.</summary>
    public static async Task<bool> SendAsync(IPage page, Func<Task> press)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Loaded; // with its styles
        page.Console += Said;
        await press();
        await shown.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken); // against a hang only
        page.Load -= Loaded;
        page.Console -= Said;
        return true;

        void Loaded(object? sender, IPage loaded) => shown.TrySetResult();

        void Said(object? sender, IConsoleMessage said)
        {
            if (said.Text == InPlace) shown.TrySetResult();
        }
    }

    /// <summary>Opens what something is folded away in.</summary>
    public static async Task UnfoldAsync(ILocator something, bool byKeyboard = false)
    {
        var folded = something.Locator("xpath=ancestor::details[not(@open)]/summary");
        while (await folded.CountAsync() > 0) await PressAsync(folded.First, byKeyboard);
    }

    /// <summary>Presses a button, a link or what unfolds: with the pointer, or with the key of whoever has none.</summary>
    public static Task PressAsync(ILocator something, bool byKeyboard) => byKeyboard ? something.PressAsync("Enter") : something.ClickAsync();

    /// <summary>Ticks or chooses something in the same way.</summary>
    public static Task TickAsync(ILocator something, bool byKeyboard) => byKeyboard ? something.PressAsync("Space") : something.CheckAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>How a window is looked at.</summary>
    internal sealed record Look(int Width = 1440, bool Scripts = true, bool Dark = false, bool ForcedColours = false)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Width}{(Dark ? "-dark" : "")}{(ForcedColours ? "-forced-colours" : "")}{(Scripts ? "" : "-no-scripts")}");
    }
}
