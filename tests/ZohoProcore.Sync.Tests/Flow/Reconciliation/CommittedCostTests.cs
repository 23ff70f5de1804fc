using System.Net;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>Month end beside the budget as Procore shows it, between the two sandboxes.</summary>
public sealed class CommittedCostTests
{
    private static readonly SyncPolicies Follows = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_budget_shows_what_the_orders_and_everybody_else_committed()
    {
        using var order = new OneOrder();
        await order.BudgetAsync(60_000, 1_200, 34_500);
        order.Write([(1, 1_000, 0, []), (1, 200, 1, [])]);
        await order.SyncAsync();

        var budgets = await ReadAsync(order);

        Assert.Equal(2, budgets.Count);
        Assert.All(budgets, budget => Assert.True(budget.Ties, budget.Unknown));
        Assert.Equal((1_000m, 34_500m, 35_500m), (Of(budgets, 0).Own, Of(budgets, 0).Others, Of(budgets, 0).Committed));
        Assert.All(budgets, budget => Assert.Null(budget.CodesUnknown));

        // What a person takes out of the committed costs leaves the budget, and both sides say so.
        order.Test.EditInProcore("change_commitment", (long)order.Commitments()[0]["id"]!, new() { ["status"] = "Received" });
        Assert.All(await ReadAsync(order), budget => Assert.True(budget.Ties));
        Assert.Contains(await ReadAsync(order), budget => budget.Own == 0);

        ReconciledBudget Of(IReadOnlyList<ReconciledBudget> all, int project) => all.Single(one => one.ProjectId == order.Projects[project].ProcoreId);
    }

    [Fact]
    public async Task A_change_order_counts_once_it_is_approved()
    {
        using var order = new OneOrder(Follows);
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_300 });
        await order.SyncAsync();
        Assert.Equal((1_000m, true), (Assert.Single(await ReadAsync(order)).Own, Assert.Single(await ReadAsync(order)).Ties));

        var change = Assert.Single(order.Commitment().Node["change_orders"]!.AsArray())!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = "approved" })["errors"]);

        var budget = Assert.Single(await ReadAsync(order));
        Assert.Equal((1_300m, 1_300m, true), (budget.Own, budget.Committed, budget.Ties));
    }

    [Fact]
    public async Task A_budget_that_shows_something_else_is_told_by_project_and_code()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/detail_rows", StringComparison.Ordinal))
            {
                foreach (var row in body.AsArray().Where(row => (long?)row!["wbs_code_id"] == order.Code.Id)) row!["Committed Costs"] = "990.00";
            }
        };

        var budget = Assert.Single(await ReadAsync(order));

        Assert.Equal((false, -10m), (budget.Ties, budget.Difference));
        Assert.Equal((order.Code.FlatCode, -10m), (Assert.Single(budget.Codes).Code, budget.Codes[0].Difference));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result); // the order does
    }

    [Theory]
    [InlineData("/work_order_contracts")]
    [InlineData("/budget_views")]
    public async Task A_budget_that_may_not_be_read_is_not_known(string hidden)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith(hidden, StringComparison.Ordinal)
            ? new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"no"}""", Encoding.UTF8, "application/json") } : null;

        var budget = Assert.Single(await ReadAsync(order));

        Assert.Equal((null, null), (budget.Ties, budget.Committed));
        Assert.NotNull(budget.Unknown);
        Assert.Equal(1_000, budget.Own);
    }

    private static async Task<IReadOnlyList<ReconciledBudget>> ReadAsync(OneOrder order) => (await order.Test.ReconcileAsync()).Budgets;
}
