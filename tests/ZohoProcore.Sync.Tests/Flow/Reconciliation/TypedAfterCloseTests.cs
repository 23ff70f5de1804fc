using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What people type, change or take away in Procore beside all orders, after a month was closed, is said to have changed after it.</summary>
public sealed class TypedAfterCloseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_after_the_close_came_after_it()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var closed = await CloseAsync(order);
        Assert.Empty(closed.OnlyInProcore!);
        var id = await ByHand.TypeAsync(order, 50_000, number: "HAND-77");

        var report = await order.Test.ReconcileAsync();

        var change = Assert.Single(report.OnlyInProcoreAfterClose);
        Assert.Equal((closed.Month, null, id, 50_000m), (change.Month, change.Before, change.Now!.ContractId, change.Now.Total));
        Assert.Equal([ChangeAfterCloseKind.Came], change.Kinds);
        Assert.Empty(report.ChangedAfterClose);
        var again = await CloseAsync(order);
        Assert.Equal((true, false), (closed.ZohoHash == again.ZohoHash, closed.ProcoreHash == again.ProcoreHash));
        Assert.Equal("HAND-77", Assert.Single(again.OnlyInProcore!).Number);
        Assert.Empty((await order.Test.ReconcileAsync()).OnlyInProcoreAfterClose);
    }

    [Fact]
    public async Task What_is_typed_for_an_order_that_policy_leaves_out_is_no_change_of_the_month()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var closed = await CloseAsync(order);
        await ByHand.TypeAsync(order, 50_000, number: "HAND-77");
        var report = await order.Test.ReconcileAsync();

        Assert.Single(MonthClosing.OnlyInProcore(closed, report));
        Assert.Empty(MonthClosing.OnlyInProcore(closed, report with { OnlyInProcore = [.. report.OnlyInProcore.Select(one => one with { Cause = UnclaimedCause.OutOfScope })] }));
    }

    [Theory]
    [InlineData("amount", ChangeAfterCloseKind.Amounts)]
    [InlineData("Draft", ChangeAfterCloseKind.Committed)]
    [InlineData("Closed", ChangeAfterCloseKind.Gone)]
    [InlineData("delete", ChangeAfterCloseKind.Gone)]
    [InlineData("link", ChangeAfterCloseKind.Gone)]
    [InlineData("hide", ChangeAfterCloseKind.NotKnown)]
    [InlineData("hide_project", ChangeAfterCloseKind.NotKnown)]
    [InlineData("private", ChangeAfterCloseKind.NotKnown)]
    public async Task What_becomes_of_it_after_the_close_is_said(string what, ChangeAfterCloseKind kind)
    {
        using var order = new OneOrder(switches: what == "private" ? Sandbox.SandboxSwitches.Default with { Procore = new() { PrivateCommitmentsAreHidden = true } } : null);
        order.Write(1_000);
        var id = await ByHand.TypeAsync(order, 50_000, number: "HAND-77", status: what is "delete" or "amount" ? "Draft" : "Approved");
        order.Test.EditInProcore("change_commitment", id, new() { ["private"] = false });
        await CloseAsync(order);
        Assert.Empty((await order.Test.ReconcileAsync()).OnlyInProcoreAfterClose);
        switch (what)
        {
            case "amount": order.Test.EditInProcore("add_line", id, new() { ["amount"] = 1m, ["wbs_code_id"] = order.Code.Id }); break;
            case "delete": order.Test.EditInProcore("delete_commitment", id); break;
            case "hide_project": order.Test.EditInProcore(what, 0, project: order.Projects[0].ProcoreId); break;
            case "private": order.Test.EditInProcore("change_commitment", id, new() { ["private"] = true }); break;
            case "link": await ByHand.LinkAsync(order, LinkAction.Link, id); break;
            case "hide":
                order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)
                && request.RequestUri.Query.Contains(Text.Amount(order.Projects[0].ProcoreId!.Value), StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null; break;
            default: order.Test.EditInProcore("change_commitment", id, new() { ["status"] = what }); break;
        }

        var change = Assert.Single((await order.Test.ReconcileAsync()).OnlyInProcoreAfterClose);

        Assert.Equal([kind], change.Kinds);
        Assert.Equal((id, 50_000m), (change.Before!.ContractId, change.Before.Total));
        Assert.Equal(kind is ChangeAfterCloseKind.Gone or ChangeAfterCloseKind.NotKnown, change.Now is null);
    }

    [Fact]
    public void Another_vendor_or_currency_is_told_and_whose_it_may_be_is_no_change_of_Procore_s()
    {
        var one = new UnclaimedCommitment { ProjectId = 7, ContractId = 5, Number = "HAND", VendorId = 21, VendorName = "Acme", Currency = "USD", Status = "Approved", Total = 10, Committed = 10, Cause = UnclaimedCause.NoOrder };
        var closed = MonthClosing.Of(Report(one), new(2026, 11), "Cora", "", "");

        Assert.Equal([ChangeAfterCloseKind.Vendor], Assert.Single(MonthClosing.OnlyInProcore(closed, Report(one with { VendorId = 22 }))).Kinds);
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Assert.Single(MonthClosing.OnlyInProcore(closed, Report(one with { VendorId = null }))).Kinds);
        Assert.Equal([ChangeAfterCloseKind.Amounts], Assert.Single(MonthClosing.OnlyInProcore(closed, Report(one with { Currency = "EUR" }))).Kinds);
        Assert.Empty(MonthClosing.OnlyInProcore(closed, Report(one with { Cause = UnclaimedCause.NotTheOrders, OrderNumbers = ["PO-1"] })));

        static ReconciliationReport Report(UnclaimedCommitment one) => new() { ConnectionId = Sandboxed.Id, At = NodaTime.Instant.FromUtc(2026, 12, 1, 8, 0), Rows = [], OnlyInProcore = [one] };
    }

    /// <summary>schema-6-closed has a month that was closed before statements kept what stands only in Procore; HAND-77 of 50,000 stood there.</summary>
    [Fact]
    public async Task A_month_that_was_closed_before_statements_kept_it_opens_and_is_compared_by_orders()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-closed");
        await test.Relational.InitializeAsync(Token);
        var closed = (await new MonthBooks(test.Store, Sandboxed.Id).LastAsync(Token))!;
        Assert.Equal((null, null, "Cora", "signed"), (closed.OnlyInProcore, closed.Without, closed.By, closed.Note));
        var row = Assert.Single(closed.Rows);
        Assert.Equal((1_000m, 1_000m, null, true), (row.Cost, row.ProcoreTotal, row.ProcoreAmounts, closed.Parts!.Count > 0));
        var hand = new UnclaimedCommitment { ProjectId = 7, ContractId = 5, Number = "HAND-77", VendorName = "", Currency = "USD", Status = "Approved", Total = 50_000, Committed = 50_000, Cause = UnclaimedCause.NoOrder };
        var now = new ReconciledOrder
        {
            OrderId = row.OrderId,
            OrderNumber = row.OrderNumber,
            Date = row.Date,
            VendorId = row.VendorId!,
            VendorName = row.VendorName,
            Currency = row.Currency,
            OrderStatus = row.OrderStatus,
            ZohoTotal = row.ZohoTotal,
            Cost = row.Cost,
            ProcoreTotal = row.ProcoreTotal,
            ProcoreAmounts = [new("EUR", row.ProcoreTotal)],
            ContractIds = [],
            State = RecordState.Synced,
            Result = row.Result,
            Projects = [.. closed.Parts!.Where(part => part.WbsCodeId is null).Select(part => new ReconciledProject(part.ProjectId, part.Name, part.Cost, part.ProcoreTotal, 0, 0) { Committed = part.Committed!.Value, VendorId = part.VendorId })],
            Codes = [.. closed.Parts!.Where(part => part.WbsCodeId is not null).Select(part => new ReconciledCode(part.ProjectId, part.WbsCodeId!.Value, part.Name, part.Cost!.Value, part.ProcoreTotal))],
        };
        var report = new ReconciliationReport { ConnectionId = Sandboxed.Id, At = closed.At, Rows = [now], OnlyInProcore = [hand] };

        Assert.Empty(MonthClosing.OnlyInProcore(closed, report));
        Assert.Empty(MonthClosing.Changes(closed, report));
        Assert.Equal([ChangeAfterCloseKind.Amounts], Assert.Single(MonthClosing.Changes(closed, report with { Rows = [now with { ZohoTotal = 900 }] })).Kinds);
    }

    private static Task<MonthStatement> CloseAsync(OneOrder order) => order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token).AsTask();
}
