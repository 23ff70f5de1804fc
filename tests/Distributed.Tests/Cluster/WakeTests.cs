using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>A webhook comes to whichever node a balancer picks; the one that runs the connection is told, and does not find it at its next look alone.</summary>
[Collection(RealPaceCluster.Name)]
public sealed class WakeTests(RealPaceCluster real, ITestOutputHelper output)
{
    private const int Edits = 3;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(4);

    /// <summary>Whom nobody wakes looks a minute after it looked the last time, which was just now.</summary>
    private static readonly TimeSpan FarBelowAMinute = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task What_a_webhook_tells_to_another_node_the_owner_does_at_once()
    {
        var cluster = await real.WithNodesAsync();
        var customer = cluster.Customers[0];
        await customer.UntilQuietAsync(Quiet);
        var owner = await cluster.OwnerOfAsync(customer.ConnectionId);
        await cluster.SendHooksToAsync(cluster.Nodes.First(node => node != owner));
        for (var edit = 1; edit <= Edits; edit++)
        {
            var calls = await customer.UntilQuietAsync(Quiet);
            var since = Stopwatch.GetTimestamp();
            await customer.EditAsync($"woken-{edit}", 1);
            while (await customer.ZohoCallsAsync() == calls)
            {
                Assert.True(Stopwatch.GetElapsedTime(since) < FarBelowAMinute, $"The owner has not looked {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s after edit {edit}.");
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            output.WriteLine($"The owner looked {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after an edit of which another node was told.");
        }

        Assert.Same(owner, await cluster.OwnerOfAsync(customer.ConnectionId));
    }
}
