using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>
/// One node after the other is replaced while offices work, old and new ones side by side on one store. <c>DISTRIBUTED_BEFORE</c> names the program of an earlier version, as the long run builds
/// it; otherwise the nodes are replaced by others of the same.
/// </summary>
[Collection(SharedCluster.Name)]
public sealed class RollingUpgradeTests(SharedCluster shared, ITestOutputHelper output)
{
    private const int Nodes = 3;

    [Fact]
    public async Task One_node_after_the_other_is_replaced_and_no_order_is_lost()
    {
        var before = Environment.GetEnvironmentVariable("DISTRIBUTED_BEFORE") is { Length: > 0 } path ? path : null;
        await using var own = before is null ? null : await TestCluster.StartAsync(Nodes, SharedCluster.Customers, SharedCluster.Orders, SharedCluster.Speed, before);
        if (own is not null) await own.UntilSettledAsync();
        var cluster = own ?? await shared.WithNodesAsync(Nodes);
        await using var watch = new VersionWatch(cluster.Store.ConnectionString("public"));
        var (since, waited) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        foreach (var old in cluster.Nodes.Take(Nodes))
        {
            await cluster.EditAsync(2);
            var ended = await cluster.ReplaceAsync(old);
            await cluster.EditAsync(1);
            var owned = await cluster.UntilOwnedAsync();
            output.WriteLine($"A node ended {ended.TotalSeconds:0.0} s after it was asked to; all was run another {owned.TotalSeconds:0.0} s later.");
            waited += await cluster.UntilSettledAsync(); // what old and new ones write beside each other agrees
        }

        output.WriteLine($"All were replaced after {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s, {waited.TotalSeconds:0.0} s of them until what offices had changed was done.");
        output.WriteLine(await cluster.AssertWholeAsync());
        Assert.Empty(await watch.BackwardsAsync());
    }
}
