namespace ZohoProcore.Sync.Tests;

/// <summary>What other orders take of a budget is what stands in Procore and what may yet arrive there: 24,300.00 are left beside the first order.</summary>
public sealed class StandingBudgetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A write of which nobody knows whether it arrived counts, and is asked about once something else went before it.</summary>
    [Theory]
    [InlineData("Submitted")]
    [InlineData("Approved")]
    public async Task A_write_of_unknown_outcome_counts_and_is_asked_about(string lands)
    {
        using var order = await FirstAsync(lands, 20_000m, writes: false);
        var test = order.Test;
        var other = Second(order, 15_000m);
        await order.SyncAsync();
        await test.RunThroughAsync();
        var isCut = true;
        test.Instead = request => isCut && request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("line_items", StringComparison.Ordinal)
            ? throw new HttpRequestException("cut off") : null;
        order.Edit(one => one with { Status = "open" });
        await StepAsync(order, async () => (await test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token)).Count > 0);
        Assert.Equal(RecordState.Failed, (await order.RecordAsync()).State);

        other.Edit(one => one with { Status = "open" });
        await StepAsync(other, async () => (await WaitingAsync(order)).Any(one => one.OrderId == other.Id) || other.Commitments().Count > 0);
        var asked = Assert.Single(await WaitingAsync(order), one => one.OrderId == other.Id);
        Assert.StartsWith($"It leaves -10,700.00 USD on {order.Code.FlatCode} ", asked.Reason, StringComparison.Ordinal);
        Assert.Contains(", other orders that are not committed yet 20,000.00)", asked.Reason, StringComparison.Ordinal);

        await test.Engine.ApproveAsync(Sandboxed.Id, other.Id, asked.Hash, "Ann", cancellationToken: Token);
        await StepAsync(other, () => Task.FromResult(other.Lines() is [15_000m]));
        isCut = false;
        await LookAsync(order);
        var begun = Assert.Single(await WaitingAsync(order), one => one.OrderId == order.Id);
        Assert.StartsWith($"It leaves -10,700.00 USD on {order.Code.FlatCode} ", begun.Reason, StringComparison.Ordinal);
        await test.Engine.ApproveAsync(Sandboxed.Id, order.Id, begun.Hash, "Ann", cancellationToken: Token);
        await LookAsync(order);
        Assert.Equal([20_000m], order.Lines());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    /// <summary>A change order that waits in Procore counts, whatever becomes of its order in Zoho.</summary>
    [Theory]
    [InlineData("nothing")]
    [InlineData("a code that is not known")]
    [InlineData("draft again")]
    public async Task A_change_order_that_waits_counts_beside_any_question(string what)
    {
        using var order = await FirstAsync("Approved", 10_000m, policies: new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        var other = Second(order, 10_000m);
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        order.EditLine(0, line => line with { Rate = 20_000m });
        await LookAsync(order);
        order.Edit(one => what switch
        {
            "draft again" => one with { Status = "draft" },
            "nothing" => one,
            _ => one with { Lines = [.. one.Lines, one.Lines[0] with { Id = "260815000099000007", CostCode = "99-999 Nope", Rate = 10m }] },
        });
        await LookAsync(order);

        await AsksAsync(order, other, "-5,700.00", "other orders that are not committed yet 10,000.00");
    }

    /// <summary>A change order that lowers an approved commitment frees nothing before it is approved: it may be declined.</summary>
    [Fact]
    public async Task What_is_to_be_lowered_counts_until_it_is()
    {
        using var order = await FirstAsync("Approved", 10_000m, policies: new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        var other = Second(order, 19_000m);
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        order.EditLine(0, line => line with { Rate = 5_000m });
        await LookAsync(order);
        Assert.Empty((await order.RecordAsync()).NotCommitted ?? []);

        other.Edit(one => one with { Status = "open" });
        await LookAsync(other);
        var asked = Assert.Single(await WaitingAsync(order), one => one.OrderId == other.Id);
        Assert.StartsWith($"It leaves -4,700.00 USD on {order.Code.FlatCode} ", asked.Reason, StringComparison.Ordinal);
        Assert.Empty(other.Commitments());
    }

    /// <summary>What a person makes of a commitment in Procore counts, whether it is a question or stays.</summary>
    [Theory]
    [InlineData("edit", false)]
    [InlineData("edit", true)]
    [InlineData("add", false)]
    [InlineData("add", true)]
    public async Task An_edit_in_Procore_counts_as_it_was_read(string what, bool isKept)
    {
        using var order = await FirstAsync("Submitted", 5_000m);
        var other = Second(order, 15_000m);
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        var commitment = order.Commitment();
        if (what == "edit") order.Test.EditInProcore("change_line", (long)commitment.Node["lines"]![0]!["id"]!, new() { ["amount"] = "20000.00", ["unit_cost"] = "20000.00" });
        else order.Test.EditInProcore("add_line", commitment.Id, new() { ["amount"] = "15000.00", ["wbs_code_id"] = order.Code.Id });
        await LookAsync(order);
        if (isKept)
        {
            await order.DecideAsync(ReviewAction.KeepProcore);
            await LookAsync(order);
        }

        await AsksAsync(order, other, "-10,700.00", "other orders that are not committed yet 20,000.00");
    }

    /// <summary>What was deleted or closed in Procore takes nothing, while that is a question and after every answer.</summary>
    [Theory]
    [InlineData("deleted", null)]
    [InlineData("deleted", ReviewAction.Skip)]
    [InlineData("closed", null)]
    [InlineData("closed", ReviewAction.Skip)]
    public async Task What_is_gone_takes_nothing(string what, ReviewAction? answer)
    {
        using var order = await FirstAsync("Submitted", 20_000m);
        var other = Second(order, 15_000m);
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        if (what == "deleted") order.Test.EditInProcore("delete_commitment", order.Commitment().Id);
        else order.InProcore(new() { ["status"] = "Closed" });
        await LookAsync(order);
        if (answer is { } given)
        {
            await order.DecideAsync(given);
            await LookAsync(order);
        }

        other.Edit(one => one with { Status = "open" });
        await LookAsync(other);
        Assert.DoesNotContain(await WaitingAsync(order), one => one.OrderId == other.Id);
        Assert.Equal([15_000m], other.Lines());
    }

    private static async Task AsksAsync(OneOrder order, OneOrder other, string left, string others)
    {
        other.Edit(one => one with { Status = "open" });
        await LookAsync(other);
        var asked = Assert.Single(await WaitingAsync(order), one => one.OrderId == other.Id);
        Assert.StartsWith($"It leaves {left} USD on {order.Code.FlatCode} ", asked.Reason, StringComparison.Ordinal);
        Assert.Contains(others, asked.Reason, StringComparison.Ordinal);
        Assert.Empty(other.Commitments());
    }

    private static async Task<OneOrder> FirstAsync(string lands, decimal amount, SyncPolicies? policies = null, bool writes = true)
    {
        var asks = (policies ?? new()) with { Approval = ApprovalPolicy.Nothing with { OverBudget = true } };
        var order = OneOrder.Of(new(orders: 2, policies: CommitmentLanding.In(asks, lands), asks: true, retries: 0, size: Sandboxed.Few));
        order.Write(amount);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        if (!writes) order.Edit(one => one with { Status = "draft" });
        return order;
    }

    private static OneOrder Second(OneOrder order, decimal amount)
    {
        var other = order.Beside();
        other.Write(amount);
        other.Edit(one => one with { Status = "draft" });
        return other;
    }

    private static async Task StepAsync(OneOrder order, Func<Task<bool>> isThere)
    {
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        for (var tries = 0; tries < 20 && !await isThere(); tries++)
        {
            await order.Test.ThroughAsync(order.Test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask(), step: 0.05);
        }
    }

    private static async Task LookAsync(OneOrder order)
    {
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunThroughAsync();
    }

    private static async Task<IReadOnlyList<WaitingOrder>> WaitingAsync(OneOrder order) => (await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;
}
