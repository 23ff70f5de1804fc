using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Both ledgers side by side.</summary>
[Collection(SimulatedTime.Name)]
public sealed class LedgerPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Both ledgers: a page says what the report says, and a formula in a vendor's name is none in the CSV.</summary>
    [Fact]
    public async Task Ledgers_are_read_when_somebody_asks_and_say_what_is_open_first()
    {
        var asked = await _host.ShownAsync("/ledgers");
        Assert.Empty(asked.QuerySelectorAll("table"));

        var (project, vendor) = (_host.Data.Projects.First(one => one is { Active: true, Permitted: true, ProcoreId: not null }).ProcoreId, _host.Data.Vendors.First(one => one.ProcoreId is not null).ProcoreId);
        await _host.EditInProcoreAsync($$$"""{"action":"add_vendor_to_project","id":{{{vendor}}},"project_id":{{{project}}}}""");
        await _host.EditInProcoreAsync($$$"""{"action":"create_commitment","project_id":{{{project}}},"values":{"number":"HAND-1","title":"By hand","vendor_id":{{{vendor}}}}}""");
        using var shown = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", []));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync(Token), Token);
        var report = await _host.MeanwhileAsync(_host.Web.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        Assert.Equal(report.Rows.Count(row => !row.IsSettled), page.QuerySelectorAll("table[data-open] tbody tr").Length);
        Assert.Contains(report.OnlyInProcore, one => one.Number == "HAND-1");
        Assert.Equal(
            report.OnlyInProcore.Select(one => $"{one.Number} {one.ProjectName} {one.VendorName} {one.Status}").Order(StringComparer.Ordinal),
            page.QuerySelectorAll("table[data-alone] tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent} {row.Children[2].TextContent} {row.Children[4].TextContent}").Order(StringComparer.Ordinal));
        foreach (var (by, totals) in ((string, IReadOnlyList<ReconciliationTotal>)[])[("project", report.Projects), ("vendor", report.Vendors), ("cost code", report.Codes)])
        {
            var rows = page.QuerySelectorAll($"table[data-by='{by}'] tbody tr");
            Assert.Equal(totals.Count, rows.Length);
            for (var column = 2; column <= 4; column++)
                Assert.Equal(
                    totals.Sum(total => column switch { 2 => total.Cost, 3 => total.ProcoreTotal, _ => total.Difference }),
                    rows.Sum(row => decimal.Parse(row.Children[column].TextContent.Split(' ')[1], NumberStyles.Number, CultureInfo.InvariantCulture)));
        }

        using var csv = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", [("as", "csv")]));
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal(MonthEndCsv.Lines(report).Count(), (await csv.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Of one vendor, or of one project: its orders and their sums, and it says that this is not all.</summary>
    [Fact]
    public async Task Ledgers_are_read_of_a_part_that_somebody_names()
    {
        var report = await _host.MeanwhileAsync(_host.Web.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        var vendor = report.Rows.First(row => row.VendorName.Length > 0 && row.Projects is [{ ProjectName.Length: > 0 }, ..]);
        foreach (var find in (string[])[vendor.VendorName.ToUpperInvariant(), vendor.Projects[0].ProjectName])
        {
            var rows = report.Rows.Where(row => row.VendorName.Contains(find, StringComparison.OrdinalIgnoreCase) || row.OrderNumber.Contains(find, StringComparison.OrdinalIgnoreCase)
                || row.Projects.Any(one => one.ProjectName.Contains(find, StringComparison.OrdinalIgnoreCase))).ToList();
            Assert.InRange(rows.Count, 1, report.Rows.Count - 1);
            using var shown = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", [("find", find)]));
            var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync(Token), Token);
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} of {report.Rows.Count:N0} orders, by "), page.QuerySelector("[data-part]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(rows.Count(row => !row.IsSettled), page.QuerySelectorAll("table[data-open] tbody tr").Length);
            Assert.Equal(find, page.QuerySelector("input[name=find]")!.GetAttribute("value"));
        }
    }

    /// <summary>What somebody signs: the totals by project and what they add up to, the largest differences, and how many more there are. Everything is in the CSV.</summary>
    [Fact]
    public async Task A_statement_of_a_month_has_the_totals_by_project_and_the_differences_alone()
    {
        var all = await _host.MeanwhileAsync(_host.Web.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        var month = all.Rows.Select(row => row.Date).OfType<LocalDate>().Select(date => date.ToYearMonth()).GroupBy(one => one).MaxBy(same => same.Count())!.Key;
        var report = ReconcileCommand.Within(all, month, closed: null);
        var page = await ReadAsync(("month", YearMonthPattern.Iso.Format(month)), ("as", "statement"));
        Assert.Equal($"Statement of {YearMonthPattern.Iso.Format(month)}", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{report.Rows.Count:N0} of {all.Rows.Count:N0} orders, of "), page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var rows in (string[])["tbody", "tfoot"])
            for (var column = 2; column <= 4; column++)
                Assert.Equal(
                    report.Projects.Sum(total => column switch { 2 => total.Cost, 3 => total.ProcoreTotal, _ => total.Difference }),
                    page.QuerySelectorAll($"table[data-statement=projects] {rows} tr").Sum(row => decimal.Parse(row.Children[column].TextContent.Split(' ')[1], NumberStyles.Number, CultureInfo.InvariantCulture)));
        var open = report.Rows.Where(row => !row.IsSettled).ToList();
        var shown = page.QuerySelectorAll("table[data-statement=open] tbody tr");
        Assert.Equal(Math.Min(6, open.Count), shown.Length);
        Assert.Equal(open.Count > 6, page.Body.TextContent.Contains(string.Create(CultureInfo.InvariantCulture, $"{open.Count - 6:N0} more are in the CSV."), StringComparison.Ordinal));

        using var csv = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", [("month", YearMonthPattern.Iso.Format(month)), ("as", "csv")]));
        Assert.Contains($"ledgers-{YearMonthPattern.Iso.Format(month)}.csv", csv.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(MonthEndCsv.Lines(report).Count(), (await csv.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        using var nonsense = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", [("month", "November")]));
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.Contains("is no month", await nonsense.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        async Task<AngleSharp.Dom.IDocument> ReadAsync(params (string Name, string Value)[] fields)
        {
            using var answer = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", fields));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);
        }
    }

    /// <summary>Month end is one page: what was signed, what moved after it, and what the budgets show.</summary>
    [Fact]
    public async Task The_page_shows_the_close_what_changed_after_it_and_the_budgets()
    {
        var first = await _host.MeanwhileAsync(_host.Web.Runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        await _host.MeanwhileAsync(_host.Web.Runtime.Engine.CloseMonthAsync("sandbox", first.At.InUtc().Date.ToYearMonth(), "Cora", cancellationToken: Token).AsTask());
        var row = first.Rows.First(row => row.Result == ReconciliationResult.Ties);
        await _host.EditInProcoreAsync($$$"""{"action":"create_change_order","id":{{{row.ContractIds[0]}}},"status":"approved","amount":"250"}""");

        using var shown = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", []));

        var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync(Token), Token);
        Assert.Contains("closed by Cora", page.QuerySelector("[data-closed]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(row.OrderNumber, Assert.Single(page.QuerySelectorAll("table[data-changed] tbody tr")).Children[0].TextContent.Trim());
        Assert.Equal(first.Budgets.Count, page.QuerySelectorAll("ul[data-budgets] > li").Length);
        using var csv = await _host.MeanwhileAsync(_host.Web.FormAsync("/ledgers", [("as", "csv")]));
        Assert.Contains("closed by Cora", await csv.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_or_of_another_browser_is_refused()
    {
        using var crossSite = await _host.Web.FormAsync("/ledgers", [], header: ("Origin", "http://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, crossSite.StatusCode);
        foreach (var (token, cookie) in ((bool, bool)[])[(true, false), (false, true), (false, false)])
        {
            using var refused = await _host.Web.FormAsync("/ledgers", [], token, cookie);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Nothing was done", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
    }
}
