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

    /// <summary>Which page follows is told by links, by a total, or by nothing; rows that say nothing of which they are come all, and each once.</summary>
    [Theory]
    [InlineData(Told.ByLinks)]
    [InlineData(Told.ByTotal)]
    [InlineData(Told.ByBoth)]
    [InlineData(Told.ByNothing)]
    public async Task Many_pages_of_rows_without_ids_are_read_to_the_end(Told told)
    {
        const int Pages = 15;
        foreach (bool isTwice in new[] { false, true })
        {
            var wire = new Wire();
            wire.Answer = sent =>
            {
                int page = Page(sent);
                // Two rows of one page may say the same, and a page may have one with an id, or one that is odd.
                string row = page > Pages ? "" : "{\"id\":null,\"wbs_code_id\":" + page + "}";
                return Paged(told, page, Pages, page > Pages ? "" : row + "," + (isTwice ? row : page == 3 ? "{\"id\":5}" : row.Replace("}", ",\"category\":\"x\"}", StringComparison.Ordinal)));
            };
            using IProcoreClient client = wire.Client();
            List<BudgetRow> rows = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).ToListAsync(None);
            Assert.Equal(Enumerable.Range(1, Pages).SelectMany(page => page == 3 && !isTwice ? new long?[] { page, null } : [page, page]), rows.Select(row => row.WbsCodeId));
            Assert.Equal(told == Told.ByNothing ? Pages + 1 : Pages, wire.Calls.Count);
        }
    }

    [Theory]
    [InlineData(Told.ByLinks)]
    [InlineData(Told.ByTotal)]
    [InlineData(Told.ByBoth)]
    [InlineData(Told.ByNothing)]
    public async Task One_page_of_rows_without_ids_that_comes_for_ever_ends(Told told)
    {
        // The second list has two pages that come by turns.
        foreach (int turns in new[] { 1, 2 })
        {
            var wire = new Wire(sent => Paged(told, 1, 1_000_000, "{\"wbs_code_id\":" + ((Page(sent) % turns) + 1) + "},{\"wbs_code_id\":7}"));
            using IProcoreClient client = wire.Client();
            List<BudgetRow> rows = [];
            async Task ReadAsync()
            {
                await foreach (BudgetRow row in client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None))
                    rows.Add(row);
            }

            if (told == Told.ByNothing)
            {
                await ReadAsync();
                Assert.Equal(2 * turns, rows.Count);
            }
            else
            {
                ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(ReadAsync);
                Assert.Contains("does not end", error.Message, StringComparison.Ordinal);
            }

            Assert.InRange(wire.Calls.Count, 2, 15);
        }
    }

    [Fact]
    public async Task A_list_of_rows_without_ids_that_is_read_once_more_brings_none_twice()
    {
        // A row goes while the list is read, so the others move forward; the falling total makes the scan start over.
        List<int> left = [.. Enumerable.Range(1, 12)];
        int calls = 0;
        var wire = new Wire();
        wire.Answer = sent =>
        {
            if (++calls == 2)
                left.Remove(1);
            string body = string.Join(",", left.Skip((Page(sent) - 1) * 3).Take(3).Select(code => $$"""{"id":null,"wbs_code_id":{{code}}}"""));
            return Wire.Json($"[{body}]", HttpStatusCode.OK, ("Total", left.Count.ToString(CultureInfo.InvariantCulture)), ("Per-Page", "3"));
        };
        using IProcoreClient client = wire.Client();
        List<BudgetRow> rows = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).ToListAsync(None);
        Assert.Equal(Enumerable.Range(1, 12), rows.Select(row => (int)row.WbsCodeId!.Value).Order());
    }

    /// <summary>Rows that cannot be read and do not say which they are may be every row of a list that ends; a total says how long it may be.</summary>
    [Theory]
    [InlineData(Told.ByLinks, 40)]
    [InlineData(Told.ByTotal, 150)]
    [InlineData(Told.ByBoth, 150)]
    [InlineData(Told.ByNothing, 40)]
    public async Task Many_pages_of_rows_that_do_not_say_which_they_are_come_all(Told told, int pages)
    {
        var wire = new Wire();
        wire.Answer = sent => Paged(told, Page(sent), pages, Page(sent) > pages ? "" : $"{{\"name\":{Page(sent)}}},{{\"name\":{Page(sent)}.5}}");
        using IProcoreClient client = wire.Client(options => options.Limits = new ProcoreLimits { AssumedPerTenSeconds = 1000 });
        List<string> came = [];
        Assert.Equal(0, await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(row => came.Add(row.Json.GetProperty("name").GetRawText())).CountAsync(None));
        Assert.Equal(Enumerable.Range(1, pages).SelectMany(page => new[] { $"{page}", $"{page}.5" }), came);
    }

    [Theory]
    [InlineData(Told.ByLinks)]
    [InlineData(Told.ByTotal)]
    [InlineData(Told.ByBoth)]
    public async Task Pages_of_rows_that_do_not_say_which_they_are_come_neither_twice_nor_for_ever(Told told)
    {
        foreach (int turns in new[] { 1, 2, int.MaxValue })
        {
            var wire = new Wire();
            // A total that grows with the list is the first one still.
            wire.Answer = sent => Paged(told, Page(sent), 20 + Page(sent), $"{{\"name\":{Page(sent) % turns}}}");
            using IProcoreClient client = wire.Client(options => options.Limits = new ProcoreLimits { AssumedPerTenSeconds = 1000 });
            List<ProcoreUnreadableRow> came = [];
            await Assert.ThrowsAsync<ProcoreException>(async () => await client.Vendors.ListAsync(cancellationToken: None).OnUnreadable(came.Add).CountAsync(None));
            Assert.Equal(turns > 2 ? wire.Calls.Count - 1 : turns, came.Count);
            Assert.InRange(wire.Calls.Count, 2, turns <= 2 ? 15 : told == Told.ByLinks ? 115 : 60);
        }
    }

    /// <summary>What says whether a page follows.</summary>
    public enum Told
    {
        ByLinks,
        ByTotal,
        ByBoth,
        ByNothing,
    }

    private static HttpResponseMessage Paged(Told told, int page, int pages, string rows)
    {
        List<(string, string)> headers = [];
        if (told is Told.ByLinks or Told.ByBoth)
            headers.Add(("Link", page < pages ? $"<https://x.example/?page={page + 1}>; rel=\"next\"" : "<https://x.example/?page=1>; rel=\"first\""));
        if (told is Told.ByTotal or Told.ByBoth)
            headers.AddRange([("Total", (2 * pages).ToString(CultureInfo.InvariantCulture)), ("Per-Page", "2")]);
        return Wire.Json($"[{rows}]", HttpStatusCode.OK, [.. headers]);
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

    /// <summary>The smaller page need not begin where the larger one did: what it repeats is not handed out again, though nothing tells its rows apart.</summary>
    [Theory]
    [InlineData(60, 25, 12)]
    [InlineData(60, 25, 10)]
    [InlineData(60, 27, 10)]
    [InlineData(200, 95, 11)]
    [InlineData(1400, null, 62)]
    public async Task A_page_without_ids_that_is_halved_brings_no_row_twice(int count, int? size, int most)
    {
        foreach (bool isOdd in new[] { false, true })
        {
            foreach (string told in new[] { "Total", "X-None" })
            {
                var wire = new Wire();
                wire.Answer = sent =>
                {
                    int each = int.Parse(sent.Query.Split("per_page=")[1].Split('&')[0], CultureInfo.InvariantCulture);
                    if (Page(sent) > 1 && each > most)
                        return Wire.Json("{}", HttpStatusCode.RequestTimeout);
                    IEnumerable<string> rows = Enumerable.Range(1, count).Skip((Page(sent) - 1) * each).Take(each).Select(n => isOdd && n % 5 == 0
                        ? $$$"""{"id":null,"wbs_code_id":{{{n}}},"original_budget_amount":{"a":1}}""" : $$"""{"id":null,"wbs_code_id":{{(n / 4) + 1}},"original_budget_amount":10}""");
                    return Wire.Json($"[{string.Join(",", rows)}]", HttpStatusCode.OK, (told, count.ToString(CultureInfo.InvariantCulture)), ("Link", Page(sent) * each < count ? $"<https://x.example/?page={Page(sent) + 1}>; rel=\"next\"" : "<https://x.example/?page=1>; rel=\"first\""));
                };
                using IProcoreClient client = wire.Client(options => (options.MaxRetries, options.Limits) = (0, new ProcoreLimits { AssumedPerTenSeconds = 100_000 }));
                List<ProcorePage<BudgetRow>> pages = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).AsPages(pageSize: size).ToListAsync(None);
                int odd = isOdd ? count / 5 : 0;
                Assert.Equal(10m * (count - odd), pages.Sum(page => page.Items.Sum(row => row.OriginalBudgetAmount)));
                Assert.Equal(odd, pages.Sum(page => page.Unreadable.Count));
                // From any page on it is the same list.
                for (int i = 0; i < pages.Count - 1; i++)
                {
                    List<ProcorePage<BudgetRow>> rest = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).AsPages(pages[i].Continuation, size).ToListAsync(None);
                    Assert.Equal(pages.Skip(i + 1).Sum(page => page.Items.Count), rest.Sum(page => page.Items.Count));
                }
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_of_rows_without_ids_that_is_resumed_brings_all_of_them(bool hasTotal)
    {
        string[] pages = ["1,2", "7,7", "7,8", "7"];
        var wire = new Wire();
        wire.Answer = sent => Wire.Json(
            Page(sent) > pages.Length ? "[]" : $"[{string.Join(",", pages[Page(sent) - 1].Split(',').Select(code => $$"""{"wbs_code_id":{{code}}}"""))}]",
            HttpStatusCode.OK,
            hasTotal ? ("Total", "7") : ("Link", Page(sent) < pages.Length ? $"<https://x.example/?page={Page(sent) + 1}>; rel=\"next\"" : "<https://x.example/?page=1>; rel=\"first\""));
        using IProcoreClient client = wire.Client();
        List<ProcorePage<BudgetRow>> rest = await client.Budget.ListDetailRowsAsync(42, 3, cancellationToken: None).AsPages("2", 2).ToListAsync(None);
        Assert.Equal([7, 7, 7, 8, 7], rest.SelectMany(page => page.Items).Select(row => row.WbsCodeId));
    }

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

    /// <summary>A server gives fewer records a page than it is asked for and counts by those, hides some, finds some pages too much work, and says more or less of all that.</summary>
    [Fact]
    public async Task A_page_of_a_server_that_serves_less_than_it_is_asked_for_is_halved_and_no_record_is_lost()
    {
        int halved = 0;
        foreach (int seed in Enumerable.Range(0, 400))
        {
            var random = new Random(seed);
            int count = random.Next(1, 900), cap = random.Next(12, 400), heavyFrom = random.Next(0, count), most = random.Next(10, 200), asked = random.Next(11, 500), hidden = random.Next(4) == 0 ? random.Next(2, 9) : count + 1;
            bool hasTotal = random.Next(2) == 0, saysAsked = random.Next(2) == 0;
            var wire = new Wire();
            wire.Answer = sent =>
            {
                System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(sent.Address.Query);
                int wanted = int.Parse(query["per_page"]!, CultureInfo.InvariantCulture), each = Math.Min(cap, wanted), from = (Page(sent) - 1) * each;
                if (from + each > heavyFrom && each > most)
                {
                    halved++;
                    return Wire.Json("{}", HttpStatusCode.RequestTimeout);
                }

                IEnumerable<string> rows = Enumerable.Range(from + 1, each).Where(id => id <= count && id % hidden != 0).Select(id => $$"""{"id":{{id}}}""");
                string[] told = ["Link", Page(sent) * each < count ? $"<https://x.example/?page={Page(sent) + 1}>; rel=\"next\"" : "<https://x.example/?page=1>; rel=\"first\""];
                return Wire.Json($"[{string.Join(",", rows)}]", HttpStatusCode.OK, (told[0], told[1]), ("Per-Page", $"{(saysAsked ? wanted : each)}"), (hasTotal && hidden > count ? "Total" : "X-None", $"{count}"));
            };
            using IProcoreClient client = wire.Client(options => (options.MaxRetries, options.Limits) = (0, new ProcoreLimits { AssumedPerTenSeconds = 100_000 }));
            List<ProcorePage<Company>> pages = await client.Companies.ListAsync(None).AsPages(pageSize: asked).ToListAsync(None);
            int[] expected = [.. Enumerable.Range(1, count).Where(id => id % hidden != 0)];
            Assert.Equal(expected, pages.SelectMany(page => page.Items).Select(company => (int)company.Id));
            // From any page on it is the same list.
            int at = random.Next(pages.Count);
            if (pages[at].Continuation is { } continuation)
            {
                List<ProcorePage<Company>> rest = await client.Companies.ListAsync(None).AsPages(continuation, asked).ToListAsync(None);
                Assert.Superset(pages.Skip(at + 1).SelectMany(page => page.Items).Select(company => company.Id).ToHashSet(), rest.SelectMany(page => page.Items).Select(company => company.Id).ToHashSet());
            }
        }

        Assert.True(halved > 400, $"{halved} pages were too much work");
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

    /// <summary>Seven records in pages of two or three, whatever size was asked for, under headers that say more or less of them.</summary>
    public static TheoryData<string?, string?, string?> Headers()
    {
        string[] next =
        [
            "<https://x/?page=N>; rel=\"next\"", "<https://x/?page=N>; rel=\"next last\"", "<https://x/?page=N>; rel='next'", "<https://x/?page=N>; rel=next", "<https://x/?page=N>;REL = \"prefetch Next\"",
            "<https://x/?page=1>; rel=\"first\", <https://x/?page=N>; title=\"a, <b>; rel=prev \\\" c\"; rel=\"next\"", "<https://x/?a=1,2&page=N>; rel=next; rel=prev", "<https://x/?page=1>;rel=prev,<https://x>;rel=next",
            "<https://x/?page=9>; rel=\"last\"", "<https://x/?page=L>; rel=last, <https://x/?page=1>; rel=first", "<https://x/style.css>; rel=preload", "<https://x>; title=\"rel=first\"", "<https://x/?page=N>; rel=\"next", "nonsense",
        ];
        TheoryData<string?, string?, string?> all = [];
        foreach (string? link in next.Append(null))
        {
            foreach (string? total in new[] { null, "7", "0", "3" })
            {
                foreach (string? size in new[] { null, "2", "1000" })
                    all.Add(link, total, size);
            }
        }

        foreach (string link in next.Where(link => link.Contains("=N", StringComparison.Ordinal)))
            all.Add("<https://x/?page=1>; rel=first, " + link, null, null);
        // Who says that it ends and that records are missing says nothing of the end.
        foreach (string link in new[] { "<https://x/?page=1>; rel=\"first\"", "<https://x/?page=1>; rel=prev", "<https://x/?page=1>; rel=\"first last\"", "<https://x/?page=N>; rev=next, <https://x/?page=1>; rel=prev" })
            all.Add(link, "7", "1000");
        return all;
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_list_comes_whole_whatever_its_headers_say(string? link, string? total, string? size)
    {
        int[] pages = [2, 3, 2];
        var wire = new Wire();
        wire.Answer = sent =>
        {
            int page = Page(sent);
            IEnumerable<int> ids = page > pages.Length ? [] : Enumerable.Range(1 + pages.Take(page - 1).Sum(), pages[page - 1]);
            bool isLast = page >= pages.Length && link?.Contains("page=L", StringComparison.Ordinal) != true;
            string? told = isLast && link?.Contains("next", StringComparison.OrdinalIgnoreCase) == true ? "<https://x/?page=1>; rel=first"
                : link?.Replace("=N", "=" + (page + 1), StringComparison.Ordinal).Replace("=L", "=" + pages.Length, StringComparison.Ordinal);
            (string, string)[] headers = [.. new[] { ("Link", told), ("Total", total), ("Per-Page", size) }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))];
            return Wire.Json("[" + string.Join(",", ids.Select(id => $"{{\"id\":{id}}}")) + "]", HttpStatusCode.OK, headers);
        };
        using IProcoreClient client = wire.Client();
        ProcoreList<Company> list = client.Companies.ListAsync(None);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], (await list.ToListAsync(None)).Select(company => company.Id));
        // A last page that never comes is asked for.
        Assert.InRange(wire.Calls.Count, 3, link?.Contains("page=9", StringComparison.Ordinal) == true ? 9 : 4);
        // Whoever goes on with a page of its own knows what came before.
        ProcorePage<Company> first = await list.AsPages().FirstAsync(None);
        Assert.Equal("2/1000/2", first.Continuation);
        Assert.Equal([3, 4, 5, 6, 7], await list.AsPages(first.Continuation).SelectMany(page => page.Items.ToAsyncEnumerable()).Select(company => company.Id).ToListAsync(None));
    }

    [Theory]
    [InlineData("12,34,,", null)]
    [InlineData("12,34,,", "1000")]
    [InlineData("12,12,12,12", "2")]
    [InlineData("12,21,12", "2")]
    [InlineData("12,34,34", "1000")]
    [InlineData(",,", "2")]
    [InlineData("1,2,3,4,", "2")]
    public async Task A_list_that_has_more_than_comes_is_no_whole_one(string pages, string? size)
    {
        string[] bodies = [.. pages.Split(',').Select(page => "[" + string.Join(",", page.Select(id => $"{{\"id\":{id}}}")) + "]")];
        foreach (string? link in new[] { null, "<https://x/?page=1>; rel=\"first last\"" })
        {
            var wire = new Wire();
            wire.Answer = sent =>
            {
                HttpResponseMessage answer = Wire.Json(Page(sent) > bodies.Length ? "[]" : bodies[Page(sent) - 1], HttpStatusCode.OK, ("Total", "5"));
                if (link is not null)
                    answer.Headers.Add("Link", link);
                if (size is not null)
                    answer.Headers.Add("Per-Page", size);
                return answer;
            };
            using IProcoreClient client = wire.Client();
            ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(async () => await client.Companies.ListAsync(None).CountAsync(None));
            Assert.Contains("the list has 5 records, and brought " + pages.Replace(",", "", StringComparison.Ordinal).Distinct().Count(), error.Message, StringComparison.Ordinal);
            Assert.Equal(("GET", "/rest/v1.0/companies", 200, true), (error.Method, error.Route, error.Status, error.IsTransient));
            Assert.InRange(wire.Calls.Count, 1, 12);
        }
    }
}
