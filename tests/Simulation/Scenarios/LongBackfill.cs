using System.Net;
using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// More orders than Zoho Books allows calls in four days, none of which policy takes in, so that every one costs its look and nothing else: each day has its part, a restart in between loses
/// nothing, and what people edit in the afternoon is looked at in the afternoon.
/// </summary>
internal static class LongBackfill
{
    private const int Seed = 29;
    private const int Orders = 20_000;
    private const int Quota = 5_000;
    private const int MostDays = 7;
    private const int MostReadTwice = 500;
    private static readonly TimeSpan UntilTheAfternoon = TimeSpan.FromHours(8);
    private static readonly TimeSpan Afternoon = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UntilTheMorning = TimeSpan.FromHours(24) - UntilTheAfternoon - Afternoon;
    private static readonly TimeSpan BehindUtc = TimeSpan.FromHours(7); // Denver in winter, where the day's calls begin anew

    public static async Task RunsOverDays(VirtualClock clock)
    {
        using var world = new World(
            clock, Seed, Orders, SandboxSwitches.Default, latencies: new(0, 0, 0), policies: new() { Approval = null, OrdersFrom = new(2100, 1, 1) }, size: new(2, 5, 2));
        world.Sandbox.Zoho.SetDailyQuota(Quota);
        var (calls, details, refused) = (new Dictionary<DateTime, int>(), 0, 0);
        world.Wire = async (request, send) =>
        {
            var (day, path) = ((clock.GetUtcNow() - BehindUtc).Date, request.RequestUri!.AbsolutePath);
            var response = await send();
            if (path.StartsWith("/books/v3/", StringComparison.Ordinal))
            {
                calls[day] = calls.GetValueOrDefault(day) + 1;
                details += path.StartsWith("/books/v3/purchaseorders/", StringComparison.Ordinal) ? 1 : 0;
                refused += response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            }

            return response;
        };

        await world.ConnectAsync();
        for (var day = 1; ; day++)
        {
            Assert.True(day <= MostDays, "It does not come to an end.");
            await RunAsync(world, UntilTheAfternoon);
            var known = (await world.OrdersAsync()).Where(record => record.Key.Kind == RecordKind.PurchaseOrder).Select(record => record.Key.Id).ToHashSet(StringComparer.Ordinal);
            if (known.Count == Orders)
            {
                break;
            }

            await EditAsync(world, world.Sandbox.Zoho.Orders.Select(order => order.Id).Last(id => !known.Contains(id)));
            world.Restart();
            await world.ConnectAsync();
            await RunAsync(world, UntilTheMorning);
        }

        Assert.Empty(world.Failures);
        Assert.Equal(0, refused);
        Assert.All(calls.Values, day => Assert.InRange(day, 1, Quota));
        Assert.True(calls.Count > Orders / Quota, "The quota was no limit to it.");
        Assert.InRange(details, Orders, Orders + MostReadTwice);
    }

    /// <summary>A webhook tells of an order that nobody has read yet, when the backfill had its part of the day.</summary>
    private static async Task EditAsync(World world, string order)
    {
        var (key, at) = (RecordKey.PurchaseOrder(order), world.Now());
        await world.Engine.SubmitAsync(World.ConnectionId, key, WorkPriority.Webhook, "edited", world.Process.Life);
        await RunAsync(world, Afternoon);
        var read = await world.Store.GetRecordAsync(World.ConnectionId, key);
        Assert.True(read?.ReadAt is not null, "What somebody edited waits for the next day.");
        Assert.InRange(read!.ReadAt!.Value - at, Duration.Zero, Duration.FromMinutes(2));
    }

    private static Task RunAsync(World world, TimeSpan time) => world.Process.RunAsync(world.Clock.Elapsed + time);
}
