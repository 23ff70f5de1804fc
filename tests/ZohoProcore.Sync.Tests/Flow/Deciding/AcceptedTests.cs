using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person accepts holds for what they saw of both sides, and no further.</summary>
public sealed class AcceptedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>One change order that people entered was accepted beside the sync's; another one that comes is another question.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_order_that_is_entered_later_was_not_accepted(bool isChanged)
    {
        using var order = await EnteredBesideAsync();
        await DecideAsync(order, FindingCodes.ChangeOrderDoubled, ReviewAction.Waive);
        Assert.Equal([FindingCodes.CommitmentChanged], await OpenAsync(order));

        if (isChanged)
        {
            Edit(order, new() { ["action"] = "change_change_order_line", ["id"] = (long)First(order)["change_orders"]![0]!["id"]!, ["amount"] = "100.00" });
        }
        else
        {
            Enter(order, 100);
        }

        await AgainAsync(order);
        Assert.Contains(FindingCodes.ChangeOrderDoubled, await OpenAsync(order));
        var ended = Assert.Single(await AuditAsync(order), entry => entry.Kind == AuditKind.DecisionLapsed);
        Assert.Contains("Another thing was accepted", ended.Reason, StringComparison.Ordinal);

        // Without an answer nothing is drafted beside it, whatever else is decided.
        await DecideAsync(order, FindingCodes.CommitmentChanged, ReviewAction.OverwriteProcore);
        await AgainAsync(order);
        Assert.DoesNotContain(First(order)["change_orders"]!.AsArray(), change => ((string)change!["number"]!).Contains("-CO", StringComparison.Ordinal));
        Assert.Equal([FindingCodes.ChangeOrderDoubled], await OpenAsync(order));
    }

    [Fact]
    public async Task What_was_accepted_holds_when_less_of_it_is_left()
    {
        using var order = await EnteredBesideAsync();
        Enter(order, 25);
        await AgainAsync(order);
        await DecideAsync(order, FindingCodes.ChangeOrderDoubled, ReviewAction.Waive);
        Edit(order, new() { ["action"] = "change_change_order", ["id"] = (long)First(order)["change_orders"]![1]!["id"]!, ["status"] = "void" });
        await AgainAsync(order);
        Assert.Equal([FindingCodes.CommitmentChanged], await OpenAsync(order));
    }

    /// <summary>A commitment that was typed whole was accepted at what it came to.</summary>
    [Fact]
    public async Task Another_amount_of_what_was_typed_was_not_accepted()
    {
        using var order = new OneOrder();
        order.Write([(1m, 600m, 0, []), (1m, 400m, 1, [])]);
        var typed = await ByHand.TypeAsync(order, 700m, status: "Draft");
        await order.SyncAsync();
        await DecideAsync(order, FindingCodes.CommitmentStands, ReviewAction.Link, typed);
        await AgainAsync(order);
        await DecideAsync(order, FindingCodes.CommitmentStands, ReviewAction.Waive);
        Assert.Equal([FindingCodes.CommitmentChanged], await OpenAsync(order));

        order.Test.EditInProcore("add_line", typed, new() { ["amount"] = "300", ["wbs_code_id"] = order.Code.Id });
        await AgainAsync(order);
        Assert.Equal([FindingCodes.CommitmentChanged, FindingCodes.CommitmentStands], await OpenAsync(order));
    }

    /// <summary>Two answers to two questions hold, whichever is given first.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_to_another_question_takes_nothing_back(bool isWaivedFirst)
    {
        using var order = new OneOrder();
        order.Write([(1m, 600m, 0, []), (1m, 400m, 1, [])]);
        var typed = await ByHand.TypeAsync(order, 700m, status: "Draft");
        await order.SyncAsync();
        await DecideAsync(order, FindingCodes.CommitmentStands, ReviewAction.Link, typed);
        await AgainAsync(order);
        foreach (var isWaived in new[] { isWaivedFirst, !isWaivedFirst })
        {
            await DecideAsync(order, isWaived ? FindingCodes.CommitmentStands : FindingCodes.CommitmentChanged, isWaived ? ReviewAction.Waive : ReviewAction.KeepProcore);
            await AgainAsync(order);
        }

        Assert.Empty(await OpenAsync(order));
        Assert.Equal(
            [ReviewAction.KeepProcore, ReviewAction.Waive],
            (await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token)).Select(one => one.Action).Order());
        Assert.DoesNotContain(await AuditAsync(order), entry => entry.Kind == AuditKind.DecisionLapsed);
    }

    /// <summary>What an earlier version of the package kept says nothing of what was accepted, so it is asked once more.</summary>
    [Fact]
    public async Task A_waiver_that_does_not_say_what_was_accepted_is_asked_again()
    {
        using var order = await EnteredBesideAsync();
        await DecideAsync(order, FindingCodes.ChangeOrderDoubled, ReviewAction.Waive);
        var waiver = Assert.Single(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        await order.Test.Store.SaveAsync(Sandboxed.Id, new() { Decisions = [waiver with { Accepted = null }] }, Token);
        await AgainAsync(order);
        Assert.Contains(FindingCodes.ChangeOrderDoubled, await OpenAsync(order));
    }

    /// <summary>An order in two projects grows, where a change order of 40 waits that a person entered; the other part is open.</summary>
    private static async Task<OneOrder> EnteredBesideAsync()
    {
        var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder });
        order.Write([(1m, 1_000m, 0, []), (1m, 500m, 1, [])]);
        await order.SyncAsync();
        Enter(order, 40);
        order.Test.EditInProcore("change_commitment", (long)order.Commitments().Single(one => one != First(order) && (long)one["project"]! == order.Projects[1].ProcoreId)["id"]!, new() { ["status"] = "Draft" });
        order.EditLine(0, line => line with { Rate = 1_100 });
        await AgainAsync(order);
        Assert.Equal([FindingCodes.ChangeOrderDoubled, FindingCodes.CommitmentChanged], await OpenAsync(order));
        return order;
    }

    private static JsonNode First(OneOrder order) => order.Commitments().Single(one => (long)one["project"]! == order.Projects[0].ProcoreId);

    private static void Enter(OneOrder order, decimal amount) => Edit(order, new()
    {
        ["action"] = "create_change_order",
        ["id"] = (long)First(order)["id"]!,
        ["status"] = "pending",
        ["amount"] = amount.ToString(CultureInfo.InvariantCulture),
    });

    private static void Edit(OneOrder order, JsonObject edit) => Assert.Null(order.Test.Vendors.Procore.Edit(edit)["errors"]);

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(OneOrder order) => await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    private static async Task AgainAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await order.SyncAsync();
    }

    private static async Task<string[]> OpenAsync(OneOrder order) => [.. (await order.ReviewsAsync()).Select(item => item.Finding.Code).Order(StringComparer.Ordinal)];

    private static async Task DecideAsync(OneOrder order, string code, ReviewAction action, long chosen = 0)
    {
        var item = (await order.ReviewsAsync()).Single(one => one.Finding.Code == code);
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, ProcoreId = chosen, By = "ada" }, Token);
        await order.Test.RunAsync();
    }
}
