using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>Three nodes over a sandbox, as processes of their own. What happens to one of them costs no order, and writes none twice. How long a take-over takes is printed.</summary>
[Collection(SharedCluster.Name)]
public sealed class TakeOverTests(SharedCluster shared, ITestOutputHelper output) : IAsyncLifetime
{
    private const int MostLooks = 2000;
    private const int LooksBetweenEdits = 200;

    private TestCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await shared.WithNodesAsync(3);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_a_node_runs_that_is_killed_another_one_takes_over()
    {
        var (victim, runs) = await _cluster.BusiestAsync();
        await _cluster.EditAsync(3);
        await victim.Program.KillAsync();
        output.WriteLine($"{runs.Count} connections of a node that was killed were taken over after {(await _cluster.UntilOwnedAsync()).TotalSeconds:0.0} s.");
        await _cluster.SendHooksToAsync(_cluster.Nodes[0]);
        await _cluster.EditAsync(3);

        // In its place comes another one, which gets its share.
        await _cluster.AddAsync();
        output.WriteLine($"They were spread evenly {(await _cluster.UntilEvenAsync(within: 0.2)).TotalSeconds:0.0} s after a node was added.");
        output.WriteLine($"All was done after another {(await _cluster.UntilSettledAsync()).TotalSeconds:0.0} s.");
        await _cluster.AssertWholeAsync();
    }

    /// <summary>Held in the middle of its writes: what waits for its turn, for an answer or to be sent again then asks whether it still may, right before it would leave.</summary>
    [Fact]
    public async Task A_node_that_stood_still_and_goes_on_writes_nothing_more_of_what_others_took_over()
    {
        await _cluster.EditAsync(3);
        var (victim, runs) = await _cluster.BusiestAsync();
        await UntilItWritesAsync(runs);
        await victim.HoldAsync();
        output.WriteLine($"{runs.Count} connections of a node that stood still were taken over after {(await _cluster.UntilOwnedAsync()).TotalSeconds:0.0} s.");
        await _cluster.SendHooksToAsync(_cluster.Nodes[0]);
        await _cluster.EditAsync(3);
        await _cluster.UntilSettledAsync();
        var writes = victim.Writes;

        // It finds that it was given up, and ends; whatever it was about to do, it does no more.
        await victim.GoOnAsync();
        var since = Stopwatch.GetTimestamp();
        while (!victim.Program.HasExited && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(10)) await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, TestContext.Current.CancellationToken);
        output.WriteLine(victim.Program.HasExited ? $"It ended {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after it went on." : "It had not ended after 10 s.");
        await _cluster.UntilSettledAsync();
        Assert.True(writes > 0, "It wrote before.");
        Assert.Equal(writes, victim.Writes);
        await _cluster.AssertWholeAsync();
    }

    [Fact]
    public async Task A_PostgreSQL_that_starts_again_and_a_Redis_that_is_emptied_stop_nothing()
    {
        await _cluster.EditAsync(3);
        await _cluster.Store.RestartAsync();
        await _cluster.EditAsync(3);
        await _cluster.Redis.EmptyAsync();
        await _cluster.EditAsync(3);
        await _cluster.UntilSettledAsync();

        // They know each other still: one that is killed is taken over, and one that comes gets its share.
        var (victim, runs) = await _cluster.BusiestAsync();
        await victim.Program.KillAsync();
        output.WriteLine($"{runs.Count} connections of a node that was killed after it were taken over after {(await _cluster.UntilOwnedAsync()).TotalSeconds:0.0} s.");
        await _cluster.AddAsync();
        await _cluster.UntilEvenAsync(within: 0.2);
        await _cluster.UntilSettledAsync();
        await _cluster.AssertWholeAsync();
    }

    // In the middle of it, so that something is under way: a write that was seen just now. Where all was written before it looked, offices change more.
    private async Task UntilItWritesAsync(IReadOnlyList<string> connections)
    {
        var customers = _cluster.Customers.Where(customer => connections.Contains(customer.ConnectionId, StringComparer.Ordinal)).ToList();
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var looks = 1; looks <= MostLooks; looks++)
        {
            foreach (var customer in customers)
            {
                var writes = await customer.WritesAsync();
                if (before.TryGetValue(customer.ConnectionId, out var earlier) && writes > earlier) return;
                before[customer.ConnectionId] = writes;
            }

            if (looks % LooksBetweenEdits == 0) await _cluster.EditAsync(1);
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Nothing was written at {MostLooks} looks. Writes so far: {string.Join(", ", before.Select(one => $"{one.Key} {one.Value}"))}");
    }
}
