using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A person's word that is cut off after it is stored, at every place at which more of it would be: whoever comes next goes on with it, before anything is written.</summary>
[Trait("Takes", "long")]
public sealed class WordSpreadingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The policies hold, and no order knows yet that it has to wait.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_change_of_policies_that_is_cut_off_is_finished_before_anything_is_written(int saves)
    {
        using var test = new Sandboxed(seed: 3, orders: 12, size: Sandboxed.Few);
        await test.Engine.ConnectAsync(test.Connection, Token);
        await test.GoAheadAsync(new() { By = "Bea" });
        await test.RunThroughAsync();
        var writes = test.Sent.Count(sent => sent.Method != "GET");
        var change = await test.Engine.PreviewPoliciesAsync(Sandboxed.Id, test.Connection.Policies with { Mapping = new() { Title = "{item:Nope}|NEW {number}" } }, Token);
        Assert.True(change.Unknown > 0);

        await CutAsync(test, saves, () => test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token).AsTask());
        Assert.Equal(2, (await test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Version);
        await test.RunThroughAsync();

        Assert.Equal(writes, test.Sent.Count(sent => sent.Method != "GET"));
        var waiting = (await test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;
        Assert.NotEmpty(waiting);
        Assert.All(waiting, order => Assert.StartsWith("What the policies that Ann took make of it was not known then.", order.Reason, StringComparison.Ordinal));
        Assert.True((await StoredPolicies.FindAsync(test.Store, Sandboxed.Id, Token))!.IsSpread);

        // Who asks again is told that it holds, and nothing is asked or marked a second time.
        var again = await test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        Assert.Equal(2, again.Version);
        Assert.Null(await StoredBounds.OfPolicies.FindAsync(test.Store, Sandboxed.Id, Token));
    }

    /// <summary>What was shown of a change is approved, also where the process ended before the orders had it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_was_shown_is_approved_after_a_cut(int saves)
    {
        using var test = new Sandboxed(seed: 3, orders: 12, size: Sandboxed.Few);
        test.Connection = test.Connection with { Policies = new() { OrdersFrom = new LocalDate(2100, 1, 1) } };
        await test.Engine.ConnectAsync(test.Connection, Token);
        await test.GoAheadAsync(new() { By = "Bea" });
        await test.RunThroughAsync();
        var change = await test.Engine.PreviewPoliciesAsync(Sandboxed.Id, new() { Approval = new() { OverBudget = false, LockedPeriods = false } }, Token);
        var shown = change.Orders.Count(order => order.Steps.Count > 0);
        Assert.True(shown > 2);

        await CutAsync(test, saves, () => test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token).AsTask());
        await test.RunThroughAsync();

        Assert.Empty((await test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Equal(shown, test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => (string?)one!["origin_id"]).OfType<string>().Select(origin => origin.Split(':')[3]).Distinct().Count());
    }

    /// <summary>An order that came after the plan was shown waits, whatever ended in between.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_go_ahead_that_is_cut_off_reaches_no_further_than_what_was_looked_at(int saves)
    {
        var time = new FakeTimeProvider(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var store = new InMemorySyncStore(time);
        var (watched, watch) = WatchedStore.Of(store);
        var connection = Some.Connection() with { Id = Sandboxed.Id };
        await store.SaveConnectionAsync(connection, Token);
        var scan = WorkMaker.Due(RecordKey.OrderScan, Now(time) + Duration.FromMinutes(5), WorkPriority.Poll, "it is time again");
        await store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredSyncState.Of(GoAheadDecider.Linked(Now(time))), Records = [Waiting("seen", time)], Submitted = [scan] }, Token);
        var desk = new GoAheadDesk(watched, OrderRules.Default, time);
        var report = await desk.WaitingAsync(Sandboxed.Id, Token);
        var left = saves;
        watch.BeforeSave = changes => left-- > 0 ? Task.CompletedTask : throw new IOException("the process ends here");
        // It fails or waits while the go-ahead is given: nobody looked at it.
        await store.SaveAsync(Sandboxed.Id, new() { Records = [Waiting("failed", time) with { State = RecordState.Failed, Waiting = null }] }, Token);
        var cut = await Record.ExceptionAsync(() => desk.StartAsync(connection, new() { By = "Ann", Hash = report.Hash }, Token).AsTask());
        Assert.Equal(saves < 4, cut is IOException);

        watch.BeforeSave = null;
        await new WordSpreading(watched, time).FinishAsync(Sandboxed.Id, Token);

        Assert.Equal(SyncStage.Running, (await StoredSyncState.ForWritesAsync(store, Sandboxed.Id, Token)).State.Stage);
        Assert.Equal("Ann", (await store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder("seen"), Token))!.Waiting!.ApprovedBy);
        var failed = (await store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder("failed"), Token))!.Waiting;
        Assert.StartsWith("It was not in what Ann looked at.", failed?.Unseen, StringComparison.Ordinal);
        Assert.Contains(await store.ListWorkAsync(Sandboxed.Id, Token), work => work.Key.Id == "seen");
        Assert.Single(await store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry is { Kind: AuditKind.Decided, Result: "Approved" });
    }

    /// <summary>An order that passes from one state that a go-ahead is about to another, while its word is carried to all, gets its mark.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nobody_slips_through_from_one_state_to_another(int reads)
    {
        var time = new FakeTimeProvider(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var store = new InMemorySyncStore(time);
        var (watched, watch) = WatchedStore.Of(store);
        await store.SaveConnectionAsync(Some.Connection() with { Id = Sandboxed.Id }, Token);
        var bounds = StoredBounds.OfGoAhead.Of(new() { By = "Ann", IsFirst = true, Seen = new Dictionary<string, string>() });
        var started = StoredSyncState.Of(GoAheadDecider.Started(new() { By = "Ann" }, Now(time)));
        var failed = Waiting("slips", time) with { State = RecordState.Failed, Waiting = null };
        await store.SaveAsync(Sandboxed.Id, new() { Cursors = started.Concat(bounds).ToDictionary(), Records = [failed] }, Token);
        watch.BeforeRecords = () =>
        {
            if (--reads == 0) PlanAsync().GetAwaiter().GetResult();
        };

        await new WordSpreading(watched, time).FinishAsync(Sandboxed.Id, Token);

        var record = await store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder("slips"), Token);
        Assert.StartsWith("It was not in what Ann looked at.", record!.Waiting?.Unseen, StringComparison.Ordinal);

        // A worker plans it, with the mark that it has then.
        async Task PlanAsync()
        {
            var known = await store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder("slips"), Token);
            var planned = Waiting("slips", time);
            await store.SaveAsync(Sandboxed.Id, new() { Records = [planned with { Waiting = planned.Waiting! with { Unseen = known!.Waiting?.Unseen } }] }, Token);
        }
    }

    /// <summary>Whoever plans in between writes nothing, and looks again.</summary>
    [Fact]
    public async Task Until_it_has_reached_every_order_a_go_ahead_lets_nothing_be_written()
    {
        var time = new FakeTimeProvider(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var store = new InMemorySyncStore(time);
        await store.SaveConnectionAsync(Some.Connection() with { Id = Sandboxed.Id }, Token);
        var started = GoAheadDecider.Started(new() { By = "Ann" }, Now(time));
        var bounds = StoredBounds.OfGoAhead.Of(new() { By = "Ann", IsFirst = true, Seen = new Dictionary<string, string>() });
        await store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredSyncState.Of(started).Concat(bounds).ToDictionary() }, Token);

        var (between, basis) = await StoredSyncState.ForWritesAsync(store, Sandboxed.Id, Token);
        Assert.False(between.IsStarted);
        Assert.Equal(SyncStage.Running, (await StoredSyncState.ReadAsync(store, Sandboxed.Id, Token)).Stage);

        await new WordSpreading(store, time).FinishAsync(Sandboxed.Id, Token);
        Assert.True((await StoredSyncState.ForWritesAsync(store, Sandboxed.Id, Token)).State.IsStarted);
        await Assert.ThrowsAsync<ChangesOutdatedException>(() => store.SaveAsync(Sandboxed.Id, new() { Basis = basis, Records = [Waiting("late", time)] }, Token).AsTask());
    }

    private static Instant Now(TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static SyncRecord Waiting(string id, TimeProvider time) => new()
    {
        Key = RecordKey.PurchaseOrder(id),
        State = RecordState.AwaitingApproval,
        OrderNumber = id,
        ChangedAt = Now(time),
        Waiting = new() { Hash = "h" + id, VendorId = "v", Projects = [1] },
    };

    /// <summary>The process ends before it stores more than a number of times.</summary>
    private static async Task CutAsync(Sandboxed test, int saves, Func<Task> say)
    {
        var left = saves;
        test.BeforeSave = _ => left-- > 0 ? Task.CompletedTask : throw new IOException("the process ends here");
        _ = await Record.ExceptionAsync(say);
        test.BeforeSave = null;
    }
}
