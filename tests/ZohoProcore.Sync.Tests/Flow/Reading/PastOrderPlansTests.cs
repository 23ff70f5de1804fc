namespace ZohoProcore.Sync.Tests;

/// <summary>What was looked at before is not put together again, and what is kept of it stays little.</summary>
public sealed class PastOrderPlansTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_directory_of_a_past_plan_is_read_once_for_all_that_rest_on_it()
    {
        using var test = new Sandboxed();
        await test.SettleAsync();
        var record = await SyncedAsync(test).FirstAsync(Token);
        var (store, counts) = CountingStore.Of(test.Store);
        using var engine = new SyncEngine(store, test, new SyncOptions().UseTimeProvider(test.Time));

        var first = await engine.ReplanAsync(Sandboxed.Id, record.InputHash, Token);
        var asked = counts.Questions[nameof(ISyncStore.GetSnapshotAsync)];
        counts.Forget();
        var again = await engine.ReplanAsync(Sandboxed.Id, record.InputHash, Token);

        Assert.Equal(record.PlanHash, first!.PlanHash);
        Assert.Equal(record.PlanHash, again!.PlanHash);
        Assert.InRange(counts.Questions[nameof(ISyncStore.GetSnapshotAsync)], 2, asked - 3); // what names the pages, and a page of each side's vendors at least
    }

    [Fact]
    public async Task A_plan_that_waits_is_made_once_as_long_as_it_rests_on_the_same()
    {
        using var test = new Sandboxed();
        await test.SettleAsync();
        var records = await SyncedAsync(test).ToListAsync(Token);
        await test.Store.SaveAsync(Sandboxed.Id, new() { Records = [.. records.Select(record => record with { State = RecordState.AwaitingApproval, Waiting = new() { Hash = record.PlanHash } })] }, Token);
        var (store, counts) = CountingStore.Of(test.Store);
        var plans = new PastOrderPlans();

        var first = await ReadAsync(store, plans);
        Assert.Contains(nameof(ISyncStore.GetSnapshotAsync), counts.Questions.Keys);
        counts.Forget();
        var again = await ReadAsync(store, plans);

        Assert.Equal((first.Hash, records.Count), (again.Hash, again.Orders.Count));
        Assert.Equal(first.Projects, again.Projects);
        Assert.Equal(first.Vendors, again.Vendors);
        Assert.Equal(first.Orders.SelectMany(order => order.Commitments.Select(one => one.Total)), again.Orders.SelectMany(order => order.Commitments.Select(one => one.Total)));
        string[] never = [nameof(ISyncStore.GetSnapshotAsync), nameof(ISyncStore.ReadRecordsAsync)];
        Assert.DoesNotContain(counts.Questions.Keys, never.Contains);

        // How far the connection goes, and what else there is, is as it is now.
        var paused = new SyncState { Stage = SyncStage.Paused, By = "Ann", Since = first.At };
        await test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredSyncState.Of(paused) }, Token);
        Assert.Equal(SyncStage.Paused, (await ReadAsync(store, plans)).State.Stage);

        // One that rests on something else is planned anew, and what does not wait any more is forgotten.
        await test.Store.SaveAsync(Sandboxed.Id, new() { Records = [.. records.Skip(1), records[0] with { State = RecordState.AwaitingApproval, InputHash = "gone" }] }, Token);
        Assert.Empty(Assert.Single((await ReadAsync(store, plans)).Orders).Commitments);
        Assert.Empty(plans.Waiting(Sandboxed.Id));

        async Task<WaitingReport> ReadAsync(ISyncStore asked, PastOrderPlans kept) => await new WaitingOrderReader(asked, OrderRules.Default, test.Time, kept).ReadAsync(Sandboxed.Id, Token);
    }

    [Fact]
    public void Of_many_connections_those_that_were_looked_at_last_are_kept()
    {
        var plans = new PastOrderPlans();
        for (var i = 0; i < 9; i++) plans.Keep($"c{i}", new Dictionary<string, WaitingOrderPlan> { ["input"] = new([], []) });
        Assert.Empty(plans.Waiting("c0"));
        Assert.All(Enumerable.Range(1, 8), i => Assert.Single(plans.Waiting($"c{i}")));
        Assert.Null(plans.Company("c1"));
    }

    private static IAsyncEnumerable<SyncRecord> SyncedAsync(Sandboxed test) => test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder, State = RecordState.Synced }, Token);
}
