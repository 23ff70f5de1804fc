using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What month end says of one order after people worked on it, between the two sandboxes.</summary>
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

    [Theory]
    [InlineData("Draft")]
    [InlineData("Submitted")]
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
        await order.Test.Engine.ConnectAsync(order.Test.Connection, TestContext.Current.CancellationToken);

        Assert.Equal(ReconciliationResult.NotReadYet, await ResultAsync(order));
        await order.SyncAsync();
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.AmountDiffers, 1_050m, 1_000m), (row.Result, row.Cost, row.ProcoreTotal));
    }

    private static async Task<ReconciliationResult> ResultAsync(OneOrder order) => (await order.RowAsync()).Result;
}
