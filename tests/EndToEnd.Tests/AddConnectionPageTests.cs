using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Another customer's connection is added on a page while the host runs: filled in, checked, consented to, and only then stored.</summary>
[Collection(SimulatedTime.Name)]
public sealed class AddConnectionPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly SeveralSandboxes _customers = new("acme", "bolt") { Asked = "acme" };
    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _customers.Configure("bolt");
        _host = await HostInside.StartAsync(_customers, LogLevel.Information);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_is_filled_in_is_checked_and_stored_after_the_consent()
    {
        var (organization, company) = (_customers.Of("acme").Data.Organization, _customers.Of("acme").Data.Company);

        // What is wrong is said at once, and what was filled in stands there still, but for the secrets.
        var (status, page, _) = await SendAsync(("id", "ac me"), ("company", "none"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(page.QuerySelectorAll("li[data-problem]"), one => one.TextContent.StartsWith("Id is \"ac me\"", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("li[data-problem]"), one => one.TextContent.StartsWith("Procore:CompanyId is \"none\"", StringComparison.Ordinal));
        IsFilledIn(page, "ac me");
        (status, page, _) = await SendAsync(("procoreSecret", "not-the-one"));
        Assert.True(status == HttpStatusCode.Conflict, page.Body!.TextContent);
        IsFilledIn(page, "acme");
        Assert.DoesNotContain("not-the-one", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (status, page, _) = await SendAsync(("id", "bolt"));
        Assert.Contains("There is a connection \"bolt\" already.", page.QuerySelector("li[data-problem]")!.TextContent, StringComparison.Ordinal);

        (status, page, var cookie) = await SendAsync();
        Assert.True(status == HttpStatusCode.OK, page.Body!.TextContent);
        Assert.Null(await _host.Runtime.Store.GetConnectionAsync("acme", Token));
        using var zoho = new HttpMessageInvoker(_customers.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, page.QuerySelector("a[data-consent]")!.GetAttribute("href")!);
        using var accepted = await zoho.SendAsync(request, Token);
        using var answer = await MeanwhileAsync(_host.GetAsync(accepted.Headers.Location!.PathAndQuery, ("Cookie", cookie)));
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);

        var written = await File.ReadAllTextAsync(_customers.SettingsFile, Token);
        foreach (var secret in (string[])[organization.ClientSecret, organization.RefreshToken, company.ClientSecret])
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(_host.Log.All, line => line.Contains(secret, StringComparison.Ordinal));
        }

        var added = JsonNode.Parse(written)!["Connections"]!.AsArray().Single(one => (string)one!["Id"]! == "acme")!;
        Assert.Equal((organization.OrganizationId, true), ((string)added["Zoho"]!["OrganizationId"]!, (bool)added["CredentialsInVault"]!));
        Assert.Equal(organization.RefreshToken, await _host.Runtime.Vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
        await UntilAsync(async () => _host.Runtime.Connections.Any(one => one.Id == "acme") && (await _host.Runtime.Engine.GetWaitingAsync("acme", Token)).IsComplete);
        Assert.False((await _host.Runtime.Engine.GetStateAsync("acme", Token)).IsStarted);
        var audit = await _host.Runtime.Store.ReadAsync(new() { ConnectionId = "acme" }, Token).ToListAsync(Token);
        Assert.Contains(audit, entry => (entry.Actor, entry.Result) == (Account.Name, "set up"));
    }

    /// <summary>As where a service manager lets the host write its data alone: said before anybody consents, and the id stays free.</summary>
    [Fact]
    public async Task Where_the_settings_cannot_be_written_nobody_is_asked_and_nothing_is_stored()
    {
        var before = await File.ReadAllTextAsync(_customers.SettingsFile, Token);
        var inTheWay = Directory.CreateDirectory(_customers.SettingsFile + ConnectionFile.Trial);
        var (status, page, cookie) = await SendAsync();
        Assert.True(status == HttpStatusCode.BadRequest, page.Body!.TextContent);
        Assert.StartsWith($"{_customers.SettingsFile} can't be written, so nothing was stored", page.QuerySelector("li[data-problem]")!.TextContent, StringComparison.Ordinal);
        IsFilledIn(page, "acme");
        Assert.Empty(cookie);
        Assert.Null(await _host.Runtime.Store.GetConnectionAsync("acme", Token));

        inTheWay.Delete();
        (status, page, _) = await SendAsync();
        Assert.True(status == HttpStatusCode.OK, page.Body!.TextContent);
        Assert.NotNull(page.QuerySelector("a[data-consent]"));
        Assert.Equal(before, await File.ReadAllTextAsync(_customers.SettingsFile, Token)); // the trial leaves nothing
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_customers.SettingsFile)!, "*" + ConnectionFile.Trial));
    }

    private void IsFilledIn(IDocument page, string id)
    {
        Assert.Equal(id, page.QuerySelector("input[name=id]")!.GetAttribute("value"));
        Assert.Equal(_customers.Of("acme").Data.Organization.OrganizationId, page.QuerySelector("input[name=organization]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("input[type=password]"), one => Assert.Null(one.GetAttribute("value")));
    }

    private async Task<(HttpStatusCode Status, IDocument Page, string Cookie)> SendAsync(params (string Name, string Value)[] otherwise)
    {
        var (organization, company) = (_customers.Of("acme").Data.Organization, _customers.Of("acme").Data.Company);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "acme",
            ["name"] = "Acme & Sons",
            ["ordersFrom"] = "all",
            ["status"] = "Draft",
            ["region"] = organization.Region,
            ["organization"] = organization.OrganizationId,
            ["zohoClient"] = organization.ClientId,
            ["zohoSecret"] = organization.ClientSecret,
            ["environment"] = "production",
            ["company"] = $"{company.CompanyId}",
            ["procoreClient"] = company.ClientId,
            ["procoreSecret"] = company.ClientSecret,
        };
        foreach (var (name, value) in otherwise) fields[name] = value;
        using var answer = await MeanwhileAsync(_host.SubmitAsync("/setup/add", page => page.QuerySelectorAll("form[action='/setup/add']").Single(), button: null, [.. fields.Select(one => (one.Key, one.Value))]));
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(one => one.StartsWith("zohoprocore-consent-", StringComparison.Ordinal)) : null;
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token), cookie?.Split(';')[0] ?? string.Empty);
    }

    private async Task<T> MeanwhileAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted) await _customers.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        return await task;
    }

    private async Task UntilAsync(Func<Task<bool>> isDone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!await isDone())
        {
            over.Token.ThrowIfCancellationRequested();
            await _customers.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
            await Task.Delay(Look, TimeProvider.System, over.Token); // the host looks by the wall's clock
        }
    }
}
