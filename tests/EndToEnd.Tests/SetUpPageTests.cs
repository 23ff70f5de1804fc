using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>A connection that is there, by forms as a browser without scripts sends them: authorized again, with other policies, paused, removed.</summary>
[Collection(SimulatedTime.Name)]
public sealed class SetUpPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SyncRuntime Runtime => _host.Web.Runtime;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_authorization_that_ended_is_given_again_in_two_clicks_and_nothing_else_changes()
    {
        await Runtime.Vault.WriteAsync("sandbox", CredentialNames.ZohoRefreshToken, "1000.of-before", Token);
        Runtime.Clients.Forget("sandbox");
        await _host.AccessAsync("""{"zoho_token":false}""");
        Assert.Empty((await _host.ShownAsync("/")).QuerySelectorAll("form[action='/setup/authorize']"));
        await _host.UntilSoAsync(async () => (await Runtime.Engine.GetHealthAsync("sandbox", Token)).Zoho.State == ServiceHealthState.NeedsAuthorization);
        var (state, policies) = (await Runtime.Engine.GetStateAsync("sandbox", Token), await Runtime.Engine.GetPoliciesAsync("sandbox", Token));

        var (address, cookie) = await AskAsync("/");
        var back = await _host.AcceptAsync(address);
        Assert.Equal(new Uri(_host.Web.Address, "/setup/answer").AbsoluteUri, back.GetLeftPart(UriPartial.Path));

        // Another browser's, and one that is made up, are turned away and end no wait.
        await IsTurnedAwayAsync(back.PathAndQuery, string.Empty);
        await IsTurnedAwayAsync(back.PathAndQuery, cookie[..^1] + (cookie[^1] == '0' ? '1' : '0'));
        await IsTurnedAwayAsync("/setup/answer?code=1000.x&state=somebody-elses-state", cookie);
        Assert.Equal("1000.of-before", await Runtime.Vault.ReadAsync("sandbox", CredentialNames.ZohoRefreshToken, Token));

        var (status, text) = await AnswerAsync(back.PathAndQuery, cookie);
        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Contains("Nothing else of it changed.", text, StringComparison.Ordinal);
        foreach (var secret in Secrets()) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Equal(_host.Data.Organization.RefreshToken, await Runtime.Vault.ReadAsync("sandbox", CredentialNames.ZohoRefreshToken, Token));
        await IsTurnedAwayAsync(back.PathAndQuery, cookie); // it works once

        await _host.UntilSoAsync(async () => (await Runtime.Engine.GetHealthAsync("sandbox", Token)).Zoho.State == ServiceHealthState.Healthy);
        var now = await Runtime.Engine.GetStateAsync("sandbox", Token);
        Assert.Equal((state.Stage, state.Since), (now.Stage, now.Since));
        Assert.Equal(policies.Version, (await Runtime.Engine.GetPoliciesAsync("sandbox", Token)).Version);
        var entry = Assert.Single(await _host.AuditAsync(), one => one.Result == "Zoho Books: authorized again");
        Assert.Equal((AuditKind.ConnectionChanged, Account.Name), (entry.Kind, entry.Actor));
        Assert.True((await AuditVerifier.VerifyAsync(Runtime.Store, "sandbox", cancellationToken: Token)).IsValid);
        foreach (var secret in Secrets()) Assert.DoesNotContain(_host.Web.Log.All, line => line.Contains(secret, StringComparison.Ordinal));
    }

    /// <summary>A consent that lacks a right, or that the user refused, takes the place of nothing.</summary>
    [Fact]
    public async Task What_is_granted_and_lacks_something_is_not_used()
    {
        await Runtime.Vault.WriteAsync("sandbox", CredentialNames.ZohoRefreshToken, "1000.of-before", Token);
        await _host.AccessAsync("""{"zoho_scopes":"ZohoBooks.settings.READ"}""");
        var (address, cookie) = await AskAsync("/setup");
        var (status, text) = await AnswerAsync((await _host.AcceptAsync(address)).PathAndQuery, cookie);
        Assert.True(status == HttpStatusCode.Conflict, text);
        Assert.Contains("ZohoBooks.purchaseorders.READ", text, StringComparison.Ordinal);

        var (second, kept) = await AskAsync("/setup", ("scopes", "ZohoBooks.items.READ, ZohoBooks.items.UPDATE"));
        Assert.Contains("ZohoBooks.items.READ,ZohoBooks.items.UPDATE", Uri.UnescapeDataString(second), StringComparison.Ordinal);
        var (refused, why) = await _host.SendAsync("/setup", Form("/setup/authorize"), button: null, ("scopes", "everything"));
        Assert.True(refused == HttpStatusCode.BadRequest, why.Body!.TextContent);
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(second).Query)["state"];
        (status, text) = await AnswerAsync($"/setup/answer?error=access_denied&state={state}", kept);
        Assert.True(status == HttpStatusCode.Conflict, text);
        Assert.Contains("Nothing was stored.", text, StringComparison.Ordinal);
        Assert.Equal("1000.of-before", await Runtime.Vault.ReadAsync("sandbox", CredentialNames.ZohoRefreshToken, Token));
    }

    [Fact]
    public async Task Other_credentials_for_Procore_are_checked_before_they_are_used()
    {
        var company = _host.Data.Company;
        var (status, said) = await _host.SendAsync("/setup", Form("/setup/procore"), button: null, ("procoreClient", company.ClientId), ("procoreSecret", "not-the-one"));
        Assert.True(status == HttpStatusCode.Conflict, said.Body!.TextContent);
        Assert.NotEmpty(said.QuerySelectorAll("li[data-missing]"));
        Assert.DoesNotContain("not-the-one", said.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(company.ClientSecret, await Runtime.Vault.ReadAsync("sandbox", CredentialNames.ProcoreClientSecret, Token));

        (status, said) = await _host.SendAsync("/setup", Form("/setup/procore"), button: null, ("procoreClient", company.ClientId), ("procoreSecret", company.ClientSecret));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.DoesNotContain(company.ClientSecret, said.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Single(await _host.AuditAsync(), one => one.Result == "Procore: other credentials");
    }

    [Fact]
    public async Task Policies_are_looked_at_together_and_each_alone_and_taken_as_they_were_shown()
    {
        var before = await Runtime.Engine.GetPoliciesAsync("sandbox", Token);
        var (amended, cancelled) = (Other(before.Policies.AmendedOrders), Other(before.Policies.CancelledOrders));
        var (status, look) = await _host.SendAsync("/setup/policies", Choose, "choose", ("landing", ""), ("amendedOrders", $"{amended}"), ("cancelledOrders", $"{cancelled}"), ("adoption", $"{before.Policies.Adoption}"));
        Assert.True(status == HttpStatusCode.OK, look.Body!.TextContent);
        Assert.Equal(2, look.QuerySelectorAll("li[data-difference]").Length);
        Assert.Equal(2, look.QuerySelectorAll("dd[data-each]").Length);
        Assert.Equal(before.Version, (await Runtime.Engine.GetPoliciesAsync("sandbox", Token)).Version);

        var taking = look.QuerySelector("form[aria-label='Take these policies']")!;
        var (hash, document) = (Value(taking, "hash"), Value(taking, "document"));
        var (stale, again) = await _host.SendAsync("/setup/policies", Take, "take", ("hash", "00"), ("document", document));
        Assert.True(stale == HttpStatusCode.Conflict, again.Body!.TextContent);
        hash = Value(again.QuerySelector("form[aria-label='Take these policies']")!, "hash"); // what they would change now

        var (taken, said) = await _host.SendAsync("/setup/policies", Take, "take", ("hash", hash), ("document", document), ("note", "as agreed"));
        Assert.True(taken == HttpStatusCode.OK, said.Body!.TextContent);
        var now = await Runtime.Engine.GetPoliciesAsync("sandbox", Token);
        Assert.Equal((before.Version + 1, Account.Name, "as agreed", amended, cancelled), (now.Version, now.By, now.Note, now.Policies.AmendedOrders, now.Policies.CancelledOrders));
    }

    [Fact]
    public async Task A_document_that_can_not_be_used_keeps_what_was_filled_in()
    {
        const string Document = """{ "curency": "USD" }""";
        var (status, page) = await _host.SendAsync("/setup/policies", shown => shown.QuerySelector("form[aria-label='All policies as a document']")!, "document", ("document", Document));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("curency", Assert.Single(page.QuerySelectorAll("li[data-problem]")).TextContent, StringComparison.Ordinal);
        Assert.Equal(Document, page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_connection_is_paused_goes_on_and_is_removed_by_its_name_alone()
    {
        var (status, said) = await _host.SendAsync("/setup", Form("/waits/pause"), button: null, ("note", "year end"));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        var state = await Runtime.Engine.GetStateAsync("sandbox", Token);
        Assert.Equal((SyncStage.Paused, "year end"), (state.Stage, state.Note));
        var waiting = await Runtime.WaitingAsync("sandbox", Token);
        var mayGoOn = waiting is { IsComplete: true, Orders.Count: 0, VendorWrites.Count: 0 };
        Assert.Equal(mayGoOn ? 1 : 0, (await _host.ShownAsync("/setup")).QuerySelectorAll("form[action='/waits/start']").Length);

        (status, _) = await _host.SendAsync("/setup", Form("/setup/remove"), button: null, ("confirm", "sand"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Single(Runtime.Connections);
        (status, said) = await _host.SendAsync("/setup", Form("/setup/remove"), button: null, ("confirm", "sandbox"), ("note", "they left"));
        Assert.True(status == HttpStatusCode.OK, said.Body!.TextContent);
        Assert.Empty(Runtime.Connections);
        Assert.Null(await Runtime.Vault.ReadAsync("sandbox", CredentialNames.ZohoRefreshToken, Token));
        Assert.Empty((await _host.ShownAsync("/setup")).QuerySelectorAll("[data-connection]"));
    }

    private async Task<(string Address, string Cookie)> AskAsync(string page, params (string Name, string Value)[] fields)
    {
        using var answer = await _host.MeanwhileAsync(_host.Web.SubmitAsync(page, Form("/setup/authorize"), button: null, fields));
        var shown = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, shown.Body!.TextContent);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("zohoprocore-consent-", StringComparison.Ordinal));
        Assert.Contains("path=/setup/answer", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in Secrets()) Assert.DoesNotContain(secret, shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
        return (shown.QuerySelector("a[data-consent]")!.GetAttribute("href")!, cookie.Split(';')[0]);
    }

    // As a browser comes that another site sent: without the cookie of its sign-in.
    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string path, string cookie)
    {
        using var answer = await _host.MeanwhileAsync(_host.Web.GetAsync(path, ("Cookie", cookie)));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private async Task IsTurnedAwayAsync(string path, string cookie)
    {
        using var answer = await _host.Web.GetAsync(path, ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no answer that is waited for here", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private string[] Secrets() => [_host.Data.Organization.ClientSecret, _host.Data.Organization.RefreshToken, _host.Data.Company.ClientSecret];

    private static Func<IDocument, IElement> Form(string action) => page => page.QuerySelectorAll($"form[action='{action}']")[0];

    private static IElement Choose(IDocument page) => page.QuerySelector("form[aria-label='Choose policies']")!;

    // The form of the page before it, with what the page showed that was looked at.
    private static IElement Take(IDocument page)
    {
        var form = Choose(page);
        form.QuerySelector("button")!.SetAttribute("value", "take");
        return form;
    }

    private static string Value(IElement form, string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private static T Other<T>(T value)
        where T : struct, Enum => Enum.GetValues<T>().First(one => !one.Equals(value));
}
