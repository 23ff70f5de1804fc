using EmbeddedHost;
using Microsoft.Playwright;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace Browser.Tests;

/// <summary>What people see on few days: a provider that signs them in, no connection yet, settings that can't be read, orders that failed. It is for everybody, as every page is.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SeldomShownTests : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly LocalBrowser.Look[] Looks = [new(Dark: true), new(Width: 320), new(Width: 320, ForcedColours: true)];

    private LocalBrowser? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _browser = await LocalBrowser.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }

    [Fact]
    public async Task Where_a_provider_signs_people_in()
    {
        // Nothing listens where the provider should, which the pages say.
        var provider = ProviderSettings.Read(new OpenIdConnectSettings { Authority = "http://127.0.0.1:1", ClientId = "the-host", ClientSecret = "a secret" }, []);
        await using var host = await HostInside.StartAsync(new RealSystems([]), web: new() { Provider = provider });
        var cookie = host.SignInAs("Ann", Role.Owner).Split('=', 2);
        foreach (var look in Looks)
        {
            var page = await _browser!.OpenAsync(new Uri(host.Address, "/waits"), look);
            await IsShownAsync(page, "sign-in", look, "Sign in");
            await page.GotoAsync("/signin?returnTo=%2Fwaits");
            await IsShownAsync(page, "sign-in-failed", look, "That did not sign anybody in");

            await page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = host.Address.AbsoluteUri }]);
            await page.GotoAsync("/setup");
            cookie = host.SignInAs("Ann", Role.Owner).Split('=', 2); // a session ends with the sign-out
            await LocalBrowser.SendAsync(page, () => page.Locator("form[action='/signout'] button").ClickAsync());
            await IsShownAsync(page, "signed-out", look, "Signed out");
        }
    }

    [Fact]
    public async Task Where_there_is_no_connection_yet()
    {
        await using var host = await HostInside.StartAsync(new RealSystems([]));
        foreach (var look in Looks)
        {
            var page = await _browser!.OpenAsync(host.Link(), look);
            Assert.Equal(1, await page.Locator("main a[href='/setup/add']").CountAsync());
            foreach (var (name, path) in ((string, string)[])
                [("overview", "/"), ("waits", "/waits"), ("orders", "/orders"), ("ledgers", "/ledgers"), ("links", "/links"), ("setup", "/setup"), ("setup-add", "/setup/add"), ("setup-policies", "/setup/policies")])
            {
                var answer = await page.GotoAsync(path);
                Assert.True(answer!.Status < 500, $"{path} -> {answer.Status}");
                await LookTests.IsReadableAsync(page, $"{name}-no-connection", look);
            }
        }
    }

    [Fact]
    public async Task Where_orders_failed_and_the_settings_cannot_be_read()
    {
        var customers = new SeveralSandboxes("bolt");
        customers.Configure("bolt");
        await using var host = await HostInside.StartAsync(customers);
        var (engine, store) = (host.Runtime.Engine, host.Runtime.Store);
        await UntilAsync(customers, async () => (await engine.GetWaitingAsync("bolt", Token)).IsComplete
            && (await store.CountWorkAsync("bolt", NodaTime.Instant.FromDateTimeOffset(customers.Clock.GetUtcNow()), Token)).Due == 0);
        customers.Write("""{ "Connections": [ { "Id": "bolt",, } ] }""");
        await UntilAsync(customers, () => Task.FromResult(host.Runtime.Unread is not null));
        var order = (await store.ReadRecordsAsync("bolt", new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token))[0];
        await store.SaveAsync("bolt", new() { Records = [order with { State = RecordState.Failed, Reason = "Procore did not answer within 100 seconds." }] }, Token);
        foreach (var look in Looks)
        {
            var page = await _browser!.OpenAsync(host.Link(), look);
            Assert.StartsWith("The connections can't be read again", await page.Locator("main p[role=status]").First.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(1, await page.Locator("a[href$='state=Failed']").CountAsync());
            await LookTests.IsReadableAsync(page, "overview-unread", look);
            foreach (var (name, path) in ((string, string)[])[("orders-failed", "/orders?state=Failed"), ("order-failed", $"/orders/bolt/{order.Key.Id}"), ("setup-unread", "/setup")])
            {
                var answer = await page.GotoAsync(path);
                Assert.True(answer!.Ok, $"{path} -> {answer.Status}");
                if (name != "setup-unread") Assert.Contains("failed, tried again", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
                await LookTests.IsReadableAsync(page, name, look);
            }
        }
    }

    private static async Task IsShownAsync(IPage page, string name, LocalBrowser.Look look, string title)
    {
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        await LookTests.IsReadableAsync(page, name, look);
    }

    private static async Task UntilAsync(SeveralSandboxes customers, Func<Task<bool>> isDone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!await isDone())
        {
            over.Token.ThrowIfCancellationRequested();
            await customers.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
            await Task.Delay(Pause, TimeProvider.System, over.Token); // the host looks by the wall's clock
        }
    }
}
