
namespace ZohoProcore.Sync.Tests;

/// <summary>That a commitment is not seen is no proof that nothing is committed, and no reason to call its write under way.</summary>
public sealed class HiddenCommitmentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hide_project", "open")]
    [InlineData("delete_project", "open")]
    [InlineData("hide_project", "cancelled")]
    public async Task What_was_written_in_a_project_that_is_not_listed_any_more_is_not_known_and_the_month_stays_open(string what, string status)
    {
        using var order = await HiddenAsync(what);
        order.Edit(zoho => zoho with { Status = status });

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.NotReadable, ReconciliationCause.NotReadable, false), (row.Result, row.Cause, row.IsSettled));
        var hidden = Assert.Single(report.Unreadable);
        Assert.Equal((ListedKind.ProcoreProject, Text.Amount(order.Projects[0].ProcoreId!.Value)), (hidden.Kind, hidden.Id));
        Assert.Contains($"commitments were written there ({order.Number})", hidden.Reason, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => CloseAsync(order));
        Assert.Contains("if it was deleted, leave these orders out", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What the refusal says to do can be done.</summary>
    [Fact]
    public async Task Once_its_orders_are_left_out_a_project_that_was_deleted_keeps_no_month_open()
    {
        using var order = await HiddenAsync("delete_project");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        await order.Test.RunAsync();

        var row = await order.RowAsync();

        Assert.Equal((ReconciliationResult.MissingInProcore, ReconciliationCause.LeftOut), (row.Result, row.Cause));
        Assert.Equal(0m, Assert.Single((await CloseAsync(order)).Rows, one => one.OrderId == order.Id).ProcoreTotal);
    }

    [Fact]
    public async Task A_commitment_that_a_person_deleted_is_gone_and_a_replay_asks_what_to_do()
    {
        using var order = new OneOrder();
        order.Write(1_000m);
        await order.SyncAsync();
        var id = order.Commitment().Id;
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("delete_commitment", id);

        var row = await order.RowAsync();

        Assert.Equal((ReconciliationResult.MissingInProcore, ReconciliationCause.GoneInProcore), (row.Result, row.Cause));
        Assert.StartsWith("Replay the order", ReconciliationWords.NextStep(row.Cause), StringComparison.Ordinal);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentDeleted, await order.FindingAsync());
        Assert.Equal(ReconciliationCause.AwaitsReview, (await order.RowAsync()).Cause);
    }

    [Fact]
    public void What_was_not_read_since_it_became_an_order_is_not_gone()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 90, ChangedAt = NodaTime.Instant.MinValue };
        LedgerOrder order = new("PO-1", "open", "USD", 100);
        Assert.Equal(ReconciliationCause.NotReadYet, OrderReconciliation.Compare("1", order, [], record, new()).Cause);
        Assert.Equal(ReconciliationCause.GoneInProcore, OrderReconciliation.Compare("1", order, [], record with { Total = 100 }, new()).Cause);
    }

    private static async Task<OneOrder> HiddenAsync(string what)
    {
        var order = new OneOrder();
        order.Write(1_000m);
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        order.Test.EditInProcore(what, 0, project: order.Projects[0].ProcoreId);
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await order.Test.RunAsync();
        return order;
    }

    private static Task<MonthStatement> CloseAsync(OneOrder order) =>
        order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token).AsTask();
}
