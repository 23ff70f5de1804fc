using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What month end says of one order after people worked on it, between the two sandboxes.</summary>
[Trait("Takes", "long")]
public sealed class MonthEndTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly SyncPolicies Recoverable = new() { Cost = new() { Tax = CostTreatment.LeftOut } };

    [Fact]
    public async Task What_went_from_one_project_to_the_other_does_not_tie_before_the_sync_looks_nor_after()
    {
        using var order = new OneOrder();
        order.Write([(10, 100, 0, []), (10, 50, 1, [])]);
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.Ties, await ResultAsync(order));
        var commitments = order.Commitments();
        foreach (var (commitment, amount) in commitments.Zip([1_400, 100]))
        {
            order.Test.EditInProcore("change_commitment", (long)commitment["id"]!, new() { ["status"] = "Draft" });
            order.Test.EditInProcore("change_line", (long)commitment["lines"]![0]!["id"]!, new() { ["amount"] = (decimal)amount });
            order.Test.EditInProcore("change_commitment", (long)commitment["id"]!, new() { ["status"] = "Approved" });
        }

        Assert.Equal(ReconciliationResult.AmountDiffers, await ResultAsync(order));
        await order.SyncAsync();
        Assert.Equal((ReconciliationResult.AmountDiffers, 0m), (await ResultAsync(order), (await order.RowAsync()).Difference));
    }

    /// <summary>Who closes a project in Procore takes nothing out of the books: what was committed there is committed.</summary>
    [Fact]
    public async Task What_stands_in_a_project_that_was_closed_is_counted_and_did_not_change_after_the_close()
    {
        using var order = new OneOrder();
        order.Write([(10, 100, 0, []), (10, 50, 1, [])]);
        await order.SyncAsync();
        var statement = await order.Test.Engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "Cora", cancellationToken: TestContext.Current.CancellationToken);
        order.Test.EditInProcore("change_project", 0, new() { ["active"] = false }, order.Projects[0].ProcoreId);
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "a test asks", TestContext.Current.CancellationToken);
        await order.Test.RunAsync();

        var report = await order.Test.ReconcileAsync();
        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.Ties, 1_500m, 2), (row.Result, row.ProcoreTotal, row.Projects.Count));
        Assert.Equal(1_500m, Assert.Single(statement.Rows, one => one.OrderId == order.Id).ProcoreTotal);
        Assert.Empty(report.ChangedAfterClose);
        Assert.Contains(report.Budgets, budget => budget.ProjectId == order.Projects[0].ProcoreId);
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("Submitted")]
    [InlineData("Received")]
    [InlineData("Closed")]
    public async Task A_commitment_that_a_person_takes_out_of_the_budget_does_not_tie(string status)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = status });

        Assert.Equal(ReconciliationResult.NotCommitted, await ResultAsync(order));
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.NotCommitted, await ResultAsync(order));
    }

    /// <summary>Leaving an order alone changes nothing of what it costs.</summary>
    [Theory]
    [InlineData(1_050, ReconciliationResult.AmountDiffers)]
    [InlineData(1_000, ReconciliationResult.Ties)]
    public async Task An_order_that_is_skipped_costs_what_it_did(int amount, ReconciliationResult result)
    {
        using var order = new OneOrder(Recoverable with { Ownership = new() { PaymentTerms = FieldOwner.Zoho } });
        order.Write([(10, 100, 0, [Gst])]);
        await order.SyncAsync();
        var line = (long)order.Commitment().Node["lines"]![0]!["id"]!;
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", line, new() { ["amount"] = (decimal)amount });
        order.InProcore(new() { ["status"] = "Approved", ["payment_terms"] = "Net 7" });
        await order.SyncAsync();
        Assert.Equal(RecordState.Conflict, (await order.RecordAsync()).State);

        await order.DecideAsync(ReviewAction.Skip);

        var row = await order.RowAsync();
        Assert.Equal((RecordState.Skipped, result, 1_000m), (row.State, row.Result, row.Cost));
    }

    /// <summary>What nobody decided is not known because the order is left alone.</summary>
    [Fact]
    public async Task An_order_that_is_skipped_while_its_cost_is_a_question_has_no_cost()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Adjustment = 50 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CostUndecided, ReconciliationResult.CostUnknown), (await order.FindingAsync(), await ResultAsync(order)));

        await order.DecideAsync(ReviewAction.Skip);

        Assert.Equal((RecordState.Skipped, ReconciliationResult.CostUnknown), ((await order.RecordAsync()).State, await ResultAsync(order)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_an_order_is_converted_has_to_be_decided_before_it_ties(bool skips)
    {
        using var order = new OneOrder(new() { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.Convert } });
        order.Write([(1, 100, 0, [])], zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.1m });
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.Ties, await ResultAsync(order));
        order.Test.Connection = order.Test.Connection with { Policies = new() };
        order.Edit(zoho => zoho with { Reference = "REV-2" });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CurrencyForeign, await order.FindingAsync());
        if (skips)
        {
            await order.DecideAsync(ReviewAction.Skip);
        }

        Assert.Equal(ReconciliationResult.CostUnknown, await ResultAsync(order));
    }

    /// <summary>A review that is about no cost leaves the cost known, whether or not policy corrects the total.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_review_about_something_else_leaves_the_cost_known(bool isCorrected)
    {
        using var order = new OneOrder(isCorrected ? Recoverable : new());
        order.Write([(10, 100, 0, [Gst])]);
        await order.SyncAsync();
        order.EditLine(0, one => one with { Quantity = 11 });
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentLocked, await order.FindingAsync());
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.AmountDiffers, isCorrected ? 1_100m : 1_155m), (row.Result, row.Cost));
    }

    [Fact]
    public async Task A_policy_that_changed_is_seen_before_the_orders_are_looked_at_again()
    {
        using var order = new OneOrder(Recoverable);
        order.Write([(10, 100, 0, [Gst])]);
        await order.SyncAsync();
        order.Test.Connection = order.Test.Connection with { Policies = new() { Cost = new() { Tax = CostTreatment.InCost } } };
        await order.Test.ConnectAsync();

        Assert.Equal(ReconciliationResult.NotReadYet, await ResultAsync(order));
        await order.SyncAsync();
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.AmountDiffers, 1_050m, 1_000m), (row.Result, row.Cost, row.ProcoreTotal));
    }

    /// <summary>A code that nobody knows changes nothing of what an order costs.</summary>
    [Theory]
    [InlineData(10, ReconciliationResult.Ties)]
    [InlineData(11, ReconciliationResult.AmountDiffers)]
    public async Task An_order_whose_code_is_in_question_costs_what_it_costs(int quantity, ReconciliationResult result)
    {
        using var order = new OneOrder(Recoverable);
        order.Write([(10, 100, 0, [Gst])]);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Quantity = quantity, CostCode = "99-999 Nowhere" });
        await order.SyncAsync();

        Assert.Equal((FindingCodes.CostCodeUnknown, result, quantity * 100m), (await order.FindingAsync(), await ResultAsync(order), (await order.RowAsync()).Cost));
    }

    /// <summary>How long the sync waits between scans changes nothing of what an order costs.</summary>
    [Fact]
    public async Task A_policy_that_no_cost_rests_on_leaves_the_order_tied()
    {
        using var order = new OneOrder(Recoverable);
        order.Write([(10, 100, 0, [Gst])]);
        await order.SyncAsync();
        order.Test.Connection = order.Test.Connection with { Policies = Recoverable with { OrderScanEvery = NodaTime.Duration.FromHours(2) } };
        await order.Test.ConnectAsync();

        Assert.Equal(ReconciliationResult.Ties, await ResultAsync(order));
    }

    /// <summary>What people entered as the order is seen before the sync is told, whatever the amount is.</summary>
    [Theory]
    [InlineData(1_000, "Approved", ReconciliationResult.Ties)]
    [InlineData(1_400, "Approved", ReconciliationResult.AmountDiffers)]
    [InlineData(1_000, "Draft", ReconciliationResult.NotCommitted)]
    public async Task A_commitment_that_was_entered_for_a_skipped_or_waiting_order_is_compared(int amount, string status, ReconciliationResult result)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await ByHand.TypeAsync(order, amount, status: status);
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentStands, result), (await order.FindingAsync(), await ResultAsync(order)));

        await order.DecideAsync(ReviewAction.Skip);
        var row = await order.RowAsync();
        Assert.Equal((RecordState.Skipped, result, (decimal)amount), (row.State, row.Result, row.ProcoreTotal));
        Assert.Equal([contract], row.ContractIds);

        await ByHand.LinkAsync(order, LinkAction.Reject, contract);
        Assert.Equal(ReconciliationResult.MissingInProcore, await ResultAsync(order));
    }

    /// <summary>Its number is not enough: another vendor's commitment, or one of a project that the order has no lines for, is another one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_stands_for_another_vendor_or_in_another_project_is_not_the_orders(bool vendor)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await ByHand.TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(ReconciliationResult.Ties, await ResultAsync(order));
        if (vendor)
        {
            var other = order.Test.Vendors.Data.Vendors.First(one => one.ProcoreId is not null && one.ZohoId != order.Test.Vendors.Zoho.Orders.First(zoho => zoho.Number == order.Number).VendorId);
            order.Test.EditInProcore("add_vendor_to_project", other.ProcoreId!.Value, project: order.Projects[0].ProcoreId!.Value);
            order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Draft" });
            order.Test.EditInProcore("change_commitment", contract, new() { ["vendor_id"] = other.ProcoreId });
        }
        else
        {
            order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Draft" });
            order.Test.EditInProcore("delete_commitment", contract);
            var there = order.Projects[1].ProcoreId!.Value;
            var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = order.Number, ["status"] = "Approved" }, there);
            Assert.NotEqual(contract, id);
        }

        Assert.Equal(ReconciliationResult.MissingInProcore, await ResultAsync(order));
    }

    /// <summary>Where nobody can say what the order costs, its commitment is the word of who entered it and left the order out.</summary>
    [Theory]
    [InlineData(1_234.56)]
    [InlineData(1_000)]
    public async Task What_is_entered_by_hand_for_a_cost_that_nobody_can_say_settles_the_order(double amount)
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])]);
        var contract = await ByHand.TypeAsync(order, (decimal)amount);
        order.Edit(zoho => zoho with { Adjustment = 234.56m });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CostUndecided, ReconciliationResult.CostUnknown), (await order.FindingAsync(), await ResultAsync(order)));

        await order.DecideAsync(ReviewAction.Skip);

        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.EnteredByHand, (decimal)amount - 1_234.56m), (row.Result, row.Difference));
        Assert.True((await order.Test.ReconcileAsync()).Ties);
        order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Draft" });
        Assert.Equal(ReconciliationResult.NotCommitted, await ResultAsync(order));
    }

    /// <summary>The word is that of who decided, about what stood there then.</summary>
    [Fact]
    public async Task What_is_entered_by_hand_ties_only_while_it_is_what_was_decided_about()
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])]);
        var contract = await ByHand.TypeAsync(order, 1_234.56m);
        var line = (long)ByHand.OfNumber(order).Single()["lines"]![0]!["id"]!;
        order.Edit(zoho => zoho with { Adjustment = 234.56m });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(ReconciliationResult.EnteredByHand, await ResultAsync(order));

        order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", line, new() { ["amount"] = 99_999m });
        order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Approved" });
        for (var look = 0; look < 2; look++)
        {
            Assert.Equal(ReconciliationResult.AmountDiffers, await ResultAsync(order));
            await order.SyncAsync();
        }

        var token = TestContext.Current.CancellationToken;
        var decision = Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, token));
        await order.Test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ada", "the amount is right now", token);
        await order.Test.RunAsync();
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(ReconciliationResult.EnteredByHand, await ResultAsync(order));
    }

    /// <summary>The same amount of another currency is another amount.</summary>
    [Fact]
    public async Task What_is_entered_by_hand_ties_only_in_the_currency_that_was_decided_about()
    {
        using var order = new OneOrder(switches: new() { Procore = new() { Currencies = ProcoreCurrencies.Several } });
        order.Write([(1, 1_000, 0, [])]);
        var contract = await ByHand.TypeAsync(order, 1_234.56m);
        order.Edit(zoho => zoho with { Adjustment = 234.56m });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(ReconciliationResult.EnteredByHand, await ResultAsync(order));

        order.Test.EditInProcore("change_commitment", contract, new() { ["currency_iso_code"] = "CAD" });
        for (var look = 0; look < 2; look++)
        {
            Assert.Equal(ReconciliationResult.AmountDiffers, await ResultAsync(order));
            await order.SyncAsync();
        }

        order.Test.EditInProcore("change_commitment", contract, new() { ["currency_iso_code"] = "USD" });
        Assert.Equal(ReconciliationResult.EnteredByHand, await ResultAsync(order));
    }

    [Fact]
    public async Task What_is_entered_by_hand_for_one_of_two_projects_does_not_tie()
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, []), (1, 5_000, 1, [])]);
        await ByHand.TypeAsync(order, 1_000);
        order.Edit(zoho => zoho with { Adjustment = 234.56m });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(ReconciliationResult.AmountDiffers, await ResultAsync(order));
    }

    [Fact]
    public async Task What_is_entered_after_the_order_was_left_out_is_nobodys_word()
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])]);
        var contract = await ByHand.TypeAsync(order, 1_000, number: "not yet");
        order.Edit(zoho => zoho with { Adjustment = 234.56m });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Skip);
        order.Test.EditInProcore("change_commitment", contract, new() { ["number"] = order.Number });
        Assert.Equal(ReconciliationResult.CostUnknown, await ResultAsync(order));
        await order.SyncAsync();
        Assert.Equal(ReconciliationResult.EnteredByHand, await ResultAsync(order));
    }

    [Fact]
    public async Task A_project_whose_commitments_are_not_shown_costs_the_others_nothing_and_ties_nothing()
    {
        using var order = new OneOrder();
        order.Write([(1, 1_000, 0, [])]);
        await order.SyncAsync();
        order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)
            && request.RequestUri.ToString().Contains($"{order.Projects[0].ProcoreId}", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null;

        var report = await order.Test.NotForEverAsync(order.Test.Engine.ReconcileAsync(Sandboxed.Id, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(ReconciliationResult.NotReadable, report.Rows.Single(row => row.OrderId == order.Id).Result);
        var hidden = Assert.Single(report.Unreadable);
        Assert.Equal((ListedKind.ProcoreProject, $"{order.Projects[0].ProcoreId}", false), (hidden.Kind, hidden.Id, report.Ties));
    }

    private static async Task<ReconciliationResult> ResultAsync(OneOrder order) => (await order.RowAsync()).Result;
}
