using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>
/// One thing after another happens to the nodes while offices work: killed, standing still, cut off from Redis, cut off from PostgreSQL, stopped, added. A quarter of a minute here, and as long as
/// it is told in the long run.
/// </summary>
[Collection(SharedCluster.Name)]
public sealed class ChaosTests(SharedCluster shared, ITestOutputHelper output)
{
    private const int Nodes = 3;
    private const int Seed = 7;

    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, List<double>> _takeOvers = new(StringComparer.Ordinal);

    [Fact]
    public async Task Whatever_happens_to_nodes_no_order_is_lost_and_none_is_written_twice()
    {
        var cluster = await shared.WithNodesAsync(Nodes);
        var (since, happened) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(since).TotalSeconds < SharedCluster.Seconds)
        {
            await cluster.EditAsync(1);
            await HappensAsync(cluster, happened++);
            await cluster.WithNodesAsync(Nodes);
        }

        output.WriteLine($"{happened} things happened to nodes. All was done after another {(await cluster.UntilSettledAsync()).TotalSeconds:0.0} s.");
        foreach (var (what, took) in _takeOvers) output.WriteLine($"{what}: taken over after {string.Join(", ", took.Select(seconds => $"{seconds:0.0}"))} s.");
        output.WriteLine($"Evenly spread after {(await cluster.UntilEvenAsync(within: 0.2)).TotalSeconds:0.0} s.");
        await cluster.AssertWholeAsync();
    }

    private async Task HappensAsync(TestCluster cluster, int turn)
    {
        var node = cluster.Nodes[_random.Next(cluster.Nodes.Count)];
        switch (turn % 6)
        {
            case 0:
                await node.Program.KillAsync();
                await TakenOverAsync("killed", cluster);
                break;
            case 1:
                await node.HoldAsync();
                await TakenOverAsync("standing still", cluster);
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
                await TakenOverAsync("stopped", cluster);
                break;
            default:
                await cluster.AddAsync();
                await cluster.UntilEvenAsync(within: 0.2);
                await node.Program.TerminateAsync();
                await node.Program.ExitAsync(TimeSpan.FromMinutes(1));
                break;
        }
    }

    private async Task TakenOverAsync(string what, TestCluster cluster)
    {
        if (!_takeOvers.TryGetValue(what, out var took)) _takeOvers[what] = took = [];
        took.Add((await cluster.UntilOwnedAsync()).TotalSeconds);
    }

    private static Task PauseAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, TestContext.Current.CancellationToken);
}
