using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>
/// What every page asks the store for where there are 20,000 orders. What is asserted are rows and questions, which are the same on every machine; how long it takes is told where PAGE_TIMES says
/// how often to ask, and is written to <c>artifacts/page-times.md</c>; PAGE_LIMIT says how long it may take.
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed class ManyOrdersTests(ManyOrdersHost many) : IClassFixture<ManyOrdersHost>
{
    // A page of a list has 50 rows and one more that says that there are more, and each an order and its commitments.
    private const int RowsOfAList = 51 * 4;

    // Questions, a hundred a group and as many a page.
    private const int RowsOfWhatWaits = 400;

    private const int Order = 12_345;

    private readonly PagedHost _host = many.Host;
    private readonly CountedStore _counts = many.Counts;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every page and route that shows what is stored, and how many rows it may read.</summary>
    private static IReadOnlyList<(string Path, int Rows)> Pages =>
    [
        ("/", 100), ("/waits", RowsOfWhatWaits), ("/waits?after=3", RowsOfWhatWaits), ("/orders", RowsOfAList), ("/orders?state=NeedsReview", RowsOfAList), ($"/orders?after={ManyOrders.IdOf(9_999)}", RowsOfAList),
        ($"/orders?find={ManyOrders.NumberOf(Order).ToLowerInvariant()}", RowsOfAList), ("/orders?find=countless+contracting+0042", RowsOfAList), ("/orders?find=contracting&state=Skipped", RowsOfAList),
        ($"/orders?find={Text(ManyOrders.TotalOf(Order))}", RowsOfAList), ($"/orders?find={ManyOrders.ContractOf(Order)}", RowsOfAList), ("/orders?find=no+such+thing", RowsOfAList),
        ($"/orders/sandbox/{ManyOrders.IdOf(Order)}", 50), ("/ledgers", 10), ("/links", RowsOfAList), ("/links?find=contracting+0042", RowsOfAList), ("/links?show=Rejected", RowsOfAList),
        ("/links?show=Proposed", RowsOfAList), ("/links?show=Proposed&find=contracting+0042", RowsOfAList), ("/links?kind=Commitment", RowsOfAList), ("/links?show=InZoho", RowsOfAList), ("/links?show=InProcore", RowsOfAList),
        ("/links?show=InZoho&find=no+such+thing", RowsOfAList), ("/links?kind=Project&show=InZoho", RowsOfAList), ("/setup", 100), ("/setup/policies", 100), ("/setup/add", 10),
    ];

    private static IReadOnlyList<(string Path, int Rows)> Routes =>
    [
        ("/api/status", 100), ("/api/orders?most=50", RowsOfAList), ("/api/orders?most=50&find=contracting", RowsOfAList), ("/api/review?most=50", RowsOfAList), ("/api/links?kind=vendor&most=50", RowsOfAList),
        ($"/api/orders/{ManyOrders.NumberOf(Order).ToLowerInvariant()}", 50), ($"/api/orders/{ManyOrders.NumberOf(Order)}/audit", 50), ($"/api/orders/{ManyOrders.NumberOf(Order)}/decisions", 50),
        ($"/api/commitments/{ManyOrders.ContractOf(Order)}", 50), ("/api/latency?since=2027-01-01T00:00:00Z", 50), ("/api/waiting", 100), ("/api/policies", 50),
    ];

    [Fact]
    public async Task No_page_reads_more_of_the_store_than_it_shows()
    {
        var much = new List<string>();
        foreach (var (path, rows) in Pages)
        {
            _counts.Forget();
            await _host.ShownAsync(path);
            Note(path, rows);
        }

        foreach (var (path, rows) in Routes)
        {
            _counts.Forget();
            var (status, body) = await _host.Web.SendAsync("GET", path);
            Assert.True(status == HttpStatusCode.OK, $"{path} -> {status} {body}");
            Note(path, rows);
        }

        Assert.True(much.Count == 0, string.Join('\n', much));

        void Note(string path, int rows)
        {
            if (_counts.Answers.Sum(one => one.Rows) > rows || _counts.Answers.Count > 200) much.Add($"{path}: {Told(_counts)}");
        }
    }

    /// <summary>Days into the first look and into what is written after the go-ahead: how many of how many is counted in the store, so that a restart changes nothing and no page reads them.</summary>
    [Fact]
    public async Task How_far_many_orders_are_is_counted_in_the_store()
    {
        const int Unseen = 500;
        var store = _host.Web.Runtime.Store;
        var records = await _host.RecordsAsync();
        var (known, written) = (records.Count, records.Count(record => record.State == RecordState.Synced));
        var approved = records.Where(record => record.State == RecordState.AwaitingApproval).Select(record => record.Key).ToList();
        var tomorrow = NodaTime.Instant.FromDateTimeOffset(_host.Web.Runtime.Time.GetUtcNow()) + NodaTime.Duration.FromDays(1); // today's calls are used up
        var keys = approved.Concat(Enumerable.Range(0, Unseen).Select(order => RecordKey.PurchaseOrder($"unseen-{order}")));
        await store.SaveAsync("sandbox", new() { Submitted = [.. keys.Select(key => new WorkItem { Key = key, DueAt = tomorrow, Priority = WorkPriority.Backfill, Reason = "the day's calls are used up" })] }, Token);

        _counts.Forget();
        var shown = (await _host.ShownAsync("/")).Body!.TextContent;
        Assert.True(_counts.Answers.Sum(one => one.Rows) <= 100, Told(_counts));
        Assert.Matches(FormattableString.Invariant($"Looked at, as of [-0-9: ]+ UTC: {known:N0} of {known + Unseen:N0} orders were looked at, by the list of orders that Zoho Books gave [-0-9: ]+ UTC\\. 500 to go\\."), shown);
        Assert.Matches(FormattableString.Invariant($"Written, as of [-0-9: ]+ UTC: {written:N0} of {written + approved.Count:N0} orders that may be written stand in Procore as they do in Zoho Books\\. {approved.Count:N0} to go\\."), shown);

        var answer = System.Text.Json.Nodes.JsonNode.Parse((await _host.Web.SendAsync("GET", "/api/status")).Body)!["connections"]![0]!["progress"]!;
        Assert.Equal((known, known + Unseen, written, approved.Count), ((int)answer["lookedAt"]!, (int)answer["orders"]!, (int)answer["written"]!, (int)answer["toWrite"]!));
        Assert.NotNull(answer["asOf"]);

        // A command is another process, which knows what is stored and nothing else.
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.True(await CommandLine.RunAsync(["status", "--data", _host.Web.Directory.Path], output, error) == 0, $"{output} {error}");
        Assert.Contains(FormattableString.Invariant($" UTC: {written:N0} of {written + approved.Count:N0} orders that may be written "), output.ToString(), StringComparison.Ordinal);
        await store.SaveAsync("sandbox", new() { Completed = [.. (await store.ListWorkAsync("sandbox", Token)).Where(item => item.DueAt == tomorrow).Select(item => new ClaimedWork(item, 1))] }, Token);
    }

    /// <summary>The same as who reads everything would find: sums to the last digit, and each order on one page.</summary>
    [Fact]
    public async Task What_is_shown_is_what_there_is()
    {
        var records = await _host.RecordsAsync();
        var commitments = (await _host.Web.Runtime.Store.ListCommitmentsAsync("sandbox", new(), Token)).ToLookup(one => one.OrderId);
        var overview = await _host.ShownAsync("/");
        foreach (var currency in records.GroupBy(record => record.CostCurrency ?? record.Currency).Where(same => same.Key.Length > 0))
        {
            var all = overview.QuerySelector($"table[data-currency='{currency.Key}'] tbody tr:last-child")!;
            Assert.Equal(currency.Count(), (int)PagedHost.Amount(all.Children[1]));
            Assert.Equal(PageWords.Money(currency.Sum(record => record.Cost ?? record.Total)), all.Children[2].TextContent);
            Assert.Equal(PageWords.Money(currency.SelectMany(record => commitments[record.Key.Id]).Sum(one => one.Total + (one.ApprovedChangeOrders ?? 0))), all.Children[3].TextContent);
        }

        string[] known =
        [
            ManyOrders.NumberOf(Order).ToLowerInvariant(), ManyOrders.IdOf(Order), Text(ManyOrders.TotalOf(Order)), PageWords.Money(ManyOrders.TotalOf(Order)), $"{ManyOrders.ContractOf(Order)}",
            commitments[ManyOrders.IdOf(Order)].Single().OriginId,
        ];
        foreach (var find in known)
            Assert.Equal([ManyOrders.NumberOf(Order)], (await _host.ShownAsync($"/orders?find={Uri.EscapeDataString(find)}")).QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(records.Count(record => record.State == RecordState.Skipped && record.VendorName.Contains("contracting 01", StringComparison.OrdinalIgnoreCase)), await CountAsync("/orders?find=contracting+01&state=Skipped", "tbody th a"));
        Assert.Equal((await _host.OpenAsync()).Count, await CountQuestionsAsync());
        Assert.Equal(
            (await _host.Web.Runtime.Store.ListLinksAsync("sandbox", new() { Kind = LinkKind.Vendor, Status = LinkStatus.Rejected }, Token)).Count, await CountAsync("/links?show=Rejected", "table[data-links] tbody tr"));
        foreach (var side in (string[])["InZoho", "InProcore"]) Assert.Equal(ManyOrders.Alone, await CountAsync($"/links?show={side}", "table[data-alone] tbody tr"));
        var targets = (await _host.OpenAsync()).Where(item => item.Finding is { LinkTarget.Kind: LinkKind.Vendor, Candidates.Count: > 0 }).Select(item => item.Finding.LinkTarget!.ZohoId).Distinct().Count();
        Assert.Equal(targets, await CountAsync("/links?show=Proposed", "table[data-proposals] tbody tr"));
    }

    /// <summary>A program gets a list part by part, and with all parts all of it.</summary>
    [Theory]
    [InlineData("/api/orders?find=MANY-0012&most=30", 100)]
    [InlineData("/api/review?most=700", 0)]
    [InlineData("/api/links?kind=vendor&status=rejected&most=90", 200)]
    public async Task A_list_of_the_api_comes_in_parts(string path, int rows)
    {
        var expected = rows > 0 ? rows : (await _host.OpenAsync()).Count;
        var (found, token) = (new List<string>(), await File.ReadAllTextAsync(OwnerToken.FileIn(_host.Web.Directory.Path), Token));
        for (var next = path; next is not null;)
        {
            using var answer = await _host.Web.GetAsync(next, ("Authorization", $"Bearer {token}"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var part = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!.AsArray();
            Assert.NotEmpty(part);
            found.AddRange(part.Select(one => one!.ToJsonString()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(expected, found.Count);
        Assert.Distinct(found);
        var (all, body) = await _host.Web.SendAsync("GET", path[..path.IndexOf("most=", StringComparison.Ordinal)].TrimEnd('&', '?'));
        Assert.Equal(HttpStatusCode.OK, all);
        Assert.Equal(expected, System.Text.Json.Nodes.JsonNode.Parse(body)!.AsArray().Count);
        foreach (var wrong in (string[])["most=0", "most=1001", "most=-1"])
            Assert.Equal(HttpStatusCode.BadRequest, (await _host.Web.SendAsync("GET", path[..path.IndexOf("most=", StringComparison.Ordinal)] + wrong)).Status);
    }

    /// <summary>
    /// How long each page takes at the 95th of a hundred. A busy machine says nothing of the pages, so it is judged only where PAGE_LIMIT says how many milliseconds may be taken, as in the long run;
    /// else it is told.
    /// </summary>
    [Fact]
    public async Task How_long_each_page_takes_is_told_where_somebody_asks()
    {
        var times = int.Parse(Environment.GetEnvironmentVariable("PAGE_TIMES") ?? "1", CultureInfo.InvariantCulture);
        var limit = double.Parse(Environment.GetEnvironmentVariable("PAGE_LIMIT") ?? "Infinity", CultureInfo.InvariantCulture);
        var (table, slow) = (new StringBuilder(), new List<string>());
        table.AppendLine(CultureInfo.InvariantCulture, $"{ManyOrders.Orders:N0} orders, {ManyOrders.Links:N0} links, {ManyOrders.Reviews:N0} questions, {ManyOrders.Orders * ManyOrders.EntriesAnOrder:N0} audit entries; {Environment.ProcessorCount} processors; each page {times} times after the first.");
        table.AppendLine();
        table.AppendLine("| page | rows | questions | first, ms | median, ms | 95th, ms |");
        table.AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var (path, isPage) in Pages.Select(one => (one.Path, true)).Concat(Routes.Select(one => (one.Path, false))))
        {
            _counts.Forget();
            var first = await TakesAsync(path, isPage);
            var (rows, questions) = (_counts.Answers.Sum(one => one.Rows), _counts.Answers.Count);
            var taken = new List<double>();
            for (var i = 0; i < times; i++) taken.Add(await TakesAsync(path, isPage));
            taken.Sort();
            var most = taken[(int)Math.Ceiling(0.95 * taken.Count) - 1];
            table.AppendLine(CultureInfo.InvariantCulture, $"| `{path}` | {rows:N0} | {questions:N0} | {first:N0} | {taken[(taken.Count - 1) / 2]:N0} | {most:N0} |");
            if (most > limit) slow.Add(FormattableString.Invariant($"{path} takes {most:N0} ms at the 95th of {times:N0}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        if (times > 1)
        {
            var file = Path.Combine(OperationsPage.Root, "artifacts", "page-times.md");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, table.ToString(), Token);
        }

        Assert.Equal(Pages.Count + Routes.Count + 4, table.ToString().TrimEnd().Split('\n').Length);
        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    // As the host answers it, without what a browser, or a test, makes of it.
    private async Task<double> TakesAsync(string path, bool isPage)
    {
        var begun = Stopwatch.GetTimestamp();
        var status = isPage ? await _host.Web.StatusAsync(path) : (await _host.Web.SendAsync("GET", path)).Status;
        var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Assert.True(status == HttpStatusCode.OK, $"{path} -> {status}");
        return taken;
    }

    private async Task<int> CountAsync(string path, string rows)
    {
        var count = 0;
        for (var next = path; next is not null;)
        {
            var page = await _host.ShownAsync(next);
            count += page.QuerySelectorAll(rows).Length;
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return count;
    }

    // Those that are shown, and those that a group says are more.
    private async Task<int> CountQuestionsAsync()
    {
        var count = 0;
        for (var next = "/waits"; next is not null;)
        {
            var page = await _host.ShownAsync(next);
            count += page.QuerySelectorAll("[data-question]").Length + page.QuerySelectorAll("[data-more]").Sum(one => int.Parse(one.GetAttribute("data-more")!, CultureInfo.InvariantCulture));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return count;
    }

    private static string Told(CountedStore counts) =>
        string.Join(", ", counts.Answers.GroupBy(one => one.Question, StringComparer.Ordinal).Select(same => $"{same.Key} {same.Count()} x, {same.Sum(one => one.Rows)} rows"));

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A host with as many orders as a large firm has.</summary>
public sealed class ManyOrdersHost : IAsyncLifetime
{
    internal PagedHost Host { get; } = new(Sandbox.ContractorSize.OfVendors(ManyOrders.Links));

    internal CountedStore Counts { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Host.StartAsync(listen: store =>
        {
            var (counted, counts) = CountedStore.Of(store);
            Counts = counts;
            return counted;
        });
        var directory = await Host.Web.Runtime.Engine.GetDirectoryAsync("sandbox", TestContext.Current.CancellationToken);
        await new ManyOrders(Host.Web.Runtime.Store, "sandbox", directory!).FillAsync(TestContext.Current.CancellationToken);

        // What waits is put together when somebody looks first, and kept as long as it waits.
        Assert.InRange((await Host.Web.Runtime.Engine.GetWaitingAsync("sandbox", TestContext.Current.CancellationToken)).Orders.Count, ManyOrders.Orders / 20, ManyOrders.Orders);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
