using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person kept of change orders is kept of those, and not of others that come to the same: a scan finds it, and somebody is asked.</summary>
public sealed class KeptChangeOrderTests
{
    private static readonly SyncPolicies ByChangeOrder = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };

    /// <summary>An approved change order is taken out, and another one of the same sum, on another code or the same, comes in its place.</summary>
    [Theory]
    [InlineData(AmendedOrderTreatment.Review, 1)]
    [InlineData(AmendedOrderTreatment.ChangeOrder, 1)]
    [InlineData(AmendedOrderTreatment.Review, 0)]
    public async Task Another_one_of_the_same_sum_was_not_decided_about(AmendedOrderTreatment treatment, int line)
    {
        using var order = await OfTwoCodesAsync(new() { AmendedOrders = treatment });
        Enter(order, 100, 0);
        await order.SyncAsync();
        await KeepAsync(order);

        Do(order, "delete_change_order", (long)Changes(order)[0]["id"]!);
        Enter(order, 100, line);
        await ScanAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await KeepAsync(order);
        await ScanAsync(order);
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>Two of opposite amounts come to nothing, and not on every code.</summary>
    [Fact]
    public async Task Two_that_come_to_nothing_were_not_decided_about()
    {
        using var order = await OfTwoCodesAsync(new());
        Enter(order, 100, 0);
        await order.SyncAsync();
        await KeepAsync(order);
        Enter(order, 50, 0);
        Enter(order, -50, 1);
        await ScanAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    /// <summary>What was kept as it was edited is declined afterwards: nothing of it is committed, and somebody is told.</summary>
    [Theory]
    [InlineData("rejected")]
    [InlineData("void")]
    public async Task One_that_was_kept_and_is_declined_then_is_told(string status)
    {
        using var order = await OfTwoCodesAsync(ByChangeOrder);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        var change = (long)Changes(order)[0]["id"]!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order_line", ["id"] = change, ["amount"] = "70" })["errors"]);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderTouched, await order.FindingAsync());
        await KeepAsync(order);
        Do(order, "change_change_order", change, "pending");
        await ScanAsync(order);
        Assert.Null(await order.FindingAsync());

        Do(order, "change_change_order", change, status);
        await ScanAsync(order);
        Assert.NotNull(await order.FindingAsync());
        Assert.Contains(
            await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            entry => entry.Kind == AuditKind.DecisionLapsed && entry.Reason.Contains("70, declined", StringComparison.Ordinal));
    }

    private static async Task<OneOrder> OfTwoCodesAsync(SyncPolicies policies)
    {
        var order = new OneOrder(policies);
        order.Write(1_000, 500);
        var codes = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ToList();
        order.EditLine(1, line => order.On(order.Projects[0], codes[1]) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 500 });
        await order.SyncAsync();
        return order;
    }

    private static async Task ScanAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
    }

    private static async Task KeepAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    private static List<JsonNode> Changes(OneOrder order) => [.. order.Commitment().Node["change_orders"]!.AsArray().Select(change => change!)];

    private static void Do(OneOrder order, string action, long id, string? status = null) =>
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = action, ["id"] = id, ["status"] = status })["errors"]);

    private static void Enter(OneOrder order, int amount, int line) =>
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = order.Commitment().Id, ["status"] = "approved", ["amount"] = FormattableString.Invariant($"{amount}.00"), ["line"] = line })["errors"]);
}
