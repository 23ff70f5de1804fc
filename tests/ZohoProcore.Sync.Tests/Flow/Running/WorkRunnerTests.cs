using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class WorkRunnerTests : IDisposable
{
    private readonly Sandboxed _test = new();
    private readonly SessionCache _sessions;
    private readonly WorkRunner _runner;

    public WorkRunnerTests()
    {
        _sessions = new(_test.Store, _test, _test.Time);
        _runner = new(_test.Store, _sessions, MappingRules.Default, _test.Time);
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
        await SubmitAsync([.. _test.Vendors.Zoho.Orders.Select(order => (order.Id, WorkPriority.Poll))]);

        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _runner.RunAsync(Sandboxed.Id, 1, Duration.FromMinutes(1), Token).AsTask()));

        Assert.Equal(6, done.Sum());
        Assert.All(_test.Vendors.Zoho.Orders, order => Assert.Equal(1, _test.ReadsOf(order.Id)));
    }

    private ValueTask SubmitAsync(params (string Id, WorkPriority Priority)[] orders) => _test.Store.SaveAsync(
        Sandboxed.Id,
        new() { Submitted = [.. orders.Select(order => new WorkItem { Key = RecordKey.PurchaseOrder(order.Id), DueAt = _test.Now, Priority = order.Priority })] },
        Token);
}
