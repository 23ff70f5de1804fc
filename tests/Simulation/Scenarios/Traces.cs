using System.Globalization;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Whatever stands in Procore can be traced by the audit, also where an order never got to the end of its way.</summary>
internal sealed class Traces(VirtualClock clock)
{
    private const int Seed = 11;

    /// <summary>One of an order's two projects takes the writes, the other never answers, and then the order is cancelled: a person finds the commitment that is there.</summary>
    public async Task A_commitment_that_was_written_before_its_order_failed_elsewhere_can_be_traced()
    {
        var (order, projects) = await OrderInTwoProjectsAsync();
        using var world = new World(clock, Seed);
        var silent = projects[1].ToString(CultureInfo.InvariantCulture);
        world.Wire = async (request, send) =>
        {
            var about = request.RequestUri + (request.Content is { } content ? await content.ReadAsStringAsync() : string.Empty);
            return request.Method != HttpMethod.Get && about.Contains(silent, StringComparison.Ordinal)
                ? throw new HttpRequestException("The connection was lost.")
                : await send();
        };

        await world.ConnectAsync();
        await RunUntilAsync(world, async () => (await world.Store.GetRecordAsync(World.ConnectionId, order))?.State == RecordState.Failed);
        Assert.Contains(world.State()["commitments"]!.AsArray(), commitment => (long)commitment!["project"]! == projects[0]
            && ((string?)commitment["origin_id"])!.Contains(order.Id, StringComparison.Ordinal) && (string)commitment["status"]! != "Draft");

        await CancelAsync(world, order);
        await LookAgainAsync(world, order, RecordState.NeedsReview);
    }

    /// <summary>The commitment was created, but the answer was lost, and the order was cancelled or deleted before anyone looked again.</summary>
    public async Task A_commitment_whose_creation_was_never_confirmed_can_be_traced(bool deleted, RecordState expected)
    {
        var (order, _) = await OrderInTwoProjectsAsync();
        using var world = new World(clock, Seed);
        world.Wire = async (request, send) =>
        {
            var wrote = request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("purchase_order_contracts", StringComparison.Ordinal);
            var answer = await send();
            return wrote ? throw new HttpRequestException("The connection was lost.") : answer;
        };

        await world.ConnectAsync();
        await RunUntilAsync(world, async () => (await world.Store.GetRecordAsync(World.ConnectionId, order))?.State == RecordState.Failed);

        if (!deleted)
        {
            await CancelAsync(world, order);
            await LookAgainAsync(world, order, expected);
            return;
        }

        world.Touched.Add((await world.Store.GetRecordAsync(World.ConnectionId, order))!.OrderNumber);
        world.Wire = (request, send) =>
        {
            request.RequestUri = new(request.RequestUri!.ToString().Replace($"/purchaseorders/{order.Id}", "/purchaseorders/460000000999999", StringComparison.Ordinal));
            return send();
        };
        await LookAgainAsync(world, order, expected);
    }

    private static async Task CancelAsync(World world, RecordKey order)
    {
        var number = (await world.Store.GetRecordAsync(World.ConnectionId, order))!.OrderNumber;
        world.Sandbox.Zoho.Edit(number, zoho => zoho with { Status = "cancelled" });
        world.Touched.Add(number);
        world.Wire = null;
    }

    private static async Task LookAgainAsync(World world, RecordKey order, RecordState expected)
    {
        await world.ScanEverythingAsync();

        Assert.Equal(expected, (await world.Store.GetRecordAsync(World.ConnectionId, order))!.State);
        await Invariants.HoldAsync(world);
        var entries = await CountAuditAsync(world);
        await world.Engine.ReplayAsync(World.ConnectionId, null, "test");
        await world.SettleAsync();
        Assert.Equal(entries, await CountAuditAsync(world));
    }

    private static async Task RunUntilAsync(World world, Func<Task<bool>> done)
    {
        for (var run = 0; run < 50 && !await done(); run++)
        {
            await world.Engine.RunDueAsync(World.ConnectionId);
        }

        Assert.True(await done());
    }

    private static async Task<int> CountAuditAsync(World world)
    {
        var count = 0;
        await foreach (var entry in world.Store.ReadAsync(new() { ConnectionId = World.ConnectionId }))
        {
            count += entry.Kind is AuditKind.Outcome or AuditKind.Intent ? 1 : 0;
        }

        return count;
    }

    private async Task<(RecordKey Order, IReadOnlyList<long> Projects)> OrderInTwoProjectsAsync()
    {
        using var world = new World(clock, Seed);
        await world.SettleAsync();
        foreach (var order in (await world.OrdersAsync()).Where(order => order.State == RecordState.Synced))
        {
            var commitments = await world.Store.ListCommitmentsAsync(World.ConnectionId, new() { OrderIds = [order.Key.Id] });
            if (commitments.Count == 2)
            {
                return (order.Key, [.. commitments.Select(commitment => commitment.ProjectId)]);
            }
        }

        throw new InvalidOperationException($"No order of seed {Seed} is synced into two projects.");
    }
}
