namespace ZohoProcore.Sync.Tests;

/// <summary>
/// What orders cost in calls. The commitments of a project are written together: whoever is in it is read once, then its list and that of its subcontracts, one call makes all drafts, one for each the lines, and one sets what they end in.
/// </summary>
public sealed class CallBudgetTests
{
    private const int Orders = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>In one batch N commitments of a project cost N + 4 calls, and one for each vendor that is new there; who is in the project is read once, apart. In batches of the usual size it is at most a quarter more.</summary>
    [Theory]
    [InlineData(1000, 1.0)]
    [InlineData(null, 1.25)]
    public async Task Orders_of_fifteen_projects_are_written_in_few_calls(int? batch, double share)
    {
        using var test = new Sandboxed(seed: 5, orders: Orders, batch: batch);
        await test.ConnectAsync();
        await test.RunThroughAsync();
        Assert.All(test.Sent, sent => Assert.Equal("GET", sent.Method));
        Assert.Equal(Orders, Count(test, 0, "GET", "/purchaseorders/"));
        var projects = test.Sent.Count(sent => sent.Uri.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal));
        Assert.Equal(16, projects); // one of them is closed, and asked for what stands there
        projects--;

        var from = test.Sent.Count;
        await test.GoAheadAsync();
        await test.RunThroughAsync();
        var written = test.Vendors.Procore.Describe()["commitments"]!.AsArray().Where(one => ((string?)one!["origin_id"])?.StartsWith("zb:", StringComparison.Ordinal) == true).ToList();
        var synced = (await test.Store.CountRecordsAsync(Sandboxed.Id, RecordKind.PurchaseOrder, Token))[RecordState.Synced];
        Assert.True(written.Count >= synced && synced > 200);
        Assert.InRange(Count(test, from, "POST", "/actions/add"), 1, written.Select(one => (one!["origin_id"]!.ToString().Split(':')[4], one["vendor"]?.ToString())).Distinct().Count());
        var apart = Count(test, from, "GET", "/vendors");
        Assert.InRange(apart, 1, (int)(share * projects));
        var counted = Count(test, from, "GET", "/currency_configuration"); // what a project is counted in is read once, apart
        Assert.InRange(counted, 0, projects);
        apart += counted;
        Assert.InRange(test.Sent.Skip(from).Count(sent => IsProcore(sent) && !sent.Uri.AbsolutePath.EndsWith("/actions/add", StringComparison.Ordinal)) - apart, written.Count, (int)(share * (written.Count + (4 * projects))));
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
        Assert.InRange(turns, due.Distinct().Count(), 2 * (due.Distinct().Count() + (Orders / Batch))); // were they not in line, each batch would have nearly all
    }

    private static long ProjectOf(SyncRecord record) =>
        record.Waiting is { Projects: [var waits, ..] } ? waits : record.CostByProject is [var first, ..] ? first.ProjectId : 0;

    private static bool IsProcore((string Method, Uri Uri) sent) => sent.Uri.Host.EndsWith("procore.com", StringComparison.Ordinal);

    private static int Count(Sandboxed test, int from, string method, string path) =>
        test.Sent.Skip(from).Count(sent => sent.Method == method && sent.Uri.AbsolutePath.Contains(path, StringComparison.Ordinal));
}
