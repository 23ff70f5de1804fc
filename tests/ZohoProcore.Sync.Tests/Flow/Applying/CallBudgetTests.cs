namespace ZohoProcore.Sync.Tests;

/// <summary>
/// What orders cost in calls. The commitments of a project are written together: whoever is in it is read once, then its list and that of its subcontracts, one call makes all drafts, one for each the lines, and one sets what they end in.
/// </summary>
public sealed class CallBudgetTests
{
    private const int Orders = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// N commitments of a project cost N + 4 calls, and one for each vendor that is new there; who is in the project is read once, apart. Orders of two projects come together after those of
    /// one, so that a project that has some is taken up once more, which is 4 calls again.
    /// </summary>
    [Theory]
    [InlineData(1000, false)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public async Task Orders_of_fifteen_projects_are_written_in_few_calls(int? batch, bool areOfOne)
    {
        using var test = new Sandboxed(seed: 5, orders: Orders, batch: batch);
        foreach (var order in test.Vendors.Zoho.Orders.Where(order => areOfOne && ProjectsOf(order).Count > 1).ToList())
        {
            var first = ProjectsOf(order)[0];
            var lines = order.Lines.Where(line => line.ProjectId == first).ToList();
            test.Vendors.Zoho.Edit(order.Number, one => one with { Lines = [.. one.Lines.Where(line => lines.Contains(line) || lines.Exists(kept => kept.HeaderId == line.Id))] });
        }

        var again = batch is null && !areOfOne ? test.Vendors.Zoho.Orders.Select(ProjectsOf).Where(projects => projects.Count > 1).SelectMany(projects => projects).Distinct(StringComparer.Ordinal).Count() : 0;
        await test.ConnectAsync();
        await test.RunThroughAsync();
        Assert.All(test.Sent, sent => Assert.Equal("GET", sent.Method));
        Assert.Equal(Orders, Count(test, 0, "GET", "/purchaseorders/"));
        var projects = test.Sent.Count(sent => sent.Uri.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal));
        Assert.InRange(projects, 15, 16); // one of them is closed, and asked for what stands there
        projects = 15;

        var from = test.Sent.Count;
        await test.GoAheadAsync();
        await test.RunThroughAsync();
        var written = test.Vendors.Procore.Describe()["commitments"]!.AsArray().Where(one => ((string?)one!["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true).ToList();
        var synced = (await test.Store.CountRecordsAsync(Sandboxed.Id, RecordKind.PurchaseOrder, Token))[RecordState.Synced];
        Assert.True(written.Count >= synced && synced > 200);
        Assert.InRange(Count(test, from, "POST", "/actions/add"), 1, written.Select(one => (one!["origin_id"]!.ToString().Split(':')[4], one["vendor"]?.ToString())).Distinct().Count());
        var apart = Count(test, from, "GET", "/vendors");
        Assert.InRange(apart, 1, projects + again);
        var counted = Count(test, from, "GET", "/currency_configuration"); // what a project is counted in is read once, apart
        Assert.InRange(counted, 0, projects);
        apart += counted;
        Assert.InRange(test.Sent.Skip(from).Count(sent => IsProcore(sent) && !sent.Uri.AbsolutePath.EndsWith("/actions/add", StringComparison.Ordinal)) - apart, written.Count, written.Count + (4 * (projects + again)));
        Assert.Equal(synced, Count(test, from, "GET", "/purchaseorders/"));
        Assert.InRange(test.Sent.Skip(from).Count(sent => !IsProcore(sent)), synced, synced + 1);

        // Nothing changes: a scan costs its pages.
        from = test.Sent.Count;
        test.Time.Advance(TimeSpan.FromMinutes(6));
        await test.RunThroughAsync();
        Assert.NotEqual(from, test.Sent.Count);
        Assert.Equal(0, Count(test, from, "GET", "/purchaseorders/"));
        Assert.All(test.Sent.Skip(from), sent => Assert.True(sent.Uri.AbsolutePath.EndsWith("/purchaseorders", StringComparison.Ordinal) || sent.Uri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal), sent.Uri.AbsolutePath));
        Assert.InRange(test.Sent.Count - from, 1, 1 + projects);
    }

    /// <summary>A replay makes everything due at once. What is due is claimed in batches, and each project's orders come together.</summary>
    [Fact]
    public async Task Orders_that_are_replayed_are_looked_at_project_by_project()
    {
        const int Batch = 50;
        using var test = new Sandboxed(seed: 5, orders: Orders, batch: Batch);
        await test.ConnectAsync();
        await test.RunThroughAsync();
        await test.GoAheadAsync();
        await test.RunThroughAsync();
        var projects = await test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token)
            .ToDictionaryAsync(record => record.Key.Id, record => ProjectOf(record), StringComparer.Ordinal, Token);
        var from = test.Sent.Count;

        await test.Engine.ReplayAsync(Sandboxed.Id, null, "ada", Token);

        var due = (await test.Store.ListWorkAsync(Sandboxed.Id, Token)).Where(item => projects.ContainsKey(item.Key.Id) && item.DueAt <= test.Now && item.Priority == WorkPriority.Backfill)
            .OrderBy(item => item.DueAt).Select(item => projects[item.Key.Id]).ToList();
        Assert.True(due.Count > 250 && due.Distinct().Count() > 10);
        Assert.Equal(due.Distinct().Count(), due.Where((project, at) => at == 0 || due[at - 1] != project).Count());

        await test.RunThroughAsync();
        var read = test.Sent.Skip(from).Where(sent => sent.Uri.AbsolutePath.Contains("/purchaseorders/", StringComparison.Ordinal))
            .Select(sent => projects[sent.Uri.AbsolutePath.Split('/')[^1]]).ToList();
        Assert.True(read.Count > 250);
        var turns = read.Chunk(Batch).Sum(batch => batch.Distinct().Count());
        Assert.InRange(turns, due.Distinct().Count(), 2 * (due.Distinct().Count() + (Orders / Batch))); // out of line, each batch would have nearly all
    }

    // Those of several projects come together as well.
    private static long ProjectOf(SyncRecord record)
    {
        long[] projects = [.. (record.Waiting is { Projects.Count: > 0 } waiting ? waiting.Projects : record.CostByProject?.Select(cost => cost.ProjectId) ?? []).Distinct()];
        return projects.Length == 1 ? projects[0] : 0;
    }

    private static List<string> ProjectsOf(Sandbox.OrderData order) => [.. order.Lines.Select(line => line.ProjectId).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsProcore((string Method, Uri Uri) sent) => sent.Uri.Host.EndsWith("procore.com", StringComparison.Ordinal);

    private static int Count(Sandboxed test, int from, string method, string path) =>
        test.Sent.Skip(from).Count(sent => sent.Method == method && sent.Uri.AbsolutePath.Contains(path, StringComparison.Ordinal));
}
