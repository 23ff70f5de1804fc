using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The pages as a browser without scripts gets them, from the host with the sandbox inside.</summary>
[Collection(SimulatedTime.Name)]
public sealed class PageTests : IAsyncLifetime
{
    private const int Orders = 60;

    private readonly StandingSandbox _sandbox = new(Orders);
    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await HostInside.StartAsync(_sandbox, LogLevel.Warning);
        var goAhead = _host.Runtime.GiveTheGoAheadAsync("Ann", _ => { }, Token);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!goAhead.IsCompletedSuccessfully || (await WorkAsync()).Due > 0)
        {
            over.Token.ThrowIfCancellationRequested();
            await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_overview_counts_every_order_once_and_both_sides_of_what_agrees_are_the_same()
    {
        var page = await ShownAsync("/");
        Assert.Contains("It writes what it plans. So said Ann, ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zoho Books answers. It was last read to the end 2026-10-05", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("questions wait for a person", page.Body.TextContent, StringComparison.Ordinal);

        var known = await RecordsAsync();
        var states = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(known.Count, states.Sum(row => (int)Amount(row.Children[1])));
        foreach (var row in states)
        {
            var orders = (await ShownAsync(row.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length;
            Assert.Equal(Math.Min(50, (int)Amount(row.Children[1])), orders);
        }

        var tables = page.QuerySelectorAll("table[data-currency]");
        Assert.NotEmpty(tables);
        Assert.Equal(known.Count, tables.Sum(table => (int)Amount(table.QuerySelector("tbody tr:last-child")!.Children[1])));
        foreach (var table in tables)
        {
            var rows = table.QuerySelectorAll("tbody tr").ToList();
            for (var column = 1; column <= 3; column++) Assert.Equal(Amount(rows[^1].Children[column]), rows[..^1].Sum(row => Amount(row.Children[column])));
            Assert.Equal(rows[0].Children[2].TextContent, rows[0].Children[3].TextContent);
        }
    }

    [Fact]
    public async Task Orders_are_paged_and_none_is_shown_twice_or_left_out()
    {
        var (shown, pages) = (new List<string>(), 0);
        for (var path = "/orders"; path is not null; pages++)
        {
            var page = await ShownAsync(path);
            shown.AddRange(page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(2, pages);
        Assert.Equal((await RecordsAsync()).Select(record => $"/orders/sandbox/{record.Key.Id}"), shown);
    }

    [Fact]
    public async Task An_order_is_found_by_number_vendor_amount_and_commitment()
    {
        var order = (await RecordsAsync()).First(record => record.State == RecordState.Synced);
        var commitment = (await _host.Runtime.Store.ListCommitmentsAsync("sandbox", new() { OrderIds = [order.Key.Id] }, Token))[0];
        string[] known =
        [
            order.OrderNumber.ToLowerInvariant(), order.VendorName[..4], order.Total.ToString(CultureInfo.InvariantCulture), PageWords.Money(order.Total),
            commitment.OriginId, commitment.ContractId.ToString(CultureInfo.InvariantCulture), order.Key.Id,
        ];
        foreach (var find in known)
        {
            var page = await ShownAsync($"/orders?find={Uri.EscapeDataString($" {find} ")}");
            Assert.True(page.QuerySelector($"a[href='/orders/sandbox/{order.Key.Id}']") is not null, find);
            Assert.Equal($" {find} ", page.QuerySelector("input[name=find]")!.GetAttribute("value"));
        }

        Assert.Contains("No order is like that.", (await ShownAsync("/orders?find=no+such+thing")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Every order, whatever became of it: its lines add up on each side, and where both sides agree they are the same line by line.</summary>
    [Fact]
    public async Task Every_order_is_told_from_both_sides_line_by_line()
    {
        var tables = 0;
        foreach (var record in await RecordsAsync())
        {
            var page = await ShownAsync($"/orders/sandbox/{record.Key.Id}");
            Assert.Equal($"Order {record.OrderNumber}", page.QuerySelector("h1")!.TextContent);
            Assert.NotEmpty(page.QuerySelectorAll("ol.events li"));
            foreach (var table in page.QuerySelectorAll("table[data-project]"))
            {
                for (var side = 1; side <= 2; side++)
                {
                    var lines = table.QuerySelectorAll("tbody tr").Select(row => row.Children[side]).Where(cell => cell.TextContent != "–").ToList();
                    if (lines.Count > 0) Assert.Equal(Amount(table.QuerySelector("tfoot tr")!.Children[side]), lines.Sum(Amount));
                }

                if (record.State != RecordState.Synced) continue;
                Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(row.Children[1].TextContent, row.Children[2].TextContent));
                tables++;
            }
        }

        Assert.InRange(tables, 10, 1000);
    }

    [Fact]
    public async Task A_name_that_is_no_name_is_text_on_every_page()
    {
        const string Name = "<script>alert(1)</script>\"'&\u202egnp\u0007";
        const string Shown = "<script>alert(1)</script>\"'&[U+202E]gnp[U+0007]";
        var order = (await RecordsAsync())[0];
        await _host.Runtime.Store.SaveAsync("sandbox", new() { Records = [order with { OrderNumber = Name, VendorName = Name, Reason = Name, OrderStatus = Name, State = RecordState.Failed }], Reviews = [await QuestionAsync(Name)] }, Token);
        foreach (var path in (string[])["/waits", "/orders", $"/orders?find={Uri.EscapeDataString(Name)}", $"/orders/sandbox/{order.Key.Id}"])
        {
            var page = await ShownAsync(path);
            Assert.Contains(Shown, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', page.QuerySelector("main")!.TextContent);
        }
    }

    /// <summary>Every open question is asked once, with what a person needs to answer it.</summary>
    [Fact]
    public async Task What_waits_is_every_question_with_its_answers_and_those_with_one_answer_together()
    {
        var page = await ShownAsync("/waits");
        var open = await _host.Runtime.Store.ListReviewsAsync("sandbox", new() { Status = ReviewStatus.Open }, Token);
        Assert.NotEmpty(open);
        Assert.Equal(open.Select(item => item.Id).Order(StringComparer.Ordinal), page.QuerySelectorAll("[data-question]").Select(one => one.GetAttribute("data-question")!).Order(StringComparer.Ordinal));
        foreach (var item in open)
        {
            var asked = page.QuerySelector($"[data-question='{item.Id}']")!;
            Assert.Contains(PageWords.Name(item.Finding.Sentence), asked.TextContent, StringComparison.Ordinal);
            Assert.Contains(PageWords.Name(item.Finding.NextStep), asked.TextContent, StringComparison.Ordinal);
            Assert.Equal(item.Answers.Count, asked.QuerySelectorAll("details li").Length);
            Assert.All(item.Finding.Candidates, one => Assert.Contains(PageWords.Name(one.Name), asked.TextContent, StringComparison.Ordinal));
        }

        foreach (var group in page.QuerySelectorAll("main > section"))
        {
            var codes = group.QuerySelectorAll("[data-question]").Select(one => open.First(item => item.Id == one.GetAttribute("data-question")).Finding.Code).Distinct();
            Assert.Single(codes);
        }

        await _host.Runtime.Store.SaveAsync("sandbox", new() { Reviews = [.. open.Select(item => item with { Status = ReviewStatus.Settled })] }, Token);
        Assert.Contains("Nothing waits for a person.", (await ShownAsync("/waits")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Both ledgers: a page says what the report says, and a formula in a vendor's name is none in the CSV.</summary>
    [Fact]
    public async Task Ledgers_are_read_when_somebody_asks_and_say_what_is_open_first()
    {
        var asked = await ShownAsync("/ledgers");
        Assert.Empty(asked.QuerySelectorAll("table"));

        using var shown = await MeanwhileAsync(_host.FormAsync("/ledgers", []));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync(Token), Token);
        var report = await MeanwhileAsync(_host.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        Assert.Equal(report.Rows.Count(row => !row.IsSettled), page.QuerySelectorAll("table[data-open] tbody tr").Length);
        foreach (var (by, totals) in ((string, IReadOnlyList<ReconciliationTotal>)[])[("project", report.Projects), ("vendor", report.Vendors), ("cost code", report.Codes)])
        {
            var rows = page.QuerySelectorAll($"table[data-by='{by}'] tbody tr");
            Assert.Equal(totals.Count, rows.Length);
            for (var column = 2; column <= 4; column++)
                Assert.Equal(
                    totals.Sum(total => column switch { 2 => total.Cost, 3 => total.ProcoreTotal, _ => total.Difference }),
                    rows.Sum(row => decimal.Parse(row.Children[column].TextContent.Split(' ')[1], NumberStyles.Number, CultureInfo.InvariantCulture)));
        }

        using var csv = await MeanwhileAsync(_host.FormAsync("/ledgers", [("as", "csv")]));
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal(MonthEndCsv.Lines(report).Count(), (await csv.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_form_of_another_site_or_of_another_browser_is_refused()
    {
        using var crossSite = await _host.FormAsync("/ledgers", [], header: ("Origin", "http://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, crossSite.StatusCode);
        foreach (var (token, cookie) in ((bool, bool)[])[(true, false), (false, true), (false, false)])
        {
            using var refused = await _host.FormAsync("/ledgers", [], token, cookie);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Nothing was done", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
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
            await IsSaidAsync(path, status);

        await using (var database = new SqliteConnection($"Data Source={_host.Directory.StoreFile}"))
        {
            await database.OpenAsync(Token);
            await using var drop = database.CreateCommand();
            drop.CommandText = "PRAGMA foreign_keys=OFF; DROP TABLE sync_record";
            await drop.ExecuteNonQueryAsync(Token);
        }

        foreach (var path in (string[])["/", "/waits", "/orders", "/orders/sandbox/1"]) await IsSaidAsync(path, HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Every_page_is_whole_and_needs_nothing_from_elsewhere()
    {
        var routes = _host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageMark>() is not null && route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")).Select(route => route.RoutePattern.RawText!).Distinct().ToList();
        Assert.NotEmpty(routes);
        var order = (await RecordsAsync())[0].Key.Id;
        foreach (var route in routes)
        {
            var path = route.Replace("{connection}", "sandbox", StringComparison.Ordinal).Replace("{id}", order, StringComparison.Ordinal);
            var page = await ShownAsync(path);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Empty(page.QuerySelectorAll("script, style, iframe, img, [style], [onclick]"));
            Assert.All(page.QuerySelectorAll("a[href], link[href], form[action]"), one => Assert.Matches("^(/|#|data:,$)", one.GetAttribute("href") ?? one.GetAttribute("action")!));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), one => Assert.NotNull(one.Closest("label")));
            Assert.All(page.QuerySelectorAll("table"), one => Assert.NotEmpty(one.QuerySelectorAll("th[scope]")));
            var ids = page.QuerySelectorAll("[id]").Select(one => one.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }

        using var style = (await _host.PageAsync("/pages.css")).Answer;
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>The web framework makes a ring of its own in the home directory of whoever runs it, unless it is told of the host's.</summary>
    [Fact]
    public void The_pages_have_no_keys_but_the_hosts()
    {
        var sealedBox = _host.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("word");
        var ring = DataProtectionProvider.Create(_host.Directory.Keys, one => one.SetApplicationName(SyncRuntime.KeyRingName));
        Assert.Equal("word", ring.CreateProtector("test").Unprotect(sealedBox));
        Assert.DoesNotContain(_host.Log.All, line => line.Contains("XML encryptor", StringComparison.Ordinal));
    }

    /// <summary>Lets time go on until something is done that waits for calls of the services.</summary>
    private async Task<T> MeanwhileAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted) await _sandbox.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        return await task;
    }

    private async Task<ReviewItem> QuestionAsync(string name)
    {
        var item = (await _host.Runtime.Store.ListReviewsAsync("sandbox", new() { Status = ReviewStatus.Open }, Token))[0];
        return item with { OrderNumber = name, Finding = item.Finding with { Sentence = name, NextStep = name, Table = name, Candidates = [new(1, name, name) { Number = name }], Differences = [new(name, name, name)] } };
    }

    private async Task<IDocument> ShownAsync(string path)
    {
        var (answer, page) = await _host.PageAsync(path);
        using (answer)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} -> {answer.StatusCode} {page.Body?.TextContent}");
            IsAPage(answer);
            return page;
        }
    }

    private async Task IsSaidAsync(string path, HttpStatusCode status)
    {
        var (answer, page) = await _host.PageAsync(path);
        using (answer)
        {
            Assert.True(answer.StatusCode == status, $"{path} -> {answer.StatusCode}");
            IsAPage(answer);
            var sentence = page.QuerySelector("[role=alert]")!.TextContent;
            Assert.True(sentence.Length > 20 && !sentence.Contains("Exception", StringComparison.Ordinal), $"{path} -> {sentence}");
        }
    }

    private static void IsAPage(HttpResponseMessage answer)
    {
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static decimal Amount(IElement cell) => decimal.Parse(cell.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture);

    private ValueTask<WorkCounts> WorkAsync() => _host.Runtime.Store.CountWorkAsync("sandbox", NodaTime.Instant.FromDateTimeOffset(_sandbox.Clock.GetUtcNow()), Token);

    private async Task<List<SyncRecord>> RecordsAsync() =>
        await _host.Runtime.Store.ReadRecordsAsync("sandbox", new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token);
}
