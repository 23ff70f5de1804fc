using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>The process dies at every single write, just before it reaches Procore and just after it took effect, and a new one carries on.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_crash_at_any_write_leaves_nothing_twice_and_nothing_out(bool afterTheEffect)
    {
        var (writes, undisturbed) = await UndisturbedAsync();
        Assert.InRange(writes, 10, 200);
        for (var at = 1; at <= writes; at++)
        {
            using var world = new World(seed: 11, orders: 6);
            using var process = new CancellationTokenSource();
            var count = 0;
            world.Wire = async (request, send) =>
            {
                process.Token.ThrowIfCancellationRequested();
                if (request.Method == HttpMethod.Get || request.RequestUri!.AbsolutePath.Contains("oauth", StringComparison.Ordinal) || Interlocked.Increment(ref count) != at)
                {
                    return await send();
                }

                if (afterTheEffect)
                {
                    await send();
                }

                await process.CancelAsync();
                throw new OperationCanceledException(process.Token);
            };

            await world.Engine.ConnectAsync(world.Connection);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while ((await world.Engine.RunDueAsync(World.ConnectionId, process.Token)).Processed > 0)
                {
                }

                Assert.Fail($"It never came to write {at}.");
            });

            world.Wire = null;
            await world.Restart();
            await world.SettleAsync();
            await Invariants.HoldAsync(world);
            Assert.Equal(undisturbed, await StatesAsync(world));
        }
    }

    /// <summary>Two owners at once, as when one is thought dead and is not: the claims keep them apart, and where they do not, the origin ids do.</summary>
    [Fact]
    public async Task Two_owners_at_once_write_nothing_twice()
    {
        using var world = new World(seed: 4, orders: 12);
        await world.Engine.ConnectAsync(world.Connection);
        using var other = world.NewEngine();

        await Task.WhenAll(RunAsync(world.Engine), RunAsync(other));
        await world.SettleAsync();

        await Invariants.HoldAsync(world);

        async Task RunAsync(SyncEngine engine)
        {
            for (var run = 0; run < 10; run++)
            {
                await world.Store.ReleaseClaimsAsync(World.ConnectionId);
                await engine.RunDueAsync(World.ConnectionId, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>How many writes it takes without a crash, and how every order ends.</summary>
    private static async Task<(int Writes, IReadOnlyList<string> States)> UndisturbedAsync()
    {
        using var world = new World(seed: 11, orders: 6);
        await world.SettleAsync();
        return (world.ProcoreWrites(), await StatesAsync(world));
    }

    private static async Task<IReadOnlyList<string>> StatesAsync(World world) =>
        [.. (await world.OrdersAsync()).Select(order => $"{order.OrderNumber} {order.State} {string.Join(",", order.FindingCodes)}")];
}
