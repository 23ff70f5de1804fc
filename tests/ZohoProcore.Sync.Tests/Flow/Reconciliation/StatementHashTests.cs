using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>The hash of each side of a closed month is another one with whatever of that side is compared later, and with nothing else.</summary>
public sealed class StatementHashTests
{
    private static readonly YearMonth November = new(2026, 11);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool, bool> Changes => new()
    {
        { "date", true, false },
        { "number", true, false },
        { "currency", true, false },
        { "currency in Procore", false, true },
        { "vendor", true, false },
        { "status", true, false },
        { "cost by project", true, false },
        { "cost by code", true, false },
        { "total in Procore", false, true },
        { "project in Procore", false, true },
        { "code in Procore", false, true },
        { "vendor in Procore", false, true },
        { "committed", false, true },
        { "name of the project", false, false },
        { "state", false, false },
    };

    [Theory, MemberData(nameof(Changes))]
    public void What_changes_on_one_side_changes_that_side_s_hash(string what, bool inZoho, bool inProcore)
    {
        var before = Close(Row);
        var after = Close(Changed(what));

        Assert.Equal((inZoho, inProcore), (before.ZohoHash != after.ZohoHash, before.ProcoreHash != after.ProcoreHash));
    }

    /// <summary>What a person entered in Procore is Procore's, whichever currency the row is in, and so is what stands for an order that Zoho Books does not have.</summary>
    [Fact]
    public void What_is_entered_by_hand_or_stands_without_an_order_changes_nothing_of_Zoho_Books()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Skipped, Total = 100, ChangedAt = Instant.MinValue, LeftOut = new("d", [new(5, 7, 108)], [7]) };
        ReconciledOrder Entered(decimal amount) => OrderReconciliation.Compare(
            "1", new("PO-1", "open", "EUR", 100), [new("1", 5, amount) { ProjectId = 7, Currency = "USD", Status = "Approved", IsByHand = true }], record, new());
        ReconciledOrder Alone(string currency) => OrderReconciliation.Compare(
            "1", null, [new("1", 5, 100) { ProjectId = 7, Currency = currency, Status = "Approved" }], null, new());
        Assert.Equal((ReconciliationResult.EnteredByHand, "USD"), (Entered(108).Result, Entered(108).Currency));
        Assert.Equal((ReconciliationResult.AmountDiffers, "EUR"), (Entered(109).Result, Entered(109).Currency));

        foreach (var (before, after) in new[] { (Close(Entered(108)), Close(Entered(109))), (Close(Alone("USD")), Close(Alone("CAD"))) })
        {
            Assert.Equal((true, false), (before.ZohoHash == after.ZohoHash, before.ProcoreHash == after.ProcoreHash));
        }
    }

    /// <summary>A line that a person books on another code leaves every total as it was.</summary>
    [Fact]
    public async Task A_line_on_another_code_is_another_hash_of_Procore_alone()
    {
        using var order = new OneOrder();
        order.Write(600, 400);
        await order.SyncAsync();
        var before = await CloseAsync();
        Assert.Equal((before.ZohoHash, before.ProcoreHash), await HashesAsync());
        var (commitment, other) = (order.Commitment(), order.Projects[0].WbsCodes.Last(code => code is { Active: true, OnBudget: true }));
        order.Test.EditInProcore("change_commitment", commitment.Id, new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)commitment.Node["lines"]![1]!["id"]!, new() { ["wbs_code_id"] = other.Id });
        order.Test.EditInProcore("change_commitment", commitment.Id, new() { ["status"] = "Approved" });

        var (zoho, procore) = await HashesAsync();

        Assert.Equal((true, false), (zoho == before.ZohoHash, procore == before.ProcoreHash));

        Task<MonthStatement> CloseAsync() => order.Test.Engine.CloseMonthAsync(Sandboxed.Id, November, "Cora", cancellationToken: Token).AsTask();

        async Task<(string, string)> HashesAsync() => (await CloseAsync()) is var statement ? (statement.ZohoHash, statement.ProcoreHash) : default;
    }

    /// <summary>An order that is renumbered comes to stand elsewhere among the others.</summary>
    [Fact]
    public async Task An_order_that_is_renumbered_is_another_hash_of_Zoho_Books_alone()
    {
        using var order = new OneOrder(orders: 3);
        order.Write(1_000);
        order.Beside().Write(700);
        await order.Test.ThroughAsync(order.SyncAsync());
        var before = await CloseAsync();
        Assert.Equal(order.Id, before.Rows.First(row => row.ProcoreTotal != 0).OrderId);
        order.Edit(zoho => zoho with { Number = "ZZ-" + order.Number });

        var after = await CloseAsync();

        Assert.Equal(order.Id, after.Rows.Last(row => row.ProcoreTotal != 0).OrderId);
        Assert.Equal((false, true), (before.ZohoHash == after.ZohoHash, before.ProcoreHash == after.ProcoreHash));

        Task<MonthStatement> CloseAsync() => order.Test.ThroughAsync(order.Test.Engine.CloseMonthAsync(Sandboxed.Id, November, "Cora", cancellationToken: Token).AsTask());
    }

    [Theory]
    [InlineData("total")]
    [InlineData("status")]
    [InlineData("vendor")]
    [InlineData("none")]
    public void What_stands_only_in_Procore_is_in_its_hash(string what)
    {
        var one = Alone(77);
        UnclaimedCommitment[] changed = what switch
        {
            "total" => [one with { Total = 51_000 }],
            "status" => [one with { Status = "Draft", Committed = 0 }],
            "vendor" => [one with { VendorId = 22 }],
            _ => [],
        };

        Assert.NotEqual(Close(Row, one).ProcoreHash, Close(Row, changed).ProcoreHash);
        Assert.Equal(Close(Row, one).ZohoHash, Close(Row, changed).ZohoHash);
        Assert.Equal(Close(Row, one, Alone(78)).ProcoreHash, Close(Row, Alone(78), one).ProcoreHash);
    }

    private static UnclaimedCommitment Alone(long id) => new()
    {
        ProjectId = 7,
        ContractId = id,
        Number = "HAND",
        VendorId = 21,
        VendorName = "Acme",
        Currency = "USD",
        Status = "Approved",
        Total = 50_000,
        Committed = 50_000,
        Cause = UnclaimedCause.NoOrder,
    };

    private static ReconciledOrder Row => new()
    {
        OrderId = "1",
        OrderNumber = "PO-1",
        Date = new(2026, 11, 2),
        VendorId = "a",
        VendorName = "Acme",
        Currency = "USD",
        OrderStatus = "open",
        ZohoTotal = 100,
        Cost = 100,
        ProcoreTotal = 100,
        ContractIds = [5],
        ProcoreByCurrency = [new("USD", 100)],
        State = RecordState.Synced,
        Result = ReconciliationResult.Ties,
        Projects = [Project(7, 60, 60), Project(8, 40, 40)],
        CostByCode = [new(7, 71, 60), new(8, 81, 40)],
        ProcoreByCode = [new(7, 71, 60), new(8, 81, 40)],
    };

    private static ReconciledOrder Changed(string what) => what switch
    {
        "date" => Row with { Date = new(2026, 11, 3) },
        "number" => Row with { OrderNumber = "PO-7" },
        "currency" => Row with { Currency = "EUR", ProcoreAmounts = [new("USD", 100)] },
        "currency in Procore" => Row with { ProcoreByCurrency = [new("EUR", 100)] },
        "vendor" => Row with { VendorId = "b" },
        "status" => Row with { OrderStatus = "billed" },
        "cost by project" => Row with { Projects = [Project(7, 50, 60), Project(8, 50, 40)] },
        "cost by code" => Row with { CostByCode = [new(7, 72, 60), new(8, 81, 40)] },
        "total in Procore" => Row with { ProcoreTotal = 101 },
        "project in Procore" => Row with { Projects = [Project(7, 60, 50), Project(8, 40, 50)] },
        "code in Procore" => Row with { ProcoreByCode = [new(7, 71, 60), new(8, 82, 40)] },
        "vendor in Procore" => Row with { Projects = [Project(7, 60, 60) with { VendorId = 22 }, Project(8, 40, 40)] },
        "committed" => Row with { Projects = [Project(7, 60, 60) with { Committed = 0 }, Project(8, 40, 40)] },
        "name of the project" => Row with { Projects = [Project(7, 60, 60) with { ProjectName = "Another" }, Project(8, 40, 40)] },
        _ => Row with { State = RecordState.NeedsReview },
    };

    private static ReconciledProject Project(long id, decimal cost, decimal procore) => new(id, "Riverside", cost, procore, 0, 0) { Committed = procore, VendorId = 21 };

    private static MonthStatement Close(ReconciledOrder row, params UnclaimedCommitment[] alone) =>
        MonthClosing.Of(new() { ConnectionId = Sandboxed.Id, At = Instant.FromUtc(2026, 12, 1, 8, 0), Rows = [row], OnlyInProcore = alone }, November, "Cora", "", "");
}
