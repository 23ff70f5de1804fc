using Sandbox;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What people commit in Procore and no order has is in month end, in whatever project it stands.</summary>
public sealed class OnlyInProcoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_beside_the_orders_and_where_the_sync_has_nothing_is_listed_apart()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var before = await order.Test.ReconcileAsync();
        Assert.Empty(before.OnlyInProcore);
        var beside = await ByHand.TypeAsync(order, 50_000, number: "HAND-77");
        var elsewhere = Type(order, order.Projects[1], "HAND-78", 70_000, "Draft");
        var closed = Type(order, order.Projects[1], "HAND-79", 10, "Closed");

        var report = await order.Test.ReconcileAsync();

        Assert.Equal(
            [
                ("HAND-77", beside, order.Projects[0].ProcoreId, 50_000m, 50_000m, "Approved", UnclaimedCause.NoOrder),
                ("HAND-78", elsewhere, order.Projects[1].ProcoreId, 70_000m, 0m, "Draft", UnclaimedCause.NoOrder),
            ],
            report.OnlyInProcore.OrderBy(one => one.Number, StringComparer.Ordinal)
                .Select(one => (one.Number, one.ContractId, (long?)one.ProjectId, one.Total, one.Committed, one.Status, one.Cause)));
        Assert.All(report.OnlyInProcore, one => Assert.Equal((order.Vendor.ProcoreId, true, true), (one.VendorId, one.VendorName.Length > 0, one.ProjectName.Length > 0)));
        Assert.DoesNotContain(report.OnlyInProcore, one => one.ContractId == closed);

        // No order and no total is another one by it.
        Assert.Equal((before.Ties, before.Rows.Count), (report.Ties, report.Rows.Count));
        Assert.Equal(before.Projects, report.Projects);

        await order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: Token);
        var entry = Assert.Single(await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry.Result == "closed 2026-11");
        Assert.Contains("2 commitments stand only in Procore", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_an_order_s_is_no_longer_apart_and_what_a_person_rejects_is_again()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();
        Assert.Empty((await order.Test.ReconcileAsync()).OnlyInProcore);

        await ByHand.LinkAsync(order, LinkAction.Reject, contract);

        var left = Assert.Single((await order.Test.ReconcileAsync()).OnlyInProcore);
        Assert.Equal((contract, UnclaimedCause.NotTheOrders), (left.ContractId, left.Cause));
        Assert.Equal([order.Number], left.OrderNumbers);
    }

    /// <summary>Zoho Books numbers the orders of every organization from the same number on.</summary>
    [Theory]
    [InlineData(1_000, true)]
    [InlineData(900, true)]
    [InlineData(1_000, false)]
    public async Task A_commitment_of_another_organization_is_no_order_s_that_has_its_number(int amount, bool isFirst)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var origin = $"zb:999000111:po:77:{order.Projects[0].ProcoreId}";
        if (!isFirst)
        {
            await order.SyncAsync();
        }

        var theirs = await ByHand.TypeAsync(order, amount, origin: origin, number: isFirst ? null : order.Number + " ");
        await order.SyncAsync();

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal(
            isFirst ? (ReconciliationResult.MissingInProcore, ReconciliationCause.AwaitsReview, 0m) : (ReconciliationResult.Ties, ReconciliationCause.None, 1_000m),
            (row.Result, row.Cause, row.ProcoreTotal));
        Assert.DoesNotContain(theirs, row.ContractIds);
        var left = Assert.Single(report.OnlyInProcore);
        Assert.Equal((theirs, UnclaimedCause.OtherOrganization, (decimal)amount), (left.ContractId, left.Cause, left.Total));
    }

    [Theory]
    [InlineData("PO-9", false, 20, "open", UnclaimedCause.NoOrder, "")]
    [InlineData("PO-1", false, 21, "open", UnclaimedCause.NotTheOrders, "PO-1")]
    [InlineData("PO-1", false, 20, "draft", UnclaimedCause.OutOfScope, "PO-1")]
    [InlineData("PO-1", false, 21, "draft", UnclaimedCause.NotTheOrders, "PO-1")]
    [InlineData("PO-1", false, 20, "cancelled", UnclaimedCause.OrderCancelled, "PO-1")]
    [InlineData("PO-1", false, 21, "cancelled", UnclaimedCause.NotTheOrders, "PO-1")]
    [InlineData("PO-2", false, 20, "open", UnclaimedCause.SeveralOrders, "PO-2,PO-2")]
    [InlineData("PO-9", true, 20, "open", UnclaimedCause.OtherOrganization, "")]
    [InlineData("PO-1", true, 20, "open", UnclaimedCause.OtherOrganization, "PO-1")]
    [InlineData("PO-1", false, 20, "open", null, "")]
    public void Every_commitment_is_an_order_s_or_says_why_it_is_none(string number, bool isElsewhere, long vendor, string status, UnclaimedCause? cause, string orders)
    {
        LedgerCommitment commitment = new(string.Empty, 5, 100) { ProjectId = 7, VendorId = vendor, Status = "Approved" };
        var all = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal)
        {
            ["1"] = new("PO-1", status, "USD", 100) { VendorId = "a" },
            ["2"] = new("PO-2", "open", "USD", 100) { VendorId = "a" },
            ["3"] = new("PO-2", "open", "USD", 100) { VendorId = "a" },
        };
        LinkSet vendors = new([Some.Link("a", 20)]);

        var (ofOrders, ofNone) = new OthersCommitments(all, [new(commitment, number, null, vendor, isElsewhere)], []).Of([], new Dictionary<RecordKey, SyncRecord>(), vendors, new());

        Assert.Equal(cause is null ? 1 : 0, ofOrders.Count);
        Assert.Equal(cause, ofNone.Select(one => (UnclaimedCause?)one.Cause).SingleOrDefault());
        Assert.Equal(orders, string.Join(",", ofNone.SelectMany(one => one.OrderNumbers)));
        Assert.Empty(new OthersCommitments(all, [new(commitment with { Status = "Closed" }, "PO-9", null, vendor)], []).Of([], new Dictionary<RecordKey, SyncRecord>(), vendors, new()).OfNone);
    }

    /// <summary>Money is in one place or the other, whatever people linked: an order's, or only in Procore.</summary>
    [Theory]
    [InlineData("open", false, null)]
    [InlineData("cancelled", false, null)]
    [InlineData("draft", false, UnclaimedCause.OutOfScope)]
    [InlineData("open", true, UnclaimedCause.OutOfScope)]
    public void What_is_linked_to_an_order_is_counted_once_whether_policy_leaves_it_out_or_not(string status, bool isFiltered, UnclaimedCause? cause)
    {
        LedgerCommitment commitment = new(string.Empty, 5, 100) { ProjectId = 7, VendorId = 20, Status = "Approved" };
        var all = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal) { ["1"] = new("PO-1", status, "USD", 100) { VendorId = "a" } };
        var link = new Link { Kind = LinkKind.Commitment, ZohoId = "1", ProcoreId = 5, ProjectId = 7, Status = LinkStatus.Confirmed };
        var records = isFiltered ? new Dictionary<RecordKey, SyncRecord> { [RecordKey.PurchaseOrder("1")] = new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Filtered, ChangedAt = default } } : [];

        var (ofOrders, ofNone) = new OthersCommitments(all, [new(commitment, "4711", null, 20)], [link]).Of([], records, new LinkSet([]), new());

        Assert.Equal(cause is null ? ["1"] : [], ofOrders.Select(one => one.OrderId));
        Assert.Equal(cause is { } why ? [why] : [], ofNone.Select(one => one.Cause));
    }

    /// <summary>Companies were merged, or the vendor was linked to another one: a person said whose it is, and policy leaves that order out as before.</summary>
    [Theory]
    [InlineData(true, UnclaimedCause.OutOfScope)]
    [InlineData(false, UnclaimedCause.NotTheOrders)]
    public void What_is_linked_to_an_order_that_policy_leaves_out_is_its_whichever_company_has_it_by_now(bool isLinked, UnclaimedCause cause)
    {
        LedgerCommitment commitment = new(string.Empty, 5, 100) { ProjectId = 7, VendorId = 21, Status = "Approved" };
        var all = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal) { ["1"] = new("PO-1", "open", "USD", 100) { VendorId = "a" } };
        var link = new Link { Kind = LinkKind.Commitment, ZohoId = "1", ProcoreId = 5, ProjectId = 7, Status = LinkStatus.Confirmed };
        var records = new Dictionary<RecordKey, SyncRecord> { [RecordKey.PurchaseOrder("1")] = new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Filtered, ChangedAt = default } };

        var (ofOrders, ofNone) = new OthersCommitments(all, [new(commitment, "PO-1", null, 21)], isLinked ? [link] : []).Of([], records, new LinkSet([Some.Link("a", 20)]), new());

        Assert.Empty(ofOrders);
        Assert.Equal((cause, "PO-1"), (Assert.Single(ofNone).Cause, Assert.Single(ofNone[0].OrderNumbers)));
    }

    /// <summary>No policy leaves such an order out: it is committed in another company, and again in this one.</summary>
    [Theory]
    [InlineData(null, UnclaimedCause.OutOfScope)]
    [InlineData("other", UnclaimedCause.NotTheOrders)]
    public void What_is_typed_for_an_order_of_another_company_is_not_right_as_it_is(string? elsewhere, UnclaimedCause cause)
    {
        LedgerCommitment commitment = new(string.Empty, 5, 100) { ProjectId = 7, VendorId = 20, Status = "Approved" };
        var all = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal) { ["1"] = new("PO-1", "open", "USD", 100) { VendorId = "a" } };
        var records = new Dictionary<RecordKey, SyncRecord>
        {
            [RecordKey.PurchaseOrder("1")] = new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Filtered, ElsewhereIn = elsewhere, ChangedAt = default },
        };

        var (ofOrders, ofNone) = new OthersCommitments(all, [new(commitment, "PO-1", null, 20)], []).Of([], records, new LinkSet([]), new());

        Assert.Empty(ofOrders);
        Assert.Equal((cause, "PO-1"), (Assert.Single(ofNone).Cause, Assert.Single(ofNone[0].OrderNumbers)));
    }

    [Fact]
    public void Every_cause_has_words_and_a_next_step_unless_it_is_right_as_it_is() => Assert.All(Enum.GetValues<UnclaimedCause>(), cause =>
    {
        Assert.EndsWith(".", ReconciliationWords.Sentence(cause), StringComparison.Ordinal);
        Assert.EndsWith(cause == UnclaimedCause.OutOfScope ? string.Empty : ".", ReconciliationWords.NextStep(cause), StringComparison.Ordinal);
        Assert.Equal(cause == UnclaimedCause.OutOfScope, ReconciliationWords.NextStep(cause).Length == 0);
    });

    [Theory]
    [InlineData("zb:9:po:1:2", true)]
    [InlineData("zb:9:contact:1", false)]
    [InlineData("other:9:po:1", false)]
    [InlineData(null, false)]
    public void A_commitment_of_another_organization_is_known_by_its_mark(string? originId, bool isOne) => Assert.Equal(isOne, OriginIds.IsCommitment(originId));

    private static long Type(OneOrder order, ProjectData project, string number, decimal amount, string status)
    {
        var (vendor, there) = (order.Vendor.ProcoreId!.Value, project.ProcoreId!.Value);
        order.Test.EditInProcore("add_vendor_to_project", vendor, project: there);
        var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number, ["title"] = "Typed by hand", ["vendor_id"] = vendor }, there);
        var code = project.WbsCodes.First(one => one is { Active: true, OnBudget: true });
        order.Test.EditInProcore("add_line", id, new() { ["amount"] = amount, ["wbs_code_id"] = code.Id });
        order.Test.EditInProcore("change_commitment", id, new() { ["status"] = status });
        return id;
    }
}
