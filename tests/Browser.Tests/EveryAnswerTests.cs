using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace Browser.Tests;

/// <summary>
/// Whatever a person can answer, decide or set up on a page is done in a real browser, at the sandbox: every answer that there is, every form that changes something, and every button that a page
/// offers on the way. What is added to any of them and is driven by nobody fails here.
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed class EveryAnswerTests : IAsyncLifetime
{
    // What a page is made of, whatever it says.
    private const string Parts = "[...new Set([...document.querySelectorAll('main *')].map(one => `${one.tagName} ${one.className} ${one.parentNode.tagName}`))].sort().join()";

    // What a form says to do, besides where it is sent.
    private static readonly string[] Words = ["action", "reach", "step"];

    // What changes nothing, or has no way back once it is written, as the page says.
    private static readonly ReviewAction[] ForGood = [ReviewAction.Retry, ReviewAction.OverwriteProcore, ReviewAction.WriteAgain, ReviewAction.Create];

    private readonly PagedHost _host = new();
    private readonly ConcurrentDictionary<string, bool> _driven = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private LocalBrowser? _browser;
    private LocalBrowser.Look _look = new();
    private bool _byKeyboard;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SyncRuntime Runtime => _host.Web.Runtime;

    private ISyncStore Store => Runtime.Store;

    public async ValueTask InitializeAsync() => _browser = await LocalBrowser.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is null) return;
        await _browser.DisposeAsync();
        if (_host.Web is not null) await _host.DisposeAsync();
    }

    /// <summary>
    /// On a desk and on a telephone's width, with scripts and without, with the pointer and by the keys that a keyboard has: what has least in common in each run, and with
    /// <c>BROWSER_MATRIX=all</c>, as the long run has it, every two of these together.
    /// </summary>
    [Theory]
    [InlineData(1440, true, false)]
    [InlineData(320, false, true)]
    [InlineData(1440, false, true)]
    [InlineData(320, true, true)]
    [InlineData(320, false, false)]
    public async Task Whatever_can_be_answered_decided_or_set_up_is(int width, bool scripts, bool byKeyboard)
    {
        var isUsual = (width, scripts, byKeyboard) is (1440, true, false) or (320, false, true);
        Assert.SkipUnless(isUsual || Environment.GetEnvironmentVariable("BROWSER_MATRIX") == "all", "BROWSER_MATRIX=all has every two of width, scripts and hand together.");
        await _host.StartAsync(goesAhead: false);
        _look = new(width, scripts);
        _byKeyboard = byKeyboard;
        _page = await _browser!.OpenAsync(_host, _look);
        _page.Request += (_, sent) => Note(sent);

        await GoAheadAsync();
        await HappensInProcoreAsync();
        foreach (var action in Enum.GetValues<ReviewAction>().Where(action => action != ReviewAction.Choose)) await AnswerAsync(action);
        await ProposalsAsync();
        await LinksAsync();
        await OrderAsync();
        await PoliciesAsync();
        await AnswerAsync(ReviewAction.Choose);
        await AlignAsync();
        await SetUpAsync();

        string[] answers = [.. Enum.GetValues<ReviewAction>().Select(one => $"/waits action={one}"), .. Enum.GetValues<LinkAction>().Select(one => $"/links action={one}")];
        var forms = _host.Web.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageMark>() is not null && route.Metadata.GetMetadata<RoleMark>() is { Role: > Role.Viewer })
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST")).Select(route => route.RoutePattern.RawText!).ToList();
        Assert.InRange(forms.Count, 10, 100);
        Assert.Empty(answers.Concat(forms).Concat(_offered).Distinct().Where(one => !_driven.ContainsKey(one)).Order(StringComparer.Ordinal));
    }

    /// <summary>Filled in, checked, consented to on Zoho's page and stored, all in one window.</summary>
    [Fact]
    public async Task Another_customer_is_added_in_a_browser()
    {
        var customers = new SeveralSandboxes("acme", "bolt") { Asked = "acme" };
        customers.Configure("bolt");
        await using var host = await HostInside.StartAsync(customers);
        _page = await _browser!.OpenAsync(host.Link(), new(Scripts: false));
        await AcceptsAsync(async address =>
        {
            using var zoho = new HttpMessageInvoker(customers.CreateHandler());
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var accepted = await zoho.SendAsync(request, Token);
            return accepted.Headers.Location!;
        });
        var (organization, company) = (customers.Of("acme").Data.Organization, customers.Of("acme").Data.Company);
        await _page.GotoAsync("/setup/add");
        await FillAsync("acme", organization, company);
        await SentAsync(_page.Locator("form[action='/setup/add'] button"));
        await SentAsync(_page.Locator("a[data-consent]"));
        await SentAsync(_page.Locator("a"));
        Assert.True(await _page.Locator("li[data-missing]").CountAsync() == 0, await _page.Locator("main").InnerTextAsync());
        Assert.Equal(organization.RefreshToken, await host.Runtime.Vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
        Assert.Contains("\"acme\"", await File.ReadAllTextAsync(customers.SettingsFile, Token), StringComparison.Ordinal);

        async Task SentAsync(ILocator pressed)
        {
            var sending = LocalBrowser.SendAsync(_page, () => pressed.ClickAsync());
            while (await Task.WhenAny(sending, Task.Delay(PagedHost.Patience, TimeProvider.System)) != sending) await customers.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
            await sending;
        }
    }

    // One order's plan, then a pilot, then everything.
    private async Task GoAheadAsync()
    {
        await OpenAsync("/waits");
        await PressAsync("approved", _page.Locator("form[action='/waits/approve'] button").First);
        await OpenAsync("/waits");
        await LocalBrowser.TickAsync(_page.Locator("form[action='/waits/start'] input[name=project]").First, _byKeyboard);
        await PressAsync("pilot", _page.Locator("form[action='/waits/start'] button[value=pilot]"));
        await _host.UntilQuietAsync();
        await OpenAsync("/waits");
        await PressAsync("started", _page.Locator("form[action='/waits/start'] button[value=everything]"));
        await _host.UntilQuietAsync();
    }

    // A person changes one commitment and deletes another.
    private async Task HappensInProcoreAsync()
    {
        var commitments = (await Store.ListCommitmentsAsync("sandbox", new(), Token)).ToLookup(one => one.OrderId);
        var orders = (await _host.RecordsAsync()).Where(record => record.State == RecordState.Synced && commitments[record.Key.Id].Count() == 1).Take(2).ToList();
        var (changed, deleted) = (commitments[orders[0].Key.Id].Single().ContractId, commitments[orders[1].Key.Id].Single().ContractId);
        await _host.EditInProcoreAsync($$"""{"action":"change_commitment","id":{{changed}},"values":{"number":"OURS-1"} }""");
        await _host.EditInProcoreAsync($$"""{"action":"change_commitment","id":{{deleted}},"values":{"status":"Draft"} }""");
        await _host.EditInProcoreAsync($$"""{"action":"delete_commitment","id":{{deleted}} }""");
        foreach (var key in (RecordKey[])[RecordKey.CommitmentScan, .. orders.Select(one => one.Key)]) await Runtime.Engine.SubmitAsync("sandbox", key, WorkPriority.Person, "somebody was there", Token);
        await UntilAskedAsync(ReviewAction.KeepProcore, ReviewAction.WriteAgain);
    }

    // An open question that has the answer gets it by its form, and what has a way back is taken back by the form that the page shows then.
    private async Task AnswerAsync(ReviewAction action)
    {
        var chooses = action is ReviewAction.Link or ReviewAction.Reject or ReviewAction.Choose;
        var open = await _host.OpenAsync();
        var item = open.FirstOrDefault(one => one.Answers.Any(answer => answer.Action == action) && (!chooses || (one.Finding.Candidates.Count > 0 && (action != ReviewAction.Link || one.Finding.LinkTarget?.Kind == LinkKind.Vendor))))
            ?? throw new InvalidOperationException($"No question has the answer {action}: {string.Join(", ", open.Select(one => one.Finding.Code))}");
        await OpenAsync("/waits");
        var form = _page.Locator($"[data-question='{item.Id}'] form");
        await LocalBrowser.UnfoldAsync(form, _byKeyboard);
        if (action == ReviewAction.Link) await form.Locator("input[name=otherId]").FillAsync($"{(await FreeVendorAsync()).ProcoreId}");
        else if (chooses) await LocalBrowser.TickAsync(form.Locator("input[type=radio]").Last, _byKeyboard);
        await form.Locator("input[name=note]").FillAsync($"as for {action}");
        var decided = await DecidedAsync();
        await PressAsync($"answered-{action}", form.Locator($"button[value={action}]"));
        if (action != ReviewAction.Retry) Assert.Equal(decided + 1, await DecidedAsync());
        if (!ForGood.Contains(action))
        {
            var back = _page.Locator("[data-done] form button");
            Assert.True(await back.CountAsync() > 0, $"{action} has no way back: {await _page.Locator("main").InnerTextAsync()}");
            if (action != ReviewAction.Choose) await PressAsync($"taken-back-{action}", back.First);
        }

        await _host.UntilQuietAsync();
    }

    // What asks for a link and has one to say yes to is looked at once more and approved.
    private async Task ProposalsAsync()
    {
        var (open, free) = (await _host.OpenAsync(), await FreeVendorAsync());
        var target = open.First(one => one.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 }).Finding.LinkTarget;
        var asked = open.Where(one => one.Finding.LinkTarget == target).Select(one => one with { Finding = one.Finding with { Candidates = [new(free.ProcoreId!.Value, free.ProcoreName, "alike")] } }).ToList();
        await Store.SaveAsync("sandbox", new() { Reviews = asked }, Token);
        await OpenAsync("/links?show=Proposed");
        await LocalBrowser.TickAsync(_page.Locator(string.Join(", ", asked.Select(one => $"input[name=item][value^='{one.Id} ']"))).First, _byKeyboard);
        await PressAsync("proposals-looked-at", _page.Locator("form[action='/links/proposals'] button[value=look]"), isDone: false);
        await PressAsync("proposals-approved", _page.Locator("form[action='/links/proposals'] button[value=approve]"));
        await _host.UntilQuietAsync();
    }

    // Ended and made again; kept apart and allowed again.
    private async Task LinksAsync()
    {
        var link = (await Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor, Status = LinkStatus.Confirmed }, Token))[0];
        await PressInRowAsync("Linked", LinkAction.Unlink);
        await PressAsync("linked-again", _page.Locator("[data-done] form button"));
        await PressInRowAsync("Linked", LinkAction.Reject);
        await PressInRowAsync("Rejected", LinkAction.Allow);
        await _host.UntilQuietAsync();

        async Task PressInRowAsync(string show, LinkAction action)
        {
            await OpenAsync($"/links?show={show}&find={link.ZohoId}");
            var button = _page.Locator($"table[data-links] button[value={action}]").First;
            await LocalBrowser.UnfoldAsync(button, _byKeyboard);
            await PressAsync($"link-{action}", button);
        }
    }

    private async Task OrderAsync()
    {
        var path = $"/orders/sandbox/{(await _host.RecordsAsync()).First(one => one.State == RecordState.Synced).Key.Id}";
        await OpenAsync(path);
        await PressAsync("planned", _page.Locator("button[value=plan]"), isDone: false);
        await OpenAsync(path);
        await PressAsync("replayed", _page.Locator("button[value=replay]"));
        await _host.UntilQuietAsync();
    }

    // Projects of Procore are made in Zoho Books from now on, and one is missing there.
    private async Task PoliciesAsync()
    {
        await OpenAsync("/setup/policies");
        await PressAsync("policies-chosen", _page.Locator("form[aria-label='Choose policies'] button"), isDone: false);
        await OpenAsync("/setup/policies");
        var policies = (await Runtime.Engine.GetPoliciesAsync("sandbox", Token)).Policies with { Alignment = new() { CreateProjects = true, CustomerIsOwner = true } };
        await _page.Locator("textarea[name=document]").FillAsync(PolicyDocument.Write(policies));
        await PressAsync("policies-looked-at", _page.Locator("button[value=document]"), isDone: false);
        await PressAsync("policies-taken", _page.Locator("form[aria-label='Take these policies'] button"));
        Assert.True((await Runtime.Engine.GetPoliciesAsync("sandbox", Token)).Policies.Alignment?.CreateProjects);

        var aligned = await _host.MeanwhileAsync(Runtime.Engine.AlignAsync("sandbox", Token).AsTask());
        var project = aligned.Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true }).Zoho!.Id;
        using (var clients = await Runtime.Clients.GetAsync(Runtime.Connections[0], Token))
            await _host.MeanwhileAsync(clients.Books.Projects.UpdateAsync(project, new() { ProjectName = "99-999 Elsewhere" }, Token));

        // Before its new name is known, an order that is planned would link it again by the old one.
        await _host.UntilQuietAsync();
        await Runtime.Engine.SubmitAsync("sandbox", RecordKey.Directory, WorkPriority.Person, "a project is called otherwise", Token);
        await _host.UntilQuietAsync();
        await Store.SaveAsync("sandbox", new() { RemovedLinks = await Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Project, ZohoIds = [project] }, Token) }, Token);
        await Runtime.Engine.SubmitAsync("sandbox", RecordKey.Directory, WorkPriority.Person, "its link was taken back", Token);
        await UntilAskedAsync(ReviewAction.Choose);
    }

    private async Task AlignAsync()
    {
        await OpenAsync("/links?kind=Project");
        await PressAsync("aligned", _page.Locator("form[action='/links/alignment'] button[value=read]"), isDone: false);
        await OpenAsync("/links?kind=Project");
        await PressAsync("alignment-planned", _page.Locator("form[action='/links/alignment'] button[value=plan]"), isDone: false);
        await PressAsync("alignment-written", _page.Locator("form[action='/links/alignment'] button[value=write]"));
        await _host.UntilQuietAsync();
    }

    private async Task SetUpAsync()
    {
        var (organization, company) = (_host.Data.Organization, _host.Data.Company);
        await OpenAsync("/setup/add");
        await FillAsync("sandbox", organization, company);
        await PressAsync("add-refused", _page.Locator("form[action='/setup/add'] button"), isDone: false);
        Assert.Contains("There is a connection \"sandbox\" already.", await _page.Locator("li[data-problem]").First.InnerTextAsync(), StringComparison.Ordinal);

        await OpenAsync("/setup");
        var procore = _page.Locator("form[action='/setup/procore']");
        await LocalBrowser.UnfoldAsync(procore, _byKeyboard);
        await procore.Locator("input[name=procoreClient]").FillAsync(company.ClientId);
        await procore.Locator("input[name=procoreSecret]").FillAsync(company.ClientSecret);
        await PressAsync("procore-credentials", procore.Locator("button"), isDone: false);
        Assert.Equal(0, await _page.Locator("li[data-missing]").CountAsync());

        await AcceptsAsync(_host.AcceptAsync);
        await OpenAsync("/setup");
        var authorize = _page.Locator("form[action='/setup/authorize']");
        await LocalBrowser.UnfoldAsync(authorize, _byKeyboard);
        await PressAsync("consent", authorize.Locator("button"), isDone: false);
        await _host.UnhurriedAsync(LocalBrowser.SendAsync(_page, () => LocalBrowser.PressAsync(_page.Locator("a[data-consent]"), _byKeyboard)));
        await PressAsync("authorized-again", _page.Locator("a"), isDone: false);
        Assert.Contains("Nothing else of it changed.", await _page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await OpenAsync("/setup");
        await PressAsync("paused", _page.Locator("form[action='/waits/pause'] button"));
        Assert.Equal(SyncStage.Paused, (await Runtime.Engine.GetStateAsync("sandbox", Token)).Stage);
        await OpenAsync("/setup");
        var remove = _page.Locator("form[action='/setup/remove']");
        await LocalBrowser.UnfoldAsync(remove, _byKeyboard);
        await remove.Locator("input[name=confirm]").FillAsync("sandbox");
        await PressAsync("removed", remove.Locator("button"));
        Assert.Empty(Runtime.Connections);
    }

    // All that a browser wants filled in before it sends the form.
    private async Task FillAsync(string id, Sandbox.OrganizationData organization, Sandbox.CompanyData company)
    {
        foreach (var (name, value) in ((string, string)[])
        [
            ("id", id), ("ordersFrom", "all"), ("organization", organization.OrganizationId), ("zohoClient", organization.ClientId), ("zohoSecret", organization.ClientSecret),
            ("company", $"{company.CompanyId}"), ("procoreClient", company.ClientId), ("procoreSecret", company.ClientSecret),
        ])
            await _page.Locator($"form[action='/setup/add'] input[name={name}]").FillAsync(value);
        foreach (var (name, value) in ((string, string)[])[("status", "Draft"), ("region", organization.Region), ("environment", "production")])
            await _page.Locator($"form[action='/setup/add'] select[name={name}]").SelectOptionAsync(value);
    }

    // Zoho's page, as far as somebody accepts on it.
    private Task AcceptsAsync(Func<string, Task<Uri>> accept) => _page.RouteAsync(
        address => address.StartsWith("https://", StringComparison.Ordinal),
        async route => await route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><html lang=\"en\"><title>Zoho</title><a href=\"{WebUtility.HtmlEncode((await accept(route.Request.Url)).AbsoluteUri)}\">Accept</a></html>",
        }));

    private async Task<Sandbox.VendorData> FreeVendorAsync()
    {
        var linked = (await Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor }, Token)).Select(link => link.ProcoreId).ToHashSet();
        return _host.Data.Vendors.First(vendor => vendor is { ProcoreActive: true, ProcoreId: { } id } && !linked.Contains(id));
    }

    private async Task UntilAskedAsync(params ReviewAction[] answers)
    {
        await _host.UntilSoAsync(async () => await _host.OpenAsync() is var open && answers.All(action => open.Any(item => item.Answers.Any(answer => answer.Action == action))), string.Join(", ", answers));
        await _host.UntilQuietAsync();
    }

    private async Task<int> DecidedAsync() => (await _host.AuditAsync()).Count(entry => entry.Kind == AuditKind.Decided && entry.Actor == Environment.UserName);

    private async Task OpenAsync(string path)
    {
        var answer = await _page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path} -> {answer.Status}");
        await LookAsync();
    }

    // What is done is said with what it was done to; what is only looked at is not.
    private async Task PressAsync(string name, ILocator pressed, bool isDone = true)
    {
        await _host.UnhurriedAsync(LocalBrowser.SendAsync(_page, () => LocalBrowser.PressAsync(pressed, _byKeyboard)));
        Assert.True(!isDone || (await _page.Locator("[data-done]").CountAsync() > 0 && await _page.Locator("[data-refused]").CountAsync() == 0), $"{name}: {await _page.Locator("main").InnerTextAsync()}");
        await LookAsync();
        if (!_look.Scripts || _byKeyboard || !_seen.Add(await _page.EvaluateAsync<string>(Parts))) return; // one run looks at them, and pages of the same parts look alike
        foreach (var look in (LocalBrowser.Look[])[_look with { Dark = true }, new(Width: 320), new(Width: 320, ForcedColours: true)])
        {
            await _page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light, ForcedColors = look.ForcedColours ? ForcedColors.Active : ForcedColors.None });
            await _page.SetViewportSizeAsync(look.Width, 900);
            await LookTests.IsReadableAsync(_page, name, look);
        }

        await _page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        await _page.SetViewportSizeAsync(_look.Width, 900);
    }

    private async Task LookAsync()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _page.ContentAsync(), Token);
        foreach (var button in page.QuerySelectorAll("form[method=post] button[name][value]"))
            _offered.Add($"{PathOf(button.Closest("form")!.GetAttribute("action")!)} {button.GetAttribute("name")}={button.GetAttribute("value")}");
    }

    private void Note(IRequest sent)
    {
        if (sent.Method != "POST") return;
        var (path, form) = (PathOf(new Uri(sent.Url).AbsolutePath), QueryHelpers.ParseQuery(sent.PostData ?? string.Empty));
        _driven[path] = true;
        foreach (var word in Words.Where(form.ContainsKey)) _driven[$"{path} {word}={form[word]}"] = true;
    }

    // As its route has it.
    private static string PathOf(string path) => path.StartsWith("/orders/", StringComparison.Ordinal) ? "/orders/{connection}/{id}" : path;
}
