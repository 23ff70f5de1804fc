namespace ZohoProcore.Sync.Tests;

/// <summary>How far the first look at all orders and their writing are: how many of how many, from the store alone.</summary>
public sealed class SyncEngineProgressTests : IDisposable
{
    private readonly Answered _test = new();
    private readonly SyncEngine _engine;

    public SyncEngineProgressTests() => _engine = new(_test.Store, _test, new SyncOptions().UseTimeProvider(_test.Time));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _engine.Dispose();
        _test.Dispose();
    }

    /// <summary>Nobody says a number that nobody knows; and of an empty list it is known that nothing is in it.</summary>
    [Fact]
    public async Task How_many_there_are_is_known_once_their_list_was_read_to_its_end()
    {
        _test.BooksLists("purchaseorders", "purchaseorders");
        await _engine.ConnectAsync(_test.Connection, Token);
        Assert.Equal(new SyncProgress { At = _test.Now, LookedAt = 0, Written = 0, ToWrite = 0 }, await _engine.GetProgressAsync(Some.Acme, Token));

        var run = await _engine.RunDueAsync(Some.Acme, Token);
        while (run.Processed > 0) run = await _engine.RunDueAsync(Some.Acme, Token);

        Assert.Equal(new SyncProgress { At = _test.Now, AsOf = _test.Now, LookedAt = 0, Orders = 0, Written = 0, ToWrite = 0 }, await _engine.GetProgressAsync(Some.Acme, Token));
    }

    [Fact]
    public async Task Each_order_counts_once_as_one_to_look_at_to_write_or_written()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await _test.Store.SaveAsync(
            Some.Acme,
            new()
            {
                Records =
                [
                    Some.Record("1", "PO-1"), Some.Record("2", "PO-2", RecordState.AwaitingApproval), Some.Record("3", "PO-3", RecordState.Applying), Some.Record("4", "PO-4", RecordState.Failed),
                    Some.Record("5", "PO-5", RecordState.NeedsReview), Some.Record("6", "PO-6", RecordState.AwaitingApproval), Some.Record("7", "PO-7", RecordState.Filtered),
                ],

                // 6 waits for a go-ahead, so nothing is due of it; 8 and 9 were never looked at; 1 and 5 are looked at once more.
                Submitted = [.. new[] { "1", "2", "3", "4", "5", "8", "9" }.Select(id => Some.Work(id))],
                Cursors = new Dictionary<string, string> { [RecurringScans.OrderWatermark] = "2026-11-20T09:00:00Z" },
            },
            Token);

        var progress = await _engine.GetProgressAsync(Some.Acme, Token);
        Assert.Equal((7, 9, 1, 3), (progress.LookedAt, progress.Orders, progress.Written, progress.ToWrite));

        using var restarted = new SyncEngine(_test.Store, _test, new SyncOptions().UseTimeProvider(_test.Time));
        Assert.Equal(progress, await restarted.GetProgressAsync(Some.Acme, Token));
    }

    /// <summary>A directory that moved makes all that wait due: what is only looked at is not what is to be written.</summary>
    [Theory]
    [InlineData(SyncStage.Planning, null, null, 1)]
    [InlineData(SyncStage.Paused, null, null, 1)]
    [InlineData(SyncStage.Paused, 7L, null, 1)]
    [InlineData(SyncStage.Running, null, null, 5)]
    [InlineData(SyncStage.Running, 7L, null, 2)]
    [InlineData(SyncStage.Running, null, "v1", 3)]
    [InlineData(SyncStage.Running, 7L, "v2", 1)]
    public async Task What_waits_counts_as_to_write_only_where_the_go_ahead_reaches_it(SyncStage stage, long? project, string? vendor, int toWrite)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await _test.Store.SaveAsync(
            Some.Acme,
            new()
            {
                Records =
                [
                    Some.Record("1", "PO-1", RecordState.Applying), Waiting("2", "v1", [7]), Waiting("3", "v1", [7, 8]), Waiting("4", "v2", [8]),
                    Waiting("5", "v1", [7], "It is not what ada looked at."), Waiting("idle", "v1", [7]),
                ],
                Submitted = [.. new[] { "1", "2", "3", "4", "5", "new" }.Select(id => Some.Work(id))],
                Cursors = StoredSyncState.Of(new()
                {
                    Stage = stage,
                    By = "ada",
                    Since = _test.Now,
                    Projects = project is { } one ? [one] : null,
                    Vendors = vendor is null ? null : [vendor],
                }),
            },
            Token);

        Assert.Equal(toWrite, (await _engine.GetProgressAsync(Some.Acme, Token)).ToWrite);

        static SyncRecord Waiting(string id, string vendor, long[] projects, string? unseen = null) =>
            Some.Record(id, $"PO-{id}", RecordState.AwaitingApproval) with { Waiting = new() { Hash = "h", VendorId = vendor, Projects = projects, Unseen = unseen } };
    }

    /// <summary>An organization without orders has a list all the same, and that it was read does not depend on when it is read next.</summary>
    [Fact]
    public async Task A_list_without_orders_stays_read_while_its_next_scan_is_due_or_failed()
    {
        _test.BooksLists("purchaseorders", "purchaseorders");
        await _engine.ConnectAsync(_test.Connection, Token);
        var run = await _engine.RunDueAsync(Some.Acme, Token);
        while (run.Processed > 0) run = await _engine.RunDueAsync(Some.Acme, Token);

        _test.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await _test.Store.GetWorkAsync(Some.Acme, RecordKey.OrderScan, Token))!.DueAt < _test.Now);
        Assert.Equal(0, (await _engine.GetProgressAsync(Some.Acme, Token)).Orders);
    }
}

/// <summary>The same over both sandboxes, step by step.</summary>
[Trait("Takes", "long")]
public sealed class SyncEngineProgressOnTheWayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_pass_and_what_is_written_after_it_never_go_back_and_end_whole()
    {
        using var test = new Sandboxed(seed: 3, orders: 6, batch: 2);
        var all = test.Vendors.Zoho.Orders.Count;
        await test.ConnectAsync();
        var first = await StepsAsync(test);
        Assert.Contains(first, one => one.Orders is null);
        Assert.Contains(first, one => one.Orders == all && one.LookedAt < all);
        Assert.Equal(first.Select(one => one.LookedAt).Order(), first.Select(one => one.LookedAt));
        Assert.Equal((all, all), (first[^1].LookedAt, first[^1].Orders));

        await test.GoAheadAsync();
        var writing = await StepsAsync(test);
        Assert.NotEqual(0, writing[0].ToWrite);
        Assert.Contains(writing, one => one.Written > writing[0].Written && one.ToWrite > 0);
        Assert.Equal(writing.Select(one => one.Written).Order(), writing.Select(one => one.Written));
        Assert.Equal(0, writing[^1].ToWrite);
    }

    private static async Task<List<SyncProgress>> StepsAsync(Sandboxed test)
    {
        var steps = new List<SyncProgress> { await test.Engine.GetProgressAsync(Sandboxed.Id, Token) };
        while ((await test.NotForEverAsync(test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask())).Processed > 0) steps.Add(await test.Engine.GetProgressAsync(Sandboxed.Id, Token));
        return steps;
    }
}
