using System.Globalization;
using System.Net;

namespace Procore.Client.Tests;

public class PagingTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_are_followed_by_number_only()
    {
        var wire = new Wire();
        wire.Answer = sent => sent.Query.Contains("page=1&", StringComparison.Ordinal)
            ? Wire.Json("[{\"id\":1}]", HttpStatusCode.OK, ("Link", "<https://evil.example/rest?page=2&per_page=1>; rel=\"next\", <https://evil.example/?page=9>; rel=\"last\""))
            : Wire.Json("[{\"id\":2}]", HttpStatusCode.OK, ("Link", "<https://evil.example/?page=1>; rel=\"first\""));
        using IProcoreClient client = wire.Client();

        Assert.Equal([1, 2], (await client.Companies.ListAsync(None).ToListAsync(None)).Select(company => company.Id));
        Assert.All(wire.Calls, sent => Assert.Equal("api.procore.com", sent.Address.Host));
        Assert.Equal(2, wire.Calls.Count);
    }

    [Fact]
    public async Task Without_links_the_total_tells_and_without_a_total_an_empty_page()
    {
        var wire = new Wire();
        bool totals = true;
        wire.Answer = sent =>
        {
            int page = Page(sent);
            string rows = string.Join(",", Enumerable.Range(1, 5).Skip((page - 1) * 2).Take(2).Select(id => $$"""{"id":{{id}}}"""));
            return totals ? Wire.Json($"[{rows}]", HttpStatusCode.OK, ("Total", "5"), ("Per-Page", "2")) : Wire.Json($"[{rows}]");
        };
        using IProcoreClient client = wire.Client();

        Assert.Equal(5, (await client.Companies.ListAsync(None).ToListAsync(None)).Count);
        Assert.Equal(3, wire.Calls.Count);
        totals = false;
        Assert.Equal(5, (await client.Companies.ListAsync(None).ToListAsync(None)).Count);
        Assert.Equal(3 + 4, wire.Calls.Count);
        wire.Answer = _ => Wire.Json("[{\"id\":1}]");
        Assert.Single(await client.Companies.ListAsync(None).ToListAsync(None));
    }

    [Fact]
    public async Task Rows_that_come_and_go_during_the_scan_hide_none_that_stay()
    {
        List<int> rows = [.. Enumerable.Range(1, 50)];
        int calls = 0;
        var wire = new Wire();
        wire.Answer = sent =>
        {
            // A deletion near the start and later an insertion there: pages shift both ways.
            calls++;
            if (calls == 3)
                rows.RemoveRange(0, 4);
            if (calls == 9)
                rows.InsertRange(0, [101, 102, 103]);
            int page = Page(sent);
            string body = string.Join(",", rows.Skip((page - 1) * 10).Take(10).Select(id => $$"""{"id":{{id}}}"""));
            string link = page * 10 < rows.Count ? $"<https://api.procore.com/?page={page + 1}>; rel=\"next\"" : "<https://api.procore.com/?page=1>; rel=\"first\"";
            return Wire.Json($"[{body}]", HttpStatusCode.OK, ("Link", link), ("Total", rows.Count.ToString(CultureInfo.InvariantCulture)), ("Per-Page", "10"));
        };
        using IProcoreClient client = wire.Client();

        long[] seen = [.. (await client.Companies.ListAsync(None).ToListAsync(None)).Select(company => company.Id)];

        Assert.Equal(seen.Length, seen.Distinct().Count());
        Assert.Empty(Enumerable.Range(5, 46).Select(id => (long)id).Except(seen));
    }

    [Fact]
    public async Task Pages_can_be_resumed()
    {
        var wire = new Wire(sent => Wire.Json($$"""[{"id":{{Page(sent)}}}]""", HttpStatusCode.OK, ("Total", "3"), ("Per-Page", "1")));
        using IProcoreClient client = wire.Client();
        ProcoreList<Company> list = client.Companies.ListAsync(None);

        ProcorePage<Company> first = await list.AsPages(pageSize: 1).FirstAsync(None);
        Assert.Equal(("2", 3), (first.Continuation, first.TotalCount));
        Assert.Equal([2, 3], await list.AsPages(first.Continuation, 1).SelectMany(page => page.Items.ToAsyncEnumerable()).Select(company => company.Id).ToListAsync(None));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.AsPages(pageSize: 0));
        await Assert.ThrowsAsync<ArgumentException>(async () => await list.AsPages("x").FirstAsync(None));
        Assert.Equal([1, 2], await ProcoreList<int>.FromPages([new ProcorePage<int>([1], "n"), new ProcorePage<int>([2])]).ToListAsync(None));
    }

    [Fact]
    public async Task Stopping_early_asks_for_no_more()
    {
        var wire = new Wire(sent => Wire.Json($$"""[{"id":{{Page(sent)}}}]""", HttpStatusCode.OK, ("Total", "30"), ("Per-Page", "1")));
        using IProcoreClient client = wire.Client();
        Assert.Equal(1, (await client.Companies.ListAsync(None).FirstAsync(None)).Id);
        Assert.Single(wire.Calls);
    }

    private static int Page(Sent sent) => int.Parse(sent.Query.Split("page=")[1].Split('&')[0], CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_page_that_is_too_much_work_is_halved_and_no_record_is_lost()
    {
        var wire = new Wire();
        wire.Answer = sent =>
        {
            System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(sent.Address.Query);
            int page = int.Parse(query["page"]!, System.Globalization.CultureInfo.InvariantCulture);
            int size = int.Parse(query["per_page"]!, System.Globalization.CultureInfo.InvariantCulture);
            // The later records are the heavier ones.
            if (page * size > 400 && size > 100)
                return Wire.Json("{}", System.Net.HttpStatusCode.RequestTimeout);
            IEnumerable<string> rows = Enumerable.Range(((page - 1) * size) + 1, size).Where(id => id <= 1000).Select(id => "{\"id\":" + id + "}");
            return Wire.Json("[" + string.Join(",", rows) + "]", System.Net.HttpStatusCode.OK, ("Total", "1000"), ("Per-Page", query["per_page"]!));
        };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 0);
        ProcoreList<Company> list = client.Companies.ListAsync(TestContext.Current.CancellationToken);

        List<ProcorePage<Company>> pages = await list.AsPages(pageSize: 400).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 1000), pages.SelectMany(page => page.Items).Select(company => (int)company.Id));
        Assert.Equal(("2", "6/100"), (pages[0].Continuation, pages[1].Continuation));
        List<ProcorePage<Company>> rest = await list.AsPages(pages[1].Continuation, 400).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(501, 500), rest.SelectMany(page => page.Items).Select(company => (int)company.Id));
    }

    [Fact]
    public async Task A_list_that_does_not_end_is_an_error_and_not_an_endless_loop()
    {
        var wire = new Wire(_ => Wire.Json("""[{"id":1}]""", System.Net.HttpStatusCode.OK, ("Link", "<https://x.example/?page=2>; rel=\"next\"")));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Companies.ListAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Contains("does not end", error.Message, StringComparison.Ordinal);
        Assert.InRange(wire.Calls.Count, 2, 30);
    }
}
