using System.Net;
using EmbeddedHost;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>What holds for every page, as a browser without scripts gets it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class PageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_name_that_is_no_name_is_text_on_every_page()
    {
        const string Name = "<script>alert(1)</script>\"'&\u202egnp\u0007";
        const string Shown = "<script>alert(1)</script>\"'&[U+202E]gnp[U+0007]";
        var order = (await _host.RecordsAsync())[0];
        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Records = [order with { OrderNumber = Name, VendorName = Name, Reason = Name, OrderStatus = Name, State = RecordState.Failed }], Reviews = [await _host.QuestionAsync(Name)] }, Token);
        foreach (var path in (string[])["/waits", "/orders", $"/orders?find={Uri.EscapeDataString(Name)}", $"/orders/sandbox/{order.Key.Id}"])
        {
            var page = await _host.ShownAsync(path);
            Assert.Contains(Shown, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', page.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task What_cannot_be_shown_is_said_on_a_page()
    {
        foreach (var (path, status) in ((string, HttpStatusCode)[])
        [
            ("/orders?state=nowhere", HttpStatusCode.BadRequest), ("/orders?state=1", HttpStatusCode.BadRequest), ("/orders?connection=nope", HttpStatusCode.BadRequest),
            ("/orders/nope/1", HttpStatusCode.BadRequest), ("/orders/sandbox/nope", HttpStatusCode.NotFound), ("/orders/sandbox/%3Cb%3E%07", HttpStatusCode.NotFound),
        ])
            await _host.IsSaidAsync(path, status);

        await using (var database = new SqliteConnection($"Data Source={_host.Web.Directory.StoreFile}"))
        {
            await database.OpenAsync(Token);
            await using var drop = database.CreateCommand();
            drop.CommandText = "PRAGMA foreign_keys=OFF; DROP TABLE sync_record";
            await drop.ExecuteNonQueryAsync(Token);
        }

        foreach (var path in (string[])["/", "/waits", "/orders", "/orders/sandbox/1"]) await _host.IsSaidAsync(path, HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Every_page_is_whole_and_needs_nothing_from_elsewhere()
    {
        var routes = _host.Web.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageMark>() is not null && route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")).Select(route => route.RoutePattern.RawText!).Distinct().ToList();
        Assert.NotEmpty(routes);
        var order = (await _host.RecordsAsync())[0].Key.Id;
        foreach (var route in routes)
        {
            var path = route.Replace("{connection}", "sandbox", StringComparison.Ordinal).Replace("{id}", order, StringComparison.Ordinal);
            var page = await _host.ShownAsync(path);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Empty(page.QuerySelectorAll("script, style, iframe, img, [style], [onclick]"));
            Assert.All(page.QuerySelectorAll("a[href], link[href], form[action]"), one => Assert.Matches("^(/|#|data:,$)", one.GetAttribute("href") ?? one.GetAttribute("action")!));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), one => Assert.NotNull(one.Closest("label")));
            Assert.All(page.QuerySelectorAll("table"), one => Assert.NotEmpty(one.QuerySelectorAll("th[scope]")));
            var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }

        using var style = (await _host.Web.PageAsync("/pages.css")).Answer;
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>The web framework makes a ring of its own in the home directory of whoever runs it, unless it is told of the host's.</summary>
    [Fact]
    public void The_pages_have_no_keys_but_the_hosts()
    {
        var sealedBox = _host.Web.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("word");
        var ring = DataProtectionProvider.Create(_host.Web.Directory.Keys, one => one.SetApplicationName(SyncRuntime.KeyRingName));
        Assert.Equal("word", ring.CreateProtector("test").Unprotect(sealedBox));
        Assert.DoesNotContain(_host.Web.Log.All, line => line.Contains("XML encryptor", StringComparison.Ordinal));
    }
}
