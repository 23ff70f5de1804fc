using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class WorkRunnerTests : IDisposable
{
    private readonly Sandboxed _test = new();
    private readonly SessionCache _sessions;
    private readonly WorkRunner _runner;

    public WorkRunnerTests()
    {
        var owned = new OwnedConnections(_test.Store, _test.Time, Duration.FromMinutes(10));
        _sessions = new(_test.Store, _test, owned, _test.Time, nameof(SyncEngine));
        _runner = new(_test.Store, _sessions, owned, OrderRules.Default, _test.Time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sessions.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task A_run_takes_no_more_than_it_is_told_and_what_is_most_urgent()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var orders = _test.Vendors.Zoho.Orders.Take(3).Select(order => order.Id).ToList();
        await SubmitAsync((orders[0], WorkPriority.Backfill), (orders[1], WorkPriority.Webhook), (orders[2], WorkPriority.Poll));

        Assert.Equal(2, await _runner.RunAsync(Sandboxed.Id, 2, Duration.FromMinutes(1), Token));
        Assert.Equal([0, 1, 1], orders.Select(_test.ReadsOf));
        Assert.Equal(1, await _runner.RunAsync(Sandboxed.Id, 2, Duration.FromMinutes(1), Token));
        Assert.Equal(0, await _runner.RunAsync(Sandboxed.Id, 2, Duration.FromMinutes(1), Token));
        Assert.Equal([1, 1, 1], orders.Select(_test.ReadsOf));
    }

    /// <summary>Orders of one project are due at one moment: they are written in few calls where they are together.</summary>
    [Fact]
    public async Task What_is_due_at_one_moment_waits_for_the_next_run_where_this_one_would_cut_it_and_has_others_to_do()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var orders = _test.Vendors.Zoho.Orders.Take(6).Select(order => order.Id).ToList();
        WorkItem Due(string order, int moment) => new() { Key = RecordKey.PurchaseOrder(order), DueAt = _test.Now - Duration.FromTicks(moment), Priority = WorkPriority.Poll };
        await _test.Store.SaveAsync(
            Sandboxed.Id, new() { Submitted = [Due(orders[0], 2), .. orders.Skip(1).Select(order => Due(order, 1))] }, Token);

        Assert.Equal(1, await _runner.RunAsync(Sandboxed.Id, 3, Duration.FromMinutes(1), Token)); // two of the five are left: one alone is not
        Assert.Equal([1, 0, 0, 0, 0, 0], orders.Select(_test.ReadsOf));
        Assert.Equal(3, await _runner.RunAsync(Sandboxed.Id, 3, Duration.FromMinutes(1), Token)); // more than a run may take: nothing is gained by waiting
        Assert.Equal(2, await _runner.RunAsync(Sandboxed.Id, 3, Duration.FromMinutes(1), Token));
        Assert.All(orders, order => Assert.Equal(1, _test.ReadsOf(order)));
    }

    [Fact]
    public async Task What_is_not_due_yet_is_left_alone()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var later = new WorkItem { Key = RecordKey.OrderScan, DueAt = _test.Now + Duration.FromSeconds(1), Priority = WorkPriority.Person };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = [later] }, Token);

        Assert.Equal(0, await _runner.RunAsync(Sandboxed.Id, 20, Duration.FromMinutes(1), Token));
        _test.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await _runner.RunAsync(Sandboxed.Id, 20, Duration.FromMinutes(1), Token));
    }

    [Fact]
    public async Task Runs_of_one_connection_take_turns()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await SubmitAsync([.. _test.Vendors.Zoho.Orders.Take(2).Select(order => (order.Id, WorkPriority.Poll))]);
        Task<int?>? second = null;
        int? waiting = null;
        var isFirst = true;
        _test.Instead = _ =>
        {
            if (isFirst)
            {
                isFirst = false;
                second = _runner.RunAsync(Sandboxed.Id, 1, Duration.FromMinutes(1), Token).AsTask();
                waiting = ClaimedBySomebodyElse(Duration.Zero, lease: Duration.Zero);
            }

            return null;
        };

        Assert.Equal(1, await _runner.RunAsync(Sandboxed.Id, 1, Duration.FromMinutes(1), Token));
        Assert.Equal(1, await second!);

        Assert.Equal(1, waiting);
        Assert.All(_test.Vendors.Zoho.Orders.Take(2), order => Assert.Equal(1, _test.ReadsOf(order.Id)));
    }

    [Fact]
    public async Task What_runs_is_nobody_elses_until_its_lease_ends()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var order = _test.Vendors.Zoho.Orders[0].Id;
        await SubmitAsync((order, WorkPriority.Poll));
        var others = new List<int>();
        _test.Instead = _ =>
        {
            if (others.Count == 0)
            {
                others.Add(ClaimedBySomebodyElse(Duration.FromSeconds(59)));
                others.Add(ClaimedBySomebodyElse(Duration.FromSeconds(60)));
            }

            return null;
        };

        await _runner.RunAsync(Sandboxed.Id, 20, Duration.FromMinutes(1), Token);

        Assert.Equal([0, 1], others);
    }

    [Fact]
    public async Task Scans_run_before_orders_however_urgent_those_are()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var order = _test.Vendors.Zoho.Orders[0].Id;
        var scan = new WorkItem { Key = RecordKey.OrderScan, DueAt = _test.Now, Priority = WorkPriority.Backfill };
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = [scan] }, Token);
        await SubmitAsync((order, WorkPriority.Person));

        Assert.Equal(2, await _runner.RunAsync(Sandboxed.Id, 2, Duration.FromMinutes(1), Token));

        var paths = _test.Sent.Select(sent => sent.Uri.AbsolutePath).ToList();
        Assert.InRange(paths.IndexOf("/books/v3/purchaseorders"), 0, paths.IndexOf($"/books/v3/purchaseorders/{order}") - 1);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_keep_the_next_one_out()
    {
        await Assert.ThrowsAsync<ConnectionNotFoundException>(async () => await _runner.RunAsync(Sandboxed.Id, 20, Duration.FromMinutes(1), Token));

        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        Assert.Equal(0, await _runner.RunAsync(Sandboxed.Id, 20, Duration.FromMinutes(1), Token));
    }

    // The store in memory answers at once.
    private int ClaimedBySomebodyElse(Duration later, Duration? lease = null) => _test.Store
        .ClaimDueAsync(Sandboxed.Id, null, _test.Now + later, 20, lease ?? Duration.FromMinutes(1), Token).AsTask().GetAwaiter().GetResult().Count;

    private ValueTask SubmitAsync(params (string Id, WorkPriority Priority)[] orders) => _test.Store.SaveAsync(
        Sandboxed.Id,
        new() { Submitted = [.. orders.Select(order => new WorkItem { Key = RecordKey.PurchaseOrder(order.Id), DueAt = _test.Now, Priority = order.Priority })] },
        Token);
}
