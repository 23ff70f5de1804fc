using System.Collections.Concurrent;
using System.Diagnostics;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a host that listens learns of the core's work: which calls were made for what.</summary>
public sealed class RunActivitiesTests
{
    /// <summary>Activities reach every listener of the process, so each test knows its own by their connection.</summary>
    [Fact]
    public async Task Every_call_of_a_run_stands_below_the_scan_or_the_batch_that_made_it()
    {
        var id = Sandboxed.Id;
        using var root = new Activity("this test").Start();
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = Listening(call => { if (call.RootId == root.RootId) stopped.Enqueue(call); });
        using var test = new Sandboxed();
        await test.SettleAsync();

        var work = stopped.Where(one => one.Source.Name == "ZohoProcore.Sync").ToList();
        Assert.Equal(["orders", "scan"], work.Select(one => one.OperationName).Distinct().Order());
        Assert.All(work, one => Assert.Equal(["zohoprocore.connection", "zohoprocore.kind", "zohoprocore.keys"], one.TagObjects.Select(tag => tag.Key)));
        Assert.All(work, one => Assert.Equal(id, one.GetTagItem("zohoprocore.connection")));
        Assert.Equal(["zoho.purchaseorder"], work.Where(one => one.OperationName == "orders").Select(one => one.GetTagItem("zohoprocore.kind")).Distinct());
        var calls = stopped.Where(one => one.Source.Name is "Procore.Client" or "ZohoBooks.Client").ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Equal("ZohoProcore.Sync", call.Parent?.Source.Name));
        Assert.All(calls.Where(call => call.OperationName.StartsWith("PATCH", StringComparison.Ordinal)), call => Assert.Equal("orders", call.Parent!.OperationName));
    }

    [Fact]
    public async Task A_listener_that_throws_stops_no_work()
    {
        using var root = new Activity("this test").Start();
        using var listener = Listening(call => { if (call.RootId == root.RootId && call.Source.Name == "ZohoProcore.Sync") throw new InvalidOperationException("the host's"); });
        using var test = new Sandboxed();
        await test.SettleAsync();
        Assert.NotEmpty(await test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), TestContext.Current.CancellationToken));
    }

    private static ActivityListener Listening(Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "ZohoProcore.Sync" or "Procore.Client" or "ZohoBooks.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
