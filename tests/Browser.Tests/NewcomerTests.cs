using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Somebody new: one command, the browser opens on a first pass that waits, and three clicks later the first commitment stands and can be followed to the cent.</summary>
public sealed partial class NewcomerTests : IAsyncLifetime
{
    // Stands where a desktop's does: it keeps what it was to open.
    private const string Opener =
        """
        #!/bin/sh
        printf %s "$1" > "$OPENED.part" && mv "$OPENED.part" "$OPENED"

        """;

    private readonly TemporaryDirectory _desktop = new();
    private LocalBrowser? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _browser = await LocalBrowser.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _desktop.Dispose();
    }

    [Fact]
    public async Task Three_clicks_after_one_command_the_first_commitment_stands_and_can_be_followed_to_the_cent()
    {
        var (opener, opened) = (Path.Combine(_desktop.Path, "xdg-open"), Path.Combine(_desktop.Path, "opened"));
        await File.WriteAllTextAsync(opener, Opener.ReplaceLineEndings("\n"), Token);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{_desktop.Path}:{Environment.GetEnvironmentVariable("PATH")}",
            ["DISPLAY"] = ":0",
            ["OPENED"] = opened,
        };
        await using var host = Start(environment);
        var said = await host.WaitForErrorAsync("Your browser opens on it.", Token);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!File.Exists(opened)) await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, over.Token);

        var page = await _browser!.OpenAsync(new Uri(await File.ReadAllTextAsync(opened, Token)), new());
        Assert.Equal("Overview", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("It plans and writes nothing, until a person gives the go-ahead.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await LocalBrowser.SendAsync(page, () => page.Locator("a[data-waiting]").ClickAsync());
        Assert.Equal("/waits", new Uri(page.Url).AbsolutePath);
        var shown = await page.Locator("table[data-waiting] tbody tr").AllInnerTextsAsync();
        Assert.NotEmpty(shown);
        await LocalBrowser.SendAsync(page, () => page.Locator("form[action='/waits/start'] button[value=everything]").ClickAsync());
        await LocalBrowser.SendAsync(page, () => page.Locator("[data-first] a").ClickAsync());
        Assert.StartsWith("/orders/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);

        var number = (await page.Locator("h1").InnerTextAsync())["Order ".Length..];
        while (!(await page.Locator("main dl").InnerTextAsync()).Contains("both sides agree", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, over.Token);
            await page.ReloadAsync();
        }

        var waited = shown.Single(row => row.StartsWith(number, StringComparison.Ordinal) && !char.IsDigit(row[number.Length]));
        var tables = page.Locator("table[data-project]");
        Assert.InRange(await tables.CountAsync(), 1, 10);
        for (var i = 0; i < await tables.CountAsync(); i++)
        {
            var (zoho, procore) = (await AmountsAsync(tables.Nth(i), "tbody tr td:nth-of-type(1)"), await AmountsAsync(tables.Nth(i), "tbody tr td:nth-of-type(2)"));
            Assert.NotEmpty(zoho);
            Assert.Equal(zoho, procore);
            Assert.Equal([zoho.Sum()], await AmountsAsync(tables.Nth(i), "tfoot tr:first-child td:nth-of-type(1)"));
            Assert.Equal([zoho.Sum()], await AmountsAsync(tables.Nth(i), "tfoot tr:first-child td:nth-of-type(2)"));
            Assert.Contains(zoho.Sum().ToString("N2", CultureInfo.InvariantCulture), waited, StringComparison.Ordinal); // what was shown before is what stands
        }

        // The link that is printed beside is another one than the browser's, which is used up.
        var printed = Link().Match(said).Value;
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var signedIn = await plain.GetAsync(new Uri(printed), Token);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, signedIn.StatusCode);

        await host.TerminateAsync();
        Assert.True(await host.ExitAsync(TimeSpan.FromMinutes(2)) == 0, host.Everything());
        Assert.DoesNotContain("   at ", host.Everything(), StringComparison.Ordinal);
    }

    // By the README's own command: in a clone that nothing was built in where there is one (.ci/long makes it), else with what is built.
    private static EndToEnd.Tests.Program Start(Dictionary<string, string> environment)
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        var command = File.ReadLines(Path.Combine(root, "README.md")).Single(line => line.StartsWith("dotnet run ", StringComparison.Ordinal) && line.EndsWith(" try", StringComparison.Ordinal)).Split(' ');
        Assert.Equal(["dotnet", "run", "-v", "minimal", "--project", "samples/EmbeddedHost", "--", "try"], command);
        return Environment.GetEnvironmentVariable("NEWCOMER_CLONE") is { Length: > 0 } clone
            ? new EndToEnd.Tests.Program(command[1], command[2..], environment, clone)
            : Programs.Host(environment, command[^1]);
    }

    private static async Task<IReadOnlyList<decimal>> AmountsAsync(ILocator table, string cells) =>
        [.. (await table.Locator(cells).AllInnerTextsAsync()).Select(text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/signin\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
