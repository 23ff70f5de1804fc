using System.Globalization;
using System.Net;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Whatever moves after a month was closed is said to have changed, also where the total stays; and what can't be read is not 0.</summary>
[Trait("Takes", "long")]
public sealed class ClosedOrderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("projects", ChangeAfterCloseKind.Projects, ChangeAfterCloseKind.NoLongerTies)]
    [InlineData("code", ChangeAfterCloseKind.Codes, ChangeAfterCloseKind.NoLongerTies)]
    [InlineData("vendor", ChangeAfterCloseKind.Vendor, ChangeAfterCloseKind.NoLongerTies)]
    [InlineData("draft", ChangeAfterCloseKind.Committed, ChangeAfterCloseKind.NoLongerTies)]
    [InlineData("closed", ChangeAfterCloseKind.Committed, ChangeAfterCloseKind.NoLongerTies)]
    [InlineData("date", ChangeAfterCloseKind.Date, null)]
    public async Task What_moves_while_the_total_stays_changed_after_the_close(string what, ChangeAfterCloseKind kind, ChangeAfterCloseKind? too)
    {
        using var order = new OneOrder();
        order.Write([(1m, 900m, 0, []), (1m, 100m, 1, [])]);
        await order.SyncAsync();
        await CloseAsync(order);
        Assert.Empty((await order.Test.ReconcileAsync()).ChangedAfterClose);
        Change(order, what);
        await order.SyncAsync();

        var change = Assert.Single((await order.Test.ReconcileAsync()).ChangedAfterClose);

        Assert.Equal((order.Id, 1_000m, 1_000m), (change.Before!.OrderId, change.Now!.ZohoTotal, change.Now.ProcoreTotal));
        Assert.Contains(kind, change.Kinds);
        Assert.DoesNotContain(ChangeAfterCloseKind.Amounts, change.Kinds);
        Assert.True(too is not { } also || change.Kinds.Contains(also), string.Join(", ", change.Kinds));
    }

    /// <summary>Procore's side of a vendor is the commitment's own, whatever the order says.</summary>
    [Fact]
    public async Task An_order_whose_commitment_is_of_another_vendor_does_not_tie_and_each_vendor_has_its_own_side()
    {
        using var order = new OneOrder();
        order.Write(1_000m);
        await order.SyncAsync();
        var vendor = order.Vendor;
        Change(order, "vendor");
        await order.SyncAsync();
        var other = order.Vendor;

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.VendorDiffers, ReconciliationCause.OtherVendor, false), (row.Result, row.Cause, row.IsSettled));
        Assert.NotEqual(vendor.ZohoId, other.ZohoId);
        Assert.Equal(
            new[] { (other.ZohoId!, 1_000m, 0m), (vendor.ZohoId!, 0m, 1_000m) }.Order(),
            report.Vendors.Where(total => total.Cost + total.ProcoreTotal != 0).Select(total => (total.Id, total.Cost, total.ProcoreTotal)).Order());
    }

    /// <summary>Whose question is answered with Procore's vendor has decided; who links the two has said that they are one.</summary>
    [Theory]
    [InlineData(ReviewAction.KeepProcore, "21", ReconciliationResult.Ties)]
    [InlineData(ReviewAction.KeepProcore, "22", ReconciliationResult.VendorDiffers)]
    [InlineData(ReviewAction.Waive, "21", ReconciliationResult.VendorDiffers)]
    public void A_vendor_that_a_person_kept_ties(ReviewAction action, string kept, ReconciliationResult result)
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, Total = 100, ChangedAt = NodaTime.Instant.MinValue };
        LedgerCommitment[] commitments = [new("1", 5, 100) { ProjectId = 7, VendorId = 21, VendorName = "Twenty One" }];
        var row = OrderReconciliation.Compare("1", new("PO-1", "open", "USD", 100) { VendorId = "a" }, commitments, record, new());
        LinkSet links = new([Linked("a", 20)]);
        OrderDecision decision = new("1", action, "then", "ada") { Fields = [new(CommitmentFields.Vendor, kept, "20")] };

        var compared = OrderVendorReconciliation.Add(row, commitments, links, [decision]);

        Assert.Equal(result, compared.Result);
        Assert.Equal([("a", 100m, 0m), ("procore/21", 0m, 100m)], compared.Vendors.Select(one => (one.VendorId, one.Cost, one.ProcoreTotal)));
        Assert.Equal(row, OrderVendorReconciliation.Add(row, commitments, new([Linked("a", 21), Linked("b", 21)]), []));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("forbidden")]
    public async Task What_can_not_be_read_after_the_close_is_not_known_and_in_no_sum(string what)
    {
        using var order = new OneOrder(orders: 8);
        var beside = order.Beside();
        order.Write(1_000m);
        beside.Write([(1m, 50m, 1, [])]);
        await order.SyncAsync();
        await CloseAsync(order);
        var there = (await order.Test.ReconcileAsync()).Projects.Sum(total => total.ProcoreTotal);
        await HideAsync(order, what);

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.NotReadable, false), (row.Result, row.IsReadable));
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Assert.Single(report.ChangedAfterClose, change => change.Before!.OrderId == order.Id).Kinds);
        var total = Assert.Single(report.Projects, total => total.Id == Text.Amount(order.Projects[0].ProcoreId!.Value));
        Assert.Equal((0m, 0m), (total.Cost, total.ProcoreTotal));
        Assert.True(total.NotRead > 0);
        Assert.Equal(0m, report.Projects.Where(one => one.NotRead > 0).Sum(one => one.Difference));
        Assert.Contains(report.Vendors, one => one.Id == row.VendorId && one.NotRead > 0);
        Assert.True(there > report.Projects.Sum(one => one.ProcoreTotal));
    }

    /// <summary>schema-6-month has a month that was closed before statements had parts: 900 in one project and 100 in another.</summary>
    [Fact]
    public async Task A_month_that_was_closed_before_statements_had_parts_opens_and_is_compared_by_amounts()
    {
        using var test = SqliteUnderTest.OfEarlierVersion("schema-6-month");
        await test.Relational.InitializeAsync(Token);
        var statement = (await new MonthBooks(test.Store, Sandboxed.Id).FindAsync(new(2026, 11), Token))!;
        Assert.Equal(statement.At, (await new MonthBooks(test.Store, Sandboxed.Id).LastAsync(Token))!.At);
        var row = Assert.Single(statement.Rows);
        Assert.Equal((null, null, "Cora", "signed", true), (statement.Parts, row.VendorId, statement.By, statement.Note, statement.Ties));
        Assert.Equal((1_000m, 1_000m, ReconciliationResult.Ties), (row.ZohoTotal, row.ProcoreTotal, row.Result));
        // Its hashes are as they were kept, of totals alone.
        Assert.Equal(ContentHash.Of($"{row.OrderId} {Text.Amount(row.ProcoreTotal)} {row.Currency}\n"), statement.ProcoreHash);
        var now = new ReconciledOrder
        {
            OrderId = row.OrderId,
            OrderNumber = row.OrderNumber,
            Date = row.Date!.Value.PlusDays(40),
            VendorId = "another",
            Currency = row.Currency,
            OrderStatus = "open",
            ZohoTotal = 1_000,
            Cost = 1_000,
            ProcoreTotal = 1_000,
            ContractIds = [],
            State = RecordState.NeedsReview,
            Result = ReconciliationResult.AmountDiffers,
            Projects = [new(7, "Elsewhere", 1_000, 1_000, 0, 0)],
        };

        Assert.Empty(Changes(now));
        Assert.Equal([ChangeAfterCloseKind.Amounts], Assert.Single(Changes(now with { ProcoreTotal = 900 })).Kinds);
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Assert.Single(Changes(now with { ProcoreTotal = 0, Result = ReconciliationResult.NotReadable })).Kinds);
        Assert.Equal([ChangeAfterCloseKind.Gone], Assert.Single(Changes()).Kinds);

        IReadOnlyList<ChangeAfterClose> Changes(params ReconciledOrder[] rows) =>
            MonthClosing.Changes(statement, new() { ConnectionId = Sandboxed.Id, At = statement.At, Rows = rows });
    }

    /// <summary>That an order is not seen, while something can't be read, is no proof that it is gone; nor are codes that nobody tells other codes.</summary>
    [Fact]
    public void What_is_not_told_any_more_is_not_known()
    {
        var before = Row("open") with { Projects = [new(7, "A", 100, 100, 0, 0) { Committed = 100, VendorId = 21 }], Codes = [new(7, 1, "01.M", 100, 100)] };
        var statement = MonthClosing.Of(Report(before), new(2026, 11), "Cora", "", "");
        Assert.Empty(Kinds(before));
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Kinds(before with { Codes = [] }));
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Kinds(before with { Projects = [before.Projects[0] with { VendorId = null }] }));
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Kinds(before with { Projects = [before.Projects[0] with { Cost = null }] }));
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Kinds(before with { Date = null }));
        Assert.Equal([ChangeAfterCloseKind.Vendor], Kinds(before with { Projects = [before.Projects[0] with { VendorId = 22 }] }));
        Assert.Equal([ChangeAfterCloseKind.Amounts, ChangeAfterCloseKind.NotKnown], Kinds(before with { ZohoTotal = 120, Result = ReconciliationResult.NotReadable }));
        UnreadableRecord odd = new(ListedKind.PurchaseOrder, "", "total", "It can't be read.");
        Assert.Equal([ChangeAfterCloseKind.NotKnown], Assert.Single(MonthClosing.Changes(statement, Report() with { Unreadable = [odd] })).Kinds);

        IReadOnlyList<ChangeAfterCloseKind> Kinds(ReconciledOrder now) => MonthClosing.Changes(statement, Report(now)) is [var only] ? only.Kinds : [];
    }

    /// <summary>Ties are proved from what both sides have, not from our own records: a lost database knows of no closed project.</summary>
    [Theory]
    [InlineData("open", ReconciliationResult.NotReadYet)]
    [InlineData("cancelled", ReconciliationResult.MissingInZoho)]
    public async Task With_another_database_what_is_committed_in_a_closed_project_is_seen(string status, ReconciliationResult result)
    {
        using var order = new OneOrder();
        order.Write(1_000m);
        await order.SyncAsync();
        order.Test.EditInProcore("change_project", 0, new() { ["active"] = false }, order.Projects[0].ProcoreId);
        order.Edit(zoho => zoho with { Status = status });
        using var engine = new SyncEngine(new InMemorySyncStore(order.Test.Time), order.Test, new SyncOptions().UseTimeProvider(order.Test.Time));
        await engine.ConnectAsync(order.Test.Connection, Token);

        var report = await order.Test.ThroughAsync(engine.ReconcileAsync(Sandboxed.Id, Token).AsTask());

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((result, 1_000m, false), (row.Result, row.ProcoreTotal, report.Ties));
    }

    [Fact]
    public void Every_kind_of_change_has_words() => Assert.Equal(
        Enum.GetValues<ChangeAfterCloseKind>().Length, Enum.GetValues<ChangeAfterCloseKind>().Select(ReconciliationWords.Sentence).Distinct().Count(words => words.Length > 0));

    private static Link Linked(string zohoId, long procoreId) => Some.Link(zohoId, procoreId);

    private static ReconciliationReport Report(params ReconciledOrder[] rows) =>
        new() { ConnectionId = Sandboxed.Id, At = NodaTime.Instant.FromUtc(2026, 12, 1, 8, 0), Rows = rows };

    private static ReconciledOrder Row(string status) => new()
    {
        OrderId = "1",
        OrderNumber = "PO-1",
        Date = new(2026, 11, 3),
        Currency = "USD",
        OrderStatus = status,
        ZohoTotal = 100,
        Cost = 100,
        ProcoreTotal = 100,
        ContractIds = [5],
        State = RecordState.Synced,
        Result = ReconciliationResult.Ties,
    };

    private static void Change(OneOrder order, string what)
    {
        switch (what)
        {
            case "projects": order.Write([(1m, 100m, 0, []), (1m, 900m, 1, [])]); break;
            case "code":
                var code = order.Projects[0].WbsCodes.Last(one => one is { Active: true, OnBudget: true });
                order.EditLine(0, line => order.On(order.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 900m });
                break;
            case "vendor":
                var vendor = order.Test.Vendors.Data.Vendors.Last(one => one.ProcoreId is not null && one.ZohoId is not null);
                order.Edit(zoho => zoho with { VendorId = vendor.ZohoId! });
                break;
            case "date": order.Edit(zoho => zoho with { Date = new(2026, 12, 5) }); break;
            default:
                var status = what == "draft" ? "Draft" : "Closed";
                order.Test.EditInProcore("change_commitment", (long)order.Commitments()[0]["id"]!, new() { ["status"] = status });
                break;
        }
    }

    private static async Task HideAsync(OneOrder order, string what)
    {
        var project = order.Projects[0].ProcoreId!.Value;
        if (what == "hidden")
        {
            order.Test.EditInProcore("hide_project", 0, project: project);
            await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "a test asks", Token);
            await order.Test.RunAsync();
            return;
        }

        var named = project.ToString(CultureInfo.InvariantCulture);
        order.Test.Instead = request => request.Method == HttpMethod.Get
            && request.RequestUri!.PathAndQuery is var path
            && path.Contains("purchase_order_contracts", StringComparison.Ordinal)
            && path.Contains(named, StringComparison.Ordinal)
                ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{}") }
                : null;
    }

    private static Task<MonthStatement> CloseAsync(OneOrder order) => order.Test.ThroughAsync(
        order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token).AsTask());
}
