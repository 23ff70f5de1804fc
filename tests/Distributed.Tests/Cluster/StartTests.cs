using System.Diagnostics;
using System.Globalization;

namespace Distributed.Tests;

/// <summary>How long a node takes to start: the first one, which stores all that is configured, and one that finds it there. Told where <c>DISTRIBUTED_START</c> says how many connections.</summary>
[Collection(SharedCluster.Name)] // not beside others
public sealed class StartTests(ITestOutputHelper output)
{
    private const int Orders = 1;

    [Fact]
    public async Task How_long_a_node_takes_to_start_is_told_where_somebody_asks()
    {
        var customers = int.TryParse(Environment.GetEnvironmentVariable("DISTRIBUTED_START"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Assert.SkipUnless(customers > 0, "DISTRIBUTED_START says how many connections.");
        await using var cluster = await TestCluster.StartAsync(nodes: 0, customers, Orders, speed: 1, onlyPlans: true);
        foreach (var what in (string[])["The first node", "The one after it, which was killed as soon as it listened,"])
        {
            var since = Stopwatch.GetTimestamp();
            var node = await cluster.AddAsync();
            var (listened, processor) = (Stopwatch.GetElapsedTime(since), node.Program.Used.Processor);
            await cluster.UntilOwnedAsync();
            output.WriteLine(FormattableString.Invariant(
                $"{what} listened {listened.TotalSeconds:0.0} s after it was started, for {processor.TotalSeconds:0.0} s of a processor, and ran all {customers} connections {(Stopwatch.GetElapsedTime(since) - listened).TotalSeconds:0.0} s later."));
            await node.Program.KillAsync();
        }
    }
}
