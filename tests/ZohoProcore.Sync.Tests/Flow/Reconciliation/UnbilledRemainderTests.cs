using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>Both ledgers agree, and what will never be billed stays committed: a person is told, though nothing is open.</summary>
public sealed class UnbilledRemainderTests
{
    [Theory]
    [InlineData("closed", 0, 0, 10)]
    [InlineData("closed", 6, 0, 4)]
    [InlineData("closed", 10, 0, null)]
    [InlineData("closed", 6, 4, null)]
    [InlineData("closed", null, 0, null)]
    [InlineData("open", 0, 0, null)]
    public async Task An_order_that_ties_and_is_closed_says_what_remains(string status, int? billed, int cancelled, int? remains)
    {
        using var order = new OneOrder(new() { Cost = new() { Cancelled = CostTreatment.InCost } });
        order.Write([(10, 100, 0, [])]);
        order.Edit(zoho => zoho with { Status = status });
        order.Test.Spoil = (_, body) =>
        {
            foreach (var line in (body as JsonObject)?["purchaseorder"]?["line_items"]?.AsArray() ?? [])
            {
                (line!["quantity_billed"], line["quantity_cancelled"]) = (billed, cancelled);
            }
        };
        await order.SyncAsync();

        var report = await order.Test.ReconcileAsync();

        var row = report.Rows.Single(row => row.OrderId == order.Id);
        Assert.Equal((ReconciliationResult.Ties, (decimal?)remains, true), (row.Result, row.UnbilledUnits, report.Ties));
        Assert.Equal(remains is null ? ReconciliationCause.None : ReconciliationCause.UnbilledRemainder, row.Cause);
    }

    /// <summary>The next step of a closed order with another amount is to correct what stands: to close it in Procore would settle nothing.</summary>
    [Theory]
    [InlineData(true, ReconciliationResult.AmountDiffers)]
    [InlineData(false, ReconciliationResult.Ties)]
    public async Task A_closed_order_with_another_amount_ties_once_it_is_corrected(bool isClosed, ReconciliationResult result)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "closed" });
        await order.SyncAsync();
        Book(order, 700);
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.AmountDiffers, ReconciliationCause.ClosedInZoho), (row.Result, row.Cause));
        Assert.Contains("correct the commitment in Procore", ReconciliationWords.NextStep(row.Cause), StringComparison.Ordinal);

        if (isClosed)
        {
            order.InProcore(new() { ["status"] = "Closed" });
        }
        else
        {
            Book(order, 1_000);
        }

        Assert.Equal(result, (await order.RowAsync()).Result);
    }

    /// <summary>A person opens the commitment, books an amount, and approves it.</summary>
    private static void Book(OneOrder order, decimal amount)
    {
        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = amount });
        order.InProcore(new() { ["status"] = "Approved" });
    }

    /// <summary>What policy takes out of the budget with the order's close is not committed any more.</summary>
    [Fact]
    public async Task Where_policy_closes_the_commitment_nothing_remains()
    {
        var policies = CommitmentLanding.In(new(), "Approved");
        policies.CommitmentStatusByOrderStatus!["closed"] = "Closed";
        using var order = new OneOrder(policies);
        order.Write([(10, 100, 0, [])]);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "closed" });
        await order.SyncAsync();

        var row = await order.RowAsync();

        Assert.Equal((ReconciliationResult.Ties, ReconciliationCause.None, null), (row.Result, row.Cause, row.UnbilledUnits));
    }
}
