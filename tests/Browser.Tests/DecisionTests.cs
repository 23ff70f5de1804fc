using Microsoft.Playwright;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace Browser.Tests;

/// <summary>What people decide, in a real browser: with and without scripts, by pointer and by the keyboard alone.</summary>
[Collection(SimulatedTime.Name)]
public sealed class DecisionTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();
    private LocalBrowser? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _browser = await LocalBrowser.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is null) return;
        await _browser.DisposeAsync();
        if (_host.Web is not null) await _host.DisposeAsync();
    }

    /// <summary>The whole way: what was planned is shown, a person gives the go-ahead, orders stand in Procore, a question is answered and the answer taken back.</summary>
    [Theory]
    [InlineData(1440, true)]
    [InlineData(320, false)]
    public async Task A_customer_starts_answers_and_takes_it_back(int width, bool scripts)
    {
        await _host.StartAsync(goesAhead: false);
        var page = await _browser!.OpenAsync(_host, new(width, scripts));
        await SentAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "What waits", Exact = true }));
        await SentAsync(page, page.Locator("form[action='/waits/start'] button[value=everything]"));
        await _host.UntilQuietAsync();
        Assert.Contains(await _host.RecordsAsync(), record => record.State == RecordState.Synced);

        var item = (await _host.OpenAsync()).First(one => one.Key.Kind == RecordKind.PurchaseOrder && one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        await SentAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "What waits", Exact = true }));
        var form = page.Locator($"[data-question='{item.Id}'] form").First;
        await LocalBrowser.UnfoldAsync(form);
        await form.Locator("input[name=note]").FillAsync("not ours");
        await SentAsync(page, form.Locator("button[value=Skip]"));
        Assert.Contains(item.OrderNumber, await page.Locator("[data-done]").First.InnerTextAsync(), StringComparison.Ordinal);
        await _host.UntilQuietAsync();
        Assert.Equal(RecordState.Skipped, (await _host.RecordsAsync()).Single(record => record.Key == item.Key).State);

        await SentAsync(page, page.Locator("[data-done] form button").First);
        await _host.UntilQuietAsync();
        Assert.Contains(await _host.OpenAsync(), one => one.Id == item.Id);
    }

    /// <summary>Tab, the arrows, the space bar and Enter are enough, and where one is can be seen at every step.</summary>
    [Fact]
    public async Task A_question_is_answered_by_the_keyboard_alone()
    {
        await _host.StartAsync();
        var item = (await _host.OpenAsync()).First(one => one.Finding.Candidates.Count > 0 && one.Answers.Any(answer => answer.Action == ReviewAction.Skip));
        var page = await _browser!.OpenAsync(_host, new());
        await page.GotoAsync("/waits");
        var last = -1d;
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < 3000, "The button is not reached by the Tab key.");
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<Focused>(
                """
                () => {
                    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
                    const place = [...document.querySelectorAll('a, button, input, select, summary, [tabindex]')].indexOf(one);
                    return { place, name: one.name || '', value: one.value || '', kind: one.type || '', question: one.closest('[data-question]')?.dataset.question || '', seen: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || one.classList.contains('skip'), inView: box.bottom > 0 && box.top < innerHeight };
                }
                """);
            Assert.True(at.Place > last, $"Tab leads back from {last} to {at.Place}");
            Assert.True(at.Seen && at.InView, $"Nobody sees that {at.Name} {at.Value} of {at.Question} has the focus");
            last = at.Place;
            if (at.Question != item.Id) continue;
            if (at.Kind == "radio") await page.Keyboard.PressAsync("Space");
            if (at is { Name: "action", Value: nameof(ReviewAction.Skip) }) break;
        }

        await _host.UnhurriedAsync(LocalBrowser.SendAsync(page, () => page.Keyboard.PressAsync("Enter")));
        Assert.Contains(item.OrderNumber, await page.Locator("[data-done]").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Environment.UserName, Assert.Single(await _host.Web.Runtime.Store.ListDecisionsAsync("sandbox", item.Key.Id, Token)).By);
    }

    private Task<bool> SentAsync(IPage page, ILocator button) => _host.UnhurriedAsync(LocalBrowser.SendAsync(page, () => button.ClickAsync()));

    // As the browser tells it.
    private sealed class Focused
    {
        public int Place { get; set; }

        public string Name { get; set; } = string.Empty;

        public string Value { get; set; } = string.Empty;

        public string Kind { get; set; } = string.Empty;

        public string Question { get; set; } = string.Empty;

        public bool Seen { get; set; }

        public bool InView { get; set; }
    }
}
