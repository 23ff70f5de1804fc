using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>
/// One thing after another happens to the nodes while offices work: killed, standing still, cut off from Redis, cut off from PostgreSQL, stopped, added. Each of it once
/// here, and as often as there is time in the long run.
/// </summary>
[Collection(SharedCluster.Name)]
public sealed class ChaosTests(SharedCluster shared, ITestOutputHelper output)
{
    private const int Nodes = 3;
    private const int Kinds = 6; // each happens once at least
    private const int Seed = 7;
    private const int LongRun = 60; // seconds

    private const string Killed = "Killed, taken over";
    private const string Held = "Standing still, taken over";

    private static readonly TimeSpan LongestUneven = TimeSpan.FromMinutes(2);

    /// <summary>What is promised of a take-over. Held against the long run, to which the machine belongs alone; a test run has others beside it.</summary>
    private static readonly Dictionary<string, double> Longest = new(StringComparer.Ordinal) { [Killed] = 5, [Held] = 15 };

    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, List<double>> _took = new(StringComparer.Ordinal);

    [Fact]
    public async Task Whatever_happens_to_nodes_no_order_is_lost_and_none_is_written_twice()
    {
        var cluster = await shared.WithNodesAsync(Nodes);
        await using var watch = new VersionWatch(cluster.Store.ConnectionString("public"));
        var (since, happened) = (Stopwatch.GetTimestamp(), 0);
        while (happened < Kinds || Stopwatch.GetElapsedTime(since).TotalSeconds < SharedCluster.Seconds)
        {
            await cluster.EditAsync(1);
            await HappensAsync(cluster, happened++);
            await cluster.WithNodesAsync(Nodes);
        }

        output.WriteLine($"{cluster.Customers.Count} connections; {happened} things happened to nodes in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s.");
        foreach (var (what, took) in _took) output.WriteLine($"{what} ({took.Count} times): after {took.Order().ElementAt(took.Count / 2):0.0} s in the middle, {took.Max():0.0} s at most.");
        output.WriteLine($"All was done after another {(await cluster.UntilSettledAsync()).TotalSeconds:0.0} s.");
        output.WriteLine($"Evenly spread after {(await cluster.UntilEvenAsync(within: 0.2)).TotalSeconds:0.0} s.");
        output.WriteLine(await cluster.AssertWholeAsync());
        Assert.Empty(await watch.BackwardsAsync());
        output.WriteLine($"No order's version went back in the store at {watch.Looks} looks.");
        if (SharedCluster.Seconds >= LongRun) Assert.All(Longest, one => Assert.InRange(_took[one.Key].Max(), 0, one.Value));
    }

    private async Task HappensAsync(TestCluster cluster, int turn)
    {
        var node = turn % Kinds is 0 or 1 or 4 ? (await cluster.BusiestAsync()).Node : cluster.Nodes[_random.Next(cluster.Nodes.Count)]; // something has to be taken over
        switch (turn % Kinds)
        {
            case 0:
                await node.Program.KillAsync();
                await TakenOverAsync(Killed, cluster);
                break;
            case 1:
                await node.HoldAsync();
                await TakenOverAsync(Held, cluster);
                await node.GoOnAsync();
                await PauseAsync(3); // it finds that it was given up, and ends
                break;
            case 2:
                node.Redis.Cut();
                await PauseAsync(_random.Next(2, 8));
                node.Redis.Mend();
                break;
            case 3:
                node.Store.Cut();
                await PauseAsync(_random.Next(2, 8));
                node.Store.Mend();
                break;
            case 4:
                await node.Program.TerminateAsync();
                await node.Program.ExitAsync(TimeSpan.FromMinutes(1));
                await TakenOverAsync("Stopped, taken over", cluster);
                break;
            default:
                await cluster.AddAsync();
                var spread = await cluster.UntilEvenAsync(within: 0.2);
                Assert.True(spread < LongestUneven, $"Evenly spread only {spread.TotalSeconds:0} s after a node was added.");
                Took("Added, spread evenly", spread);
                await node.Program.TerminateAsync();
                await node.Program.ExitAsync(TimeSpan.FromMinutes(1));
                break;
        }
    }

    private async Task TakenOverAsync(string what, TestCluster cluster) => Took(what, await cluster.UntilOwnedAsync());

    private void Took(string what, TimeSpan time)
    {
        if (!_took.TryGetValue(what, out var took)) _took[what] = took = [];
        took.Add(time.TotalSeconds);
    }

    private static Task PauseAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, TestContext.Current.CancellationToken);
}
