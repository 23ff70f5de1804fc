using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Pending costs are part of what is left of a budget where policy names their column: others' in whole, the sync's own once.</summary>
public sealed class PendingCostTests
{
    private static readonly BudgetRoomSource Named = new() { Pending = "Pending Cost Changes" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>9,900 are left, and somebody's commitment of 9,000 is submitted.</summary>
    [Theory]
    [InlineData(true, 900)]
    [InlineData(false, 9_900)]
    public async Task What_others_have_pending_is_taken_where_the_column_is_named(bool isNamed, decimal left)
    {
        using var order = await BesideAsync(isNamed, "Submitted");
        order.Write(5_000m);

        var plan = await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, isNamed ? Named : null, Token);
        await order.SyncAsync();

        var room = Assert.Single(plan.Room!);
        Assert.Equal((isNamed ? 9_000m : 0m, left, left - 5_000m), (room.Pending, room.Before, room.After));
        var record = await order.RecordAsync();
        Assert.Equal(isNamed ? RecordState.AwaitingApproval : RecordState.Synced, record.State);
        if (isNamed)
        {
            Assert.StartsWith("It leaves -4,100.00 USD on", record.Reason, StringComparison.Ordinal);
            Assert.Contains("committed 100.00, pending 9,000.00, direct costs 0.00, it adds 5,000.00)", record.Reason, StringComparison.Ordinal);
        }
    }

    /// <summary>An order that is pending itself takes what it takes once, before and after, and beside another order.</summary>
    [Fact]
    public async Task What_the_sync_has_pending_is_taken_once()
    {
        using var order = await BesideAsync(isNamed: true, "Draft", orders: 8, new(StringComparer.Ordinal) { ["open"] = "Submitted" });
        var (fits, over) = (order.Beside(), order.Beside(2));
        order.Write(5_000m);
        fits.Write(4_900m);
        over.Write(0.01m);
        foreach (var later in new[] { fits, over }) later.Edit(zoho => zoho with { Status = "draft" });
        await order.SyncAsync();
        Assert.Equal("Submitted", (string?)order.Commitment().Node["status"]);

        var room = Assert.Single((await order.Test.Engine.PlanWithRoomAsync(Sandboxed.Id, order.Number, Named, Token)).Room!);
        Assert.Equal((0m, 9_900m), (room.Pending, room.Before));

        fits.Edit(zoho => zoho with { Status = "open" });
        await fits.SyncAsync();
        Assert.Equal([4_900m], fits.Lines());

        over.Edit(zoho => zoho with { Status = "open" });
        await over.SyncAsync();
        Assert.Contains("other orders that are not committed yet 9,900.00", (await over.RecordAsync()).Reason, StringComparison.Ordinal);
        Assert.Empty(over.Commitments());
    }

    /// <summary>What a person approved or took back in Procore is no pending cost of the sync's, whether the sync looked since or not: others' 4,000 leave 900.</summary>
    [Theory]
    [InlineData("Approved", false)]
    [InlineData("Draft", false)]
    [InlineData("Draft", true)]
    public async Task What_is_not_pending_any_more_hides_nothing_that_others_have_pending(string status, bool looksAgain)
    {
        using var order = await BesideAsync(isNamed: true, "Submitted", orders: 8, new(StringComparer.Ordinal) { ["open"] = "Submitted" }, amount: "4000");
        var next = order.Beside();
        order.Write(5_000m);
        next.Write(4_900m);
        next.Edit(zoho => zoho with { Status = "draft" });
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = status });
        if (looksAgain)
        {
            await order.SyncAsync();
        }

        next.Edit(zoho => zoho with { Status = "open" });
        await next.SyncAsync();

        Assert.Equal(RecordState.AwaitingApproval, (await next.RecordAsync()).State);
        Assert.Empty(next.Commitments());
    }

    [Fact]
    public async Task A_column_of_that_name_that_is_not_there_asks()
    {
        using var order = await BesideAsync(isNamed: true, "Draft", pending: "Pendings");
        order.Write(1m);
        await order.SyncAsync();
        Assert.Contains("has no column 'Pendings'", (await order.RecordAsync()).Reason, StringComparison.Ordinal);
    }

    /// <summary>An order on a code with 10,000 of budget and 100 committed, where somebody's commitment of 9,000 has a status.</summary>
    private static async Task<OneOrder> BesideAsync(
        bool isNamed, string status, int orders = 1, SortedDictionary<string, string>? statuses = null, string pending = "Pending Cost Changes", string amount = "9000")
    {
        var policies = new SyncPolicies
        {
            Approval = ApprovalPolicy.Nothing with { OverBudget = true, Budget = isNamed ? new() { Pending = pending } : new() },
        };
        var order = new OneOrder(statuses is null ? policies : policies with { CommitmentStatusByOrderStatus = statuses }, asks: true, orders: orders);
        await order.BudgetAsync(10_000m, 0m, 100m);
        var project = order.Projects[0].ProcoreId!.Value;
        var vendor = order.Test.Vendors.Data.Vendors.First(one => one.ProcoreId is not null).ProcoreId!.Value;
        var other = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "SC-99", ["vendor_id"] = vendor }, project);
        order.Test.EditInProcore("add_line", other, new() { ["amount"] = amount, ["wbs_code_id"] = order.Code.Id });
        order.Test.EditInProcore("change_commitment", other, new JsonObject { ["status"] = status });
        return order;
    }
}
