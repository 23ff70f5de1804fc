using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Offices and sites work on three orders of one budget code, as drawn. Whatever they do: the sync never writes what could leave less than nothing of the budget, however the change orders
/// that wait are answered, unless a person approved that order then. What could come is added up from what stands in Procore, and from nothing that the sync remembers.
/// </summary>
[Trait("Takes", "long")]
public sealed class DrawnBudgetTests
{
    private const decimal Budget = 60_000, Direct = 1_200, ByHand = 34_500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Approved", AmendedOrderTreatment.ChangeOrder)]
    [InlineData("Approved", AmendedOrderTreatment.Review)]
    [InlineData("Submitted", AmendedOrderTreatment.ChangeOrder)]
    [InlineData("Draft", AmendedOrderTreatment.ChangeOrder)]
    public async Task Nothing_is_written_over_the_budget_unless_somebody_approved_it(string lands, AmendedOrderTreatment amended)
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            await RunAsync(seed, lands, amended);
        }
    }

    private static async Task RunAsync(int seed, string lands, AmendedOrderTreatment amended)
    {
        var dice = new Random(seed);
        var policies = new SyncPolicies { Approval = ApprovalPolicy.Nothing with { OverBudget = true }, AmendedOrders = amended };
        using var first = OneOrder.Of(new(orders: 8, policies: CommitmentLanding.In(policies, lands), asks: true, retries: 0, size: Sandboxed.Few));
        OneOrder[] orders = [first, first.Beside(), first.Beside(2)];
        Array.ForEach(orders, order => order.Write(dice.Next(1, 12) * 1_000m));
        Array.ForEach(orders, order => order.Edit(one => one with { Status = "draft" }));
        await first.BudgetAsync(Budget, Direct, ByHand);
        await first.SyncAsync();
        await first.Test.RunThroughAsync();
        var told = new List<string>();
        for (var step = 0; step < 14; step++)
        {
            var order = orders[dice.Next(orders.Length)];
            var isApproved = false;
            string what;
            switch (dice.Next(8))
            {
                case < 3:
                    var amount = dice.Next(1, 25) * 1_000m;
                    order.Edit(one => one with { Status = "open", Lines = [one.Lines[0] with { Rate = amount }] });
                    what = $"comes to {amount}";
                    break;
                case 3:
                    what = dice.Next(2) == 0 ? "cancelled" : "open";
                    order.Edit(one => one with { Status = what });
                    break;
                case 4:
                    what = Answered(order, dice.Next(2) == 0 ? "approved" : "rejected");
                    break;
                case 5:
                    what = order.Commitments() is [var only] ? Set(order, (long)only["id"]!, dice.Next(3) switch { 0 => "Draft", 1 => "Submitted", _ => "Approved" }) : "nothing";
                    break;
                default:
                    isApproved = (await first.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders.FirstOrDefault(one => one.OrderId == order.Id) is { } waits;
                    what = isApproved ? "approved by Ann" : "nothing";
                    if (isApproved) await first.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await WaitingAsync(order)).Hash, "Ann", cancellationToken: Token);
                    break;
            }

            var before = orders.Select(CanCome).ToList();
            await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
            await order.Test.RunThroughAsync();
            var after = orders.Select(CanCome).ToList();
            told.Add($"{order.Number} {what}: {string.Join(" ", after.Select(one => one.ToString(CultureInfo.InvariantCulture)))}");
            var left = Budget - Direct - ByHand - after.Sum();
            for (var i = 0; i < orders.Length; i++)
            {
                var isAllowed = after[i] <= before[i] || left >= 0 || (isApproved && orders[i] == order);
                Assert.True(isAllowed, $"Seed {seed}, {lands}, {amended}: {orders[i].Number} is written, and {left} may be left.\n{string.Join("\n", told)}");
            }
        }
    }

    private static async Task<WaitingOrder> WaitingAsync(OneOrder order) =>
        (await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders.First(one => one.OrderId == order.Id);

    /// <summary>The most that an order's commitments can come to, of what stands in Procore now.</summary>
    private static decimal CanCome(OneOrder order) => order.Commitments().Where(one => (string?)one["status"] is not ("Void" or "Terminated" or "Closed")).Sum(one =>
        one["lines"]!.AsArray().Sum(Amount)
        + one["change_orders"]!.AsArray().Sum(change => (string?)change!["status"] switch
        {
            "approved" => change["lines"]!.AsArray().Sum(Amount),
            "rejected" or "void" or "no_charge" => 0,
            _ => Math.Max(0, change["lines"]!.AsArray().Sum(Amount)),
        }));

    private static decimal Amount(JsonNode? line) => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture);

    private static string Answered(OneOrder order, string status)
    {
        var waits = order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).FirstOrDefault(one => (string?)one!["status"] is not ("approved" or "rejected"));
        if (waits is null) return "nothing";
        order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)waits["id"]!, ["status"] = status });
        return $"its change order of {waits["amount"]} is {status}";
    }

    private static string Set(OneOrder order, long contract, string status)
    {
        order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_commitment", ["id"] = contract, ["values"] = new JsonObject { ["status"] = status } });
        return $"set to {status}";
    }
}
