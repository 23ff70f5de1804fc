using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

public class PagingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_scan_misses_no_row_that_was_there_throughout(int seed)
    {
        var random = new Random(seed);
        List<string> table = [.. Enumerable.Range(1, 5000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        HashSet<string> throughout = [.. table];
        int next = 5001;
        var zoho = new FakeZoho
        {
            Api = (_, call, _) =>
            {
                // Rows come at the top and go anywhere, between any two pages: sometimes a few, sometimes very many.
                for (int i = random.Next(0, 4); i > 0; i--)
                    table.Insert(0, (next++).ToString(System.Globalization.CultureInfo.InvariantCulture));
                for (int i = random.Next(0, random.Next(0, 12) == 0 ? 60 : 5); i > 0; i--)
                {
                    int at = random.Next(0, table.Count);
                    throughout.Remove(table[at]);
                    table.RemoveAt(at);
                }
                return Task.FromResult(Page(call.Uri, table));
            },
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.Limits = new ZohoLimits { PerMinute = 100_000 });
        List<string> seen = [];
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: Token))
            seen.Add(row.PurchaseOrderId);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(throughout.Except(seen));
        Assert.InRange(zoho.Calls.Count, 25, 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_scan_of_the_sandbox_misses_none_of_5000_orders_that_were_there_throughout(int seed)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = seed, Orders = 5000, ZohoChurn = 5 }, time);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time);
        HashSet<string> before = [.. sandbox.Zoho.Orders.Select(order => order.Id)];
        List<string> seen = [];
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: Token))
            seen.Add(row.PurchaseOrderId);
        HashSet<string> after = [.. sandbox.Zoho.Orders.Select(order => order.Id)];
        Assert.True(before.Except(after).Count() > 50 && after.Except(before).Count() > 30, "The rows did not change enough for a test.");
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Intersect(after).Except(seen));
        Assert.InRange(sandbox.Zoho.Orders.Count, 4000, 5200);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(401)]
    public async Task Every_row_comes_once(int rows)
    {
        List<string> table = [.. Enumerable.Range(1, rows).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Page(call.Uri, table)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        List<string> seen = [];
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: Token))
            seen.Add(row.PurchaseOrderId);
        Assert.Equal(table, seen);
    }

    [Theory]
    [InlineData("429496729600")]
    [InlineData("2147483647")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_continuation_that_no_page_gave_is_refused(string continuation)
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await Assert.ThrowsAsync<ArgumentException>(() => books.PurchaseOrders.ListAsync().AsPages(continuation).FirstAsync().AsTask());
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task Pages_resume_from_a_continuation()
    {
        List<string> table = [.. Enumerable.Range(1, 50).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Page(call.Uri, table)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        string? continuation = null;
        List<string> seen = [];
        do
        {
            ZohoPage<PurchaseOrderSummary> page = await books.PurchaseOrders.ListAsync(cancellationToken: Token).AsPages(continuation, 7).FirstAsync(Token);
            seen.AddRange(page.Items.Select(row => row.PurchaseOrderId));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        Assert.Equal(table, seen.Distinct());
    }

    [Fact]
    public async Task A_list_without_page_context_goes_on_until_nothing_new_comes()
    {
        List<string> table = [.. Enumerable.Range(1, 450).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Page(call.Uri, table, context: false)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Assert.Equal(450, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_server_with_smaller_pages_than_asked_for_is_followed()
    {
        List<string> table = [.. Enumerable.Range(1, 450).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Page(call.Uri, table, maxSize: 100)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        Assert.Equal(450, await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
    }

    /// <summary>What stands around pages that are cut to 100: <c>{n}</c> is the page, <c>{m}</c> whether there is more.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("{\"page\":{n},\"per_page\":200}")]
    [InlineData("{\"page\":{n},\"per_page\":200,\"has_more_page\":{m}}")]
    [InlineData("{\"page\":{n},\"per_page\":100,\"has_more_page\":\"?\"}")]
    [InlineData("{\"page\":{n},\"has_more_page\":{m}}")]
    [InlineData("{\"page\":{n},\"has_more_page\":false,\"total\":TOTAL}")]
    [InlineData("{\"page\":{n},\"per_page\":200,\"total\":\"TOTAL\"}")]
    [InlineData("{\"page\":{n},\"per_page\":200,\"total\":0}")]
    public async Task Pages_that_are_cut_without_a_word_cost_no_row(string? context)
    {
        foreach (int cut in new[] { 1, 7, 100 })
        {
            foreach (int rows in new[] { 1, cut - 1, cut, cut + 1, (2 * cut) + 5, 4 * cut })
            {
                List<string> table = [.. Enumerable.Range(1, rows).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
                var zoho = new FakeZoho { Api = (_, call, _) => Task.FromResult(Cut(call.Uri, table, cut, context)) };
                using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.Limits = new ZohoLimits { PerMinute = 100_000 });
                ZohoList<PurchaseOrderSummary> list = books.PurchaseOrders.ListAsync(cancellationToken: Token);
                Assert.Equal(table, await list.Select(row => row.PurchaseOrderId).ToListAsync(Token));
                Assert.InRange(zoho.Calls.Count, 1, (2 * ((rows / cut) + 1)) + 10);
                foreach (int from in new[] { 1, cut, rows / 2, rows })
                {
                    List<string> rest = await list.AsPages(from.ToString(System.Globalization.CultureInfo.InvariantCulture)).SelectMany(page => page.Items.ToAsyncEnumerable()).Select(row => row.PurchaseOrderId).ToListAsync(Token);
                    Assert.Empty(table.Skip(from).Except(rest));
                }
            }
        }
    }

    [Theory]
    [InlineData("12,,", "\"has_more_page\":false")]
    [InlineData("12,,", "\"has_more_page\":\"?\"")]
    [InlineData("12,12,12", "\"per_page\":2,\"has_more_page\":\"?\"")]
    [InlineData("12,34,34", "\"per_page\":2,\"has_more_page\":\"?\"")]
    public async Task A_list_that_has_more_than_comes_is_no_whole_one(string pages, string context)
    {
        string[] bodies = pages.Split(',');
        var zoho = new FakeZoho();
        zoho.Api = (_, call, _) =>
        {
            string ids = zoho.Calls.Count > bodies.Length ? bodies[^1] : bodies[zoho.Calls.Count - 1];
            return Task.FromResult(FakeZoho.Json(200, $$$"""{"code":0,"purchaseorders":[{{{string.Join(",", ids.Select(id => Wire.Row(id.ToString())))}}}],"page_context":{"total":5,{{{context}}}}}"""));
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token));
        Assert.Contains(error.Message.Contains("brought", StringComparison.Ordinal) ? "the list has 5 records, and brought " + pages.Replace(",", "", StringComparison.Ordinal).Distinct().Count() : "brings no further row", error.Message, StringComparison.Ordinal);
        Assert.Equal(("GET", 200, true), (error.Method, error.Status, error.IsTransient));
        Assert.InRange(zoho.Calls.Count, 1, 15);
    }

    [Fact]
    public async Task A_list_without_pages_that_says_it_goes_on_is_no_whole_one()
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        foreach ((string context, bool isWhole) in new[] { ("\"has_more_page\":true", false), ("\"total\":2", false), ("\"total\":1,\"has_more_page\":false", true), ("\"per_page\":1", true) })
        {
            zoho.Api = FakeZoho.Sequence(() => FakeZoho.Json(200, $$$"""{"code":0,"organizations":[{"organization_id":"1"}],"page_context":{{{{context}}}}}"""));
            Func<Task<int>> count = async () => await books.Organizations.ListAsync(Token).CountAsync(Token);
            if (isWhole)
                Assert.Equal(1, await count());
            else
                Assert.Contains("goes on", (await Assert.ThrowsAsync<ZohoBooksException>(count)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_foreign_continuation_or_page_size_is_refused()
    {
        ZohoList<int> list = ZohoList<int>.FromPages([new ZohoPage<int>([1])]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.AsPages(pageSize: 0));
        Assert.Throws<ArgumentException>(() => PageWindow.ParseContinuation("https://evil.example"));
    }

    private static HttpResponseMessage Page(Uri uri, List<string> table, bool context = true, int maxSize = 200)
    {
        System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(uri.Query);
        int page = int.Parse(query["page"]!, System.Globalization.CultureInfo.InvariantCulture);
        int size = Math.Min(maxSize, int.Parse(query["per_page"]!, System.Globalization.CultureInfo.InvariantCulture));
        IEnumerable<string> rows = table.Skip((page - 1) * size).Take(size);
        return FakeZoho.Json(200, Wire.Rows(rows, page, size, context ? page * size < table.Count : null));
    }

    private static HttpResponseMessage Cut(Uri uri, List<string> table, int cut, string? context)
    {
        System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(uri.Query);
        int page = int.Parse(query["page"]!, System.Globalization.CultureInfo.InvariantCulture);
        int size = Math.Min(cut, int.Parse(query["per_page"]!, System.Globalization.CultureInfo.InvariantCulture));
        string? around = context?.Replace("{n}", query["page"], StringComparison.Ordinal).Replace("{m}", page * size < table.Count ? "true" : "false", StringComparison.Ordinal)
            .Replace("TOTAL", table.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return FakeZoho.Json(200, $$"""{"code":0,"purchaseorders":[{{string.Join(",", table.Skip((page - 1) * size).Take(size).Select(Wire.Row))}}]"""
            + (around is null ? "}" : ",\"page_context\":" + around + "}"));
    }
}
