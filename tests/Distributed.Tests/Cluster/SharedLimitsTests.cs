using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>
/// An organization's limits are divided in the store: whoever runs its connection, pages that are opened on other nodes, and whoever takes over keep to them together, at the pace of the real
/// services. The sandbox counts.
/// </summary>
public sealed class SharedLimitsTests(ITestOutputHelper output)
{
    private const int Orders = 10;
    private const int PeopleANode = 4;

    private static readonly TimeSpan OverAMinute = TimeSpan.FromSeconds(70);

    /// <summary>A client that rests asks twice before its share is given back.</summary>
    private static readonly TimeSpan GivenBack = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UntilItIsKilled = TimeSpan.FromSeconds(25);

    /// <summary>Of the minute in which Zoho Books still counts what an owner sent that died: who knows what it used need not wait it out.</summary>
    private static readonly TimeSpan LessThanTheMinute = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task Nodes_keep_an_organizations_limits_together_also_while_one_takes_over_from_another()
    {
        await using var cluster = await TestCluster.StartAsync(nodes: 3, customers: 1, Orders, speed: 1, onlyPlans: true); // what is read and planned is what Zoho Books counts

        // Whoever takes over from one that rested begins with what comes up at once.
        var owner = await WithHooksElsewhereAsync(cluster);
        var calls = await cluster.Customers[0].UntilQuietAsync(GivenBack);
        var since = Stopwatch.GetTimestamp();
        await owner.Program.KillAsync();
        await cluster.EditAsync(1);
        while (await cluster.Customers[0].ZohoCallsAsync() == calls) await PauseAsync(TimeSpan.FromMilliseconds(500));
        var took = Stopwatch.GetElapsedTime(since);
        output.WriteLine($"The first call of who took over, after {took.TotalSeconds:0.0} s.");
        Assert.True(took < LessThanTheMinute, $"{took}");

        // People look at ledgers on every node, and the one that runs the connection dies amid it.
        await cluster.WithNodesAsync(3);
        since = Stopwatch.GetTimestamp();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looking = cluster.Nodes.SelectMany(node => Enumerable.Repeat(node, PeopleANode)).Select(node => node.LookAtLedgersAsync(cluster.Customers[0].ConnectionId, over.Token)).ToList();
        await PauseAsync(UntilItIsKilled);
        (owner, _) = await cluster.BusiestAsync(); // by now it may have gone to the node that came back
        await owner.Program.KillAsync();
        output.WriteLine($"Taken over after {(await cluster.UntilOwnedAsync()).TotalSeconds:0.0} s.");
        await PauseAsync(OverAMinute - Stopwatch.GetElapsedTime(since));
        await over.CancelAsync();
        output.WriteLine($"The ledgers were read {(await Task.WhenAll(looking)).Sum()} times meanwhile.");
        var limits = (await cluster.Customers[0].StateAsync())["limits"]!["zoho"]!;
        output.WriteLine(limits.ToJsonString());
        Assert.Equal(0, (int)limits["responses429"]!);
        Assert.InRange((int)limits["maxPerMinute"]!, 40, 100); // there was enough to do
        Assert.InRange((int)limits["maxInFlight"]!, 1, 10);
    }

    /// <returns>The node that runs the connection.</returns>
    private static async Task<ClusterNode> WithHooksElsewhereAsync(TestCluster cluster)
    {
        var (owner, _) = await cluster.BusiestAsync();
        await cluster.SendHooksToAsync(cluster.Nodes.First(node => node != owner));
        return owner;
    }

    private static Task PauseAsync(TimeSpan time) => Task.Delay(time > TimeSpan.Zero ? time : TimeSpan.Zero, TimeProvider.System, TestContext.Current.CancellationToken);
}
