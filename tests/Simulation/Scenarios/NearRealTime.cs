using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>How long it takes from an order that is opened in Zoho Books to the commitment in Procore, as the sync says it and as Procore saw it.</summary>
internal static class NearRealTime
{
    private const int Seed = 23;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(1);
    private static readonly Duration AtOnce = Duration.FromMinutes(2);

    /// <summary>Where a webhook tells of it, 95 of a hundred are there within two minutes.</summary>
    public static Task ByWebhook(VirtualClock clock) => OpenAsync(clock, WorkPriority.Webhook, AtOnce);

    /// <summary>Where none does, within the time between two scans and those two minutes.</summary>
    public static Task ByScan(VirtualClock clock) => OpenAsync(clock, WorkPriority.Poll, new SyncPolicies().OrderScanEvery + AtOnce);

    private static async Task OpenAsync(VirtualClock clock, WorkPriority heardBy, Duration most)
    {
        using var world = new World(clock, Seed, orders: 120, switches: SandboxSwitches.Default);
        var numbers = world.Sandbox.Zoho.Orders.Where(order => order.Intent == OrderIntent.Clean).Select(order => order.Number).ToList();
        foreach (var number in numbers)
        {
            world.Sandbox.Zoho.Edit(number, order => order with { Status = "draft" });
        }

        await world.SettleAsync();
        if (heardBy == WorkPriority.Webhook)
        {
            world.Sandbox.SetWebhooks(
                new(WebhookReceiver.Zoho, WebhookReceiver.ZohoSecret, WebhookReceiver.Procore, WebhookReceiver.ProcoreAuthorization),
                new(new WebhookReceiver(world)) { Timeout = Timeout.InfiniteTimeSpan });
        }

        await world.WaitAsync(TimeSpan.FromSeconds(61));
        var (start, until) = (world.Now(), clock.Elapsed + TimeSpan.FromSeconds(Between.TotalSeconds * numbers.Count) + TimeSpan.FromMinutes(10));
        using var process = world.StartProcess();
        await world.ConnectAsync(process);
        world.Receiving = process;
        await Task.WhenAll(process.RunAsync(until), EditAsync(world, numbers), DeliverAsync(world, until));

        // A scan that is due anyway may see one before its webhook tells of it.
        var all = await process.Engine.GetLatencyAsync(World.ConnectionId, start);
        Assert.Equal(numbers.Count, all.Sum(latency => latency.Edits));
        Assert.All(all, latency => Assert.InRange(latency.P95, Duration.Zero, most));
        Assert.InRange(all.Single(latency => latency.HeardBy == heardBy).Edits, numbers.Count * 9 / 10, numbers.Count);
        await AssertAsSeenAsync(world, start);
    }

    private static async Task EditAsync(World world, List<string> numbers)
    {
        foreach (var number in numbers)
        {
            world.Sandbox.Zoho.Edit(number, order => order with { Status = "open" });
            await world.WaitAsync(Between);
        }
    }

    private static async Task DeliverAsync(World world, TimeSpan until)
    {
        for (; world.Clock.Elapsed + Told < until; await world.WaitAsync(Told))
        {
            await world.Sandbox.PumpWebhooksAsync(CancellationToken.None);
        }
    }

    // The time that is said to have passed is that from Zoho's stamp to Procore's last write for the order, and the reading back after it.
    private static async Task AssertAsSeenAsync(World world, Instant start)
    {
        foreach (var order in (await world.OrdersAsync()).Where(order => order.Landed is { } landed && landed.LandedAt >= start))
        {
            var written = world.Sandbox.Log.Writes
                .Where(write => write.Side == SandboxSide.Procore && write.OriginIds.Any(id => id.Contains(order.Key.Id, StringComparison.Ordinal)))
                .Max(write => Instant.FromDateTimeOffset(write.At));
            Assert.InRange(order.Landed!.LandedAt - written, Duration.Zero, Duration.FromMinutes(1)); // what is written together is read back together
        }
    }
}
