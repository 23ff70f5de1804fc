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

/// <summary>What holds for every page, as the host answers it.</summary>
[Collection(SimulatedTime.Name)]
public sealed class PageTests : IAsyncLifetime
{
    private static readonly string[] Scripts = ["/_framework/blazor.web.js", "/pages.js"];

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
            .ToLookup(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(), route => route.RoutePattern.RawText!);
        var led = PageEndpoints.Answered.Select(one => one.Sent).ToList();
        Assert.Empty(routes["POST"].Except(routes["GET"])); // whoever comes back to where a form was sent finds something
        var order = (await _host.RecordsAsync())[0].Key.Id;
        foreach (var route in routes["GET"].Distinct().Except(led))
        {
            var path = route.Replace("{connection}", "sandbox", StringComparison.Ordinal).Replace("{id}", order, StringComparison.Ordinal);
            var page = await _host.ShownAsync(path);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Empty(page.QuerySelectorAll("style, iframe, img, [style]"));
            Assert.DoesNotContain(page.All, one => one.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.Equal(Scripts, page.QuerySelectorAll("script").Select(one => one.GetAttribute("src")));
            Assert.All(page.QuerySelectorAll("script"), one => Assert.Empty(one.TextContent));
            Assert.All(page.QuerySelectorAll("a[href], link[href], base[href], form[action]"), one => Assert.Matches("^(/(?!/)|data:,$)", one.GetAttribute("href") ?? one.GetAttribute("action")!));
            Assert.All(page.QuerySelectorAll("form[data-enhance]"), one => Assert.Equal(path, one.GetAttribute("action"))); // else Blazor has no way back from its answer

            // A script takes a field of this name for the form's own address, so the button says it.
            foreach (var form in page.QuerySelectorAll("form[data-enhance]").Where(one => one.QuerySelector("[name=action]") is not null))
                Assert.All(form.QuerySelectorAll("button"), one => Assert.Equal(path, one.GetAttribute("formaction")));
            Assert.Empty(page.QuerySelectorAll("form[data-enhance] [name=method], form[data-enhance] [name=target], form[data-enhance] [name=enctype]"));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), one => Assert.NotNull(one.Closest("label")));
            Assert.All(page.QuerySelectorAll("table"), one => Assert.NotEmpty(one.QuerySelectorAll("th[scope]")));
            var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }

        foreach (var (sent, shown) in PageEndpoints.Answered)
        {
            using var answer = (await _host.Web.PageAsync(sent)).Answer;
            Assert.Equal((HttpStatusCode.Redirect, shown), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            await _host.ShownAsync(shown);
        }
    }

    /// <summary>Not even where the address of the page is repeated on it.</summary>
    [Fact]
    public async Task What_somebody_is_signed_in_by_stands_on_no_page()
    {
        foreach (var path in (string[])["/signin?key=canary", "/setup/answer?code=canary&state=canary"])
        {
            var (answer, page) = await _host.Web.PageAsync(path);
            using (answer)
            {
                Assert.Single(page.QuerySelectorAll("h1"));
                Assert.Equal("#content", page.QuerySelector("a.skip")!.GetAttribute("href"));
                Assert.Null(page.QuerySelector("base")); // which would lead to the overview from there
                Assert.DoesNotContain("canary", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Who has them already is not sent them again.</summary>
    [Fact]
    public async Task What_pages_bring_along_is_kept_and_asked_for_each_time()
    {
        foreach (var (path, type) in Scripts.Select(one => (one, "text/javascript")).Append(("/pages.css", "text/css")))
        {
            using var file = (await _host.Web.PageAsync(path)).Answer;
            Assert.Equal((type, true), (file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl is { NoCache: true, NoStore: false }));
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync(Token));
            using var same = (await _host.Web.PageAsync(path, ("If-None-Match", file.Headers.ETag!.Tag))).Answer;
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }
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
