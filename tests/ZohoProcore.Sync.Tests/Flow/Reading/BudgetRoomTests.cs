using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is left of a budget on the codes of an order, before its plan and after it, by Procore's budget view.</summary>
public sealed class BudgetRoomTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);
    private static readonly SyncPolicies BritishColumbia = new()
    {
        AmendedOrders = AmendedOrderTreatment.ChangeOrder,
        Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The worked example: 60,000.00 are budgeted on A's code, 34,500.00 committed, 1,200.00 are direct costs.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_room_of_a_purchase_in_British_Columbia_comes_out_to_the_cent(bool asNumbers)
    {
        using var order = await WrittenAsync(new() { Procore = new() { MoneyAsNumbers = asNumbers } });
        Assert.Equal((24_300.00m, 24_054.89m, 245.11m), await RoomAsync(order));

        await order.SyncAsync();
        Assert.Equal([24_054.89m, 1_509.98m], order.Lines());
        Assert.Equal((245.11m, 0m, 245.11m), await RoomAsync(order));

        order.EditLine(0, line => line with { QuantityCancelled = 2 });
        order.Edit(zoho => zoho with { Status = "closed" });
        Assert.Equal((245.11m, -3_879.82m, 4_124.93m), await RoomAsync(order));

        // The draft change order commits nothing until it is approved.
        await order.SyncAsync();
        Assert.Equal((245.11m, -3_879.82m, 4_124.93m), await RoomAsync(order));

        var draft = order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).Single()!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)draft["id"]!, ["status"] = "approved" })["errors"]);
        await order.SyncAsync();
        Assert.Equal((4_124.93m, 0m, 4_124.93m), await RoomAsync(order));
    }

    [Fact]
    public async Task The_plan_shows_each_code_of_each_project_and_what_it_is_made_of()
    {
        using var order = await WrittenAsync(new());

        var plan = await PlanAsync(order);

        Assert.Equal([order.Projects[0].ProcoreId!.Value, order.Projects[1].ProcoreId!.Value], plan.Room!.Select(room => room.ProjectId));
        var first = plan.Room![0];
        Assert.Equal((60_000m, 34_500m, 1_200m, null), (first.RevisedBudget, first.Committed, first.DirectCosts, first.Unknown));
        Assert.Equal(order.Code.FlatCode, first.Code);
        Assert.Equal(1_509.98m, plan.Room![1].Before - plan.Room[1].After);
        Assert.Equal((await order.PlanAsync()).PlanHash, plan.PlanHash);
    }

    /// <summary>Companies make views of their own.</summary>
    [Fact]
    public async Task A_view_and_its_columns_are_called_as_the_company_calls_them()
    {
        using var order = await WrittenAsync(new());
        async Task<BudgetRoom> With(BudgetRoomSource columns) => (await PlanAsync(order, columns)).Room![0];

        var own = await With(new() { View = " cost report", RevisedBudget = "Budget", Committed = "Bought out", DirectCosts = "" });
        Assert.Equal((25_500m, 1_445.11m), (own.Before, own.After));

        var unknown = await With(new() { View = "Cost Report", DirectCosts = "" });
        Assert.Equal((null, null, 24_054.89m), (unknown.Before, unknown.After, unknown.Change));
        Assert.Contains("has no column 'Revised Budget'; it has 'Budget', 'Bought out'", unknown.Unknown, StringComparison.Ordinal);
        Assert.Contains("has no budget view 'Forecast'; it has 'Procore Standard Budget', 'Cost Report'", (await With(new() { View = "Forecast" })).Unknown, StringComparison.Ordinal);
    }

    /// <summary>What the documents leave open: rows are by the columns' ids, and may not say their WBS code.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_are_read_by_the_columns_ids_and_by_cost_code_and_cost_type(bool byId)
    {
        using var order = await WrittenAsync(new());
        var ids = new Dictionary<string, string>();
        order.Test.Spoil = (request, body) =>
        {
            var path = request.RequestUri!.AbsolutePath;
            foreach (var row in path.Contains("/budget_views/", StringComparison.Ordinal) ? body.AsArray().Select(row => row!.AsObject()) : [])
            {
                if (path.EndsWith("/budget_detail_columns", StringComparison.Ordinal))
                {
                    ids[(string)row["name"]!] = row["id"]!.ToString();
                }
                else if (byId)
                {
                    foreach (var name in ids.Keys)
                    {
                        row[ids[name]] = row[name]!.DeepClone();
                        row.Remove(name);
                    }
                }
                else
                {
                    row.Remove("wbs_code_id");
                }
            }
        };

        Assert.Equal((24_300.00m, 24_054.89m, 245.11m), await RoomAsync(order));
    }

    /// <summary>A commitment that is not committed yet takes nothing, and a question changes nothing.</summary>
    [Fact]
    public async Task What_is_not_committed_takes_no_room()
    {
        using var order = await WrittenAsync(new());
        order.Edit(zoho => zoho with { Status = "approved" });
        Assert.Equal((24_300m, 0m, 24_300m), await RoomAsync(order));
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "open" });
        Assert.Equal((24_300m, 24_054.89m, 245.11m), await RoomAsync(order));
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Adjustment = 5 });
        Assert.Equal((245.11m, 0m, 245.11m), await RoomAsync(order));
    }

    [Fact]
    public async Task Nothing_is_read_of_the_budget_unless_somebody_asks()
    {
        using var order = await WrittenAsync(new());
        var calls = order.Test.Sent.Count;
        Assert.Null((await order.PlanAsync()).Room);
        await order.SyncAsync();

        Assert.DoesNotContain(order.Test.Sent.Skip(calls), sent => sent.Uri.AbsolutePath.Contains("budget_views", StringComparison.Ordinal));
    }

    private static async Task<(decimal? Before, decimal Change, decimal? After)> RoomAsync(OneOrder order)
    {
        var plan = await PlanAsync(order);
        var room = plan.Room!.Single(room => room.WbsCodeId == order.Code.Id && room.ProjectId == order.Projects[0].ProcoreId);
        return (room.Before, room.Change, room.After);
    }

    /// <summary>Later than the calls before, so that no limit is waited for.</summary>
    private static ValueTask<OrderPlan> PlanAsync(OneOrder order, BudgetRoomSource? source = null)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        return order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, source, Token);
    }

    /// <summary>The order of the example, typed and not synced, beside what people budgeted and committed on its code.</summary>
    private static async Task<OneOrder> WrittenAsync(SandboxSwitches switches)
    {
        var order = new OneOrder(BritishColumbia, switches);
        order.Write([(12.4m, 1_850m, 0, [Gst, Pst]), (3m, 480m, 1, [Gst, Pst])], zoho => zoho with { Discount = new DiscountData(2, true) });
        await order.BudgetAsync(60_000, 1_200, 34_500);
        return order;
    }
}
