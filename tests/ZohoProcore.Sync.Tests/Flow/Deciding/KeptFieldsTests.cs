using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a person keeps of a commitment is kept, and no more than that: every other line, and whatever is approved later, goes its own way.</summary>
public sealed class KeptFieldsTests
{
    private static readonly SyncPolicies ByChangeOrder = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A line that was put on another code, or deleted, is kept; what the order then changes is drafted line by line, as if it had never been kept.</summary>
    [Theory]
    [InlineData("recoded")]
    [InlineData("deleted")]
    public async Task Beside_a_line_that_is_kept_the_others_become_a_change_order(string what)
    {
        using var order = await KeptLineAsync(ByChangeOrder, what);
        order.EditLine(1, line => line with { Rate = 600 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderPending, 100m), (await order.FindingAsync(), Amount(Assert.Single(Changes(order)))));
        Assert.Contains("the order with what is kept as it is to", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);

        if (what == "recoded")
        {
            // Its code is kept, its amount is not.
            order.EditLine(0, line => line with { Rate = 1_200 });
            await order.SyncAsync();
            Assert.Equal(300m, Amount(Assert.Single(Changes(order))));
        }

        Set(order, "approved");
        await order.SyncAsync();
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Single(await StandingAsync(order));
    }

    /// <summary>Where policy makes none, each line that changes is a question, however often a line was kept before.</summary>
    [Fact]
    public async Task Beside_a_line_that_is_kept_the_others_are_asked_about_with_and_without_change_orders()
    {
        using var order = await KeptLineAsync(new(), "recoded");
        order.EditLine(1, line => line with { Rate = 600 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentLocked, await order.FindingAsync());

        // On the code that the first line was put on: its sum was kept, and this is beside it.
        ByHand(order, "approved", 100);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await KeepAsync(order);

        // Each answer is for what was asked, and they come to an end.
        order.EditLine(1, line => line with { Rate = 9_000 });
        await order.SyncAsync();
        var asked = new List<string>();
        for (; await order.FindingAsync() is { } code; order.Test.Time.Advance(TimeSpan.FromSeconds(70)))
        {
            asked.Add(code);
            await order.DecideAsync(ReviewAction.KeepProcore);
        }

        Assert.InRange(asked.Count, 1, 3);
        Assert.Contains(asked, code => code is FindingCodes.CommitmentChanged or FindingCodes.CommitmentLocked);
        order.EditLine(1, line => line with { Rate = 9_001 });
        await order.SyncAsync();
        Assert.NotNull(await order.FindingAsync());
    }

    /// <summary>What people approve after a decision was not decided about.</summary>
    [Theory]
    [InlineData(AmendedOrderTreatment.Review)]
    [InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task What_is_approved_after_a_keep_is_asked_about(AmendedOrderTreatment treatment)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        await KeepAsync(order);
        order.Test.Connection = order.Test.Connection with { Policies = new() { AmendedOrders = treatment } };

        ByHand(order, "approved", 400);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await KeepAsync(order);
        ByHand(order, "approved", 1);
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentChanged, 2), (await order.FindingAsync(), Changes(order).Count));
    }

    [Fact]
    public async Task A_keep_ends_when_change_orders_make_the_commitment_what_the_order_is()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        await KeepAsync(order);

        ByHand(order, "approved", 250);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Empty(await StandingAsync(order));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        ByHand(order, "approved", 50);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    /// <summary>What was typed and is kept with its change orders is kept with those, and with no more.</summary>
    [Fact]
    public async Task What_is_approved_after_an_adopted_commitment_was_kept_is_asked_about()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var typed = await ByHandTypedAsync(order, 900, 100);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, typed);
        await order.SyncAsync();
        await KeepAsync(order);
        ByHand(order, "approved", 50);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await KeepAsync(order);
        ByHand(order, "approved", 50);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    /// <summary>What was declined, or edited by a person, and kept so is left out until its line changes, whatever becomes of it.</summary>
    [Theory]
    [InlineData("edited")]
    [InlineData("rejected")]
    public async Task What_was_kept_of_a_change_order_is_not_written_in_the_next(string what)
    {
        using var order = new OneOrder(ByChangeOrder);
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        if (what == "edited")
        {
            Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order_line", ["id"] = (long)Changes(order)[0]["id"]!, ["amount"] = "70" })["errors"]);
        }
        else
        {
            Set(order, what);
        }

        await order.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderTouched, await order.FindingAsync());
        await KeepAsync(order);
        if (what == "edited")
        {
            Set(order, "approved");
            await order.SyncAsync();
            Assert.Equal((RecordState.Skipped, 1), ((await order.RecordAsync()).State, Changes(order).Count));
        }

        order.EditLine(1, line => line with { Rate = 800 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderPending, 300m), (await order.FindingAsync(), Amount(Changes(order)[^1])));
        Set(order, "approved");
        await order.SyncAsync();
        Assert.Equal((RecordState.Skipped, 2), ((await order.RecordAsync()).State, Changes(order).Count));

        // Its line changes: all of it is asked for again.
        order.EditLine(0, line => line with { Rate = 1_150 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderPending, what == "edited" ? 80m : 150m), (await order.FindingAsync(), Amount(Changes(order)[^1])));
    }

    /// <summary>What a person approves by hand beside what was kept of a change order is a question.</summary>
    [Fact]
    public async Task What_is_approved_after_a_change_order_was_kept_is_asked_about()
    {
        using var order = new OneOrder(ByChangeOrder);
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Set(order, "rejected");
        await order.SyncAsync();
        await KeepAsync(order);
        ByHand(order, "approved", 500);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    /// <summary>Two decisions about other fields of one commitment stand side by side: neither ends the other, and nothing is asked again.</summary>
    [Theory]
    [InlineData("code and amount")]
    [InlineData("vendor and amount")]
    [InlineData("title and number")]
    public async Task Decisions_about_different_fields_both_hold(string what)
    {
        var isOverwritten = what == "title and number";
        using var order = new OneOrder(new() { Ownership = new() { Title = FieldOwner.Zoho } });
        order.Write(1_000, 500);
        await order.SyncAsync();
        switch (what)
        {
            case "code and amount":
                Change(order, "recoded");
                await order.SyncAsync();
                break;
            case "vendor and amount":
                await LinkToAnotherAsync(order);
                break;
            default:
                order.InProcore(new() { ["title"] = "by hand" });
                await order.SyncAsync();
                break;
        }

        await KeepAsync(order);
        if (isOverwritten)
        {
            order.InProcore(new() { ["number"] = "MINE-1" });
        }
        else
        {
            order.EditLine(1, line => line with { Rate = 600 });
        }

        await order.SyncAsync();
        Assert.NotNull(await order.FindingAsync());
        if (isOverwritten)
        {
            await order.DecideAsync(ReviewAction.OverwriteProcore);
            Assert.Equal((order.Number, "by hand"), ((string?)order.Commitment().Node["number"], (await order.ReadAsync()).Title));
        }
        else
        {
            await KeepAsync(order);
        }

        for (var look = 0; look < 2; look++)
        {
            await order.SyncAsync();
            Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        }

        Assert.Equal(isOverwritten ? 1 : 2, (await StandingAsync(order)).Count);
        Assert.DoesNotContain(
            await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token), entry => entry.Kind == AuditKind.DecisionLapsed);
    }

    /// <summary>Two lines, the first of which a person changed and kept so.</summary>
    private static async Task<OneOrder> KeptLineAsync(SyncPolicies policies, string what)
    {
        var order = new OneOrder(policies);
        order.Write(1_000, 500);
        await order.SyncAsync();
        Change(order, what);
        await order.SyncAsync();
        await KeepAsync(order);
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        return order;
    }

    private static void Change(OneOrder order, string what)
    {
        var line = (long)order.Commitment().Node["lines"]![0]!["id"]!;
        order.InProcore(new() { ["status"] = "Draft" });
        if (what == "recoded")
        {
            order.Test.EditInProcore("change_line", line, new() { ["wbs_code_id"] = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1).Id });
        }
        else
        {
            order.Test.EditInProcore("delete_line", line);
        }

        order.InProcore(new() { ["status"] = "Approved" });
    }

    private static async Task LinkToAnotherAsync(OneOrder order)
    {
        var vendor = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
        var other = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ProcoreActive: true, ZohoId: not null, Kind: VendorKind.Plain } && one.ZohoId != vendor);
        await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = vendor, ProcoreId = other.ProcoreId!.Value, By = "ann" }, Token);
        await order.Test.RunAsync();
    }

    private static async Task<long> ByHandTypedAsync(OneOrder order, decimal amount, decimal approved)
    {
        var typed = await Tests.ByHand.TypeAsync(order, amount);
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = typed, ["status"] = "approved", ["amount"] = approved.ToString(CultureInfo.InvariantCulture) })["errors"]);
        return typed;
    }

    private static async Task KeepAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(70)); // limits are kept on this clock
        Assert.Single(await order.ReviewsAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.True(await order.FindingAsync() is null, string.Join(' ', (await order.ReviewsAsync()).Select(one => one.Finding.Sentence)));
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
    }

    private static async Task<IReadOnlyList<OrderDecision>> StandingAsync(OneOrder order) => await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token);

    private static IReadOnlyList<JsonNode> Changes(OneOrder order) => [.. order.Commitment().Node["change_orders"]!.AsArray().Select(change => change!).OrderBy(change => (long)change["id"]!)];

    private static decimal Amount(JsonNode change) => decimal.Parse(change["amount"]!.ToString(), CultureInfo.InvariantCulture);

    private static void Set(OneOrder order, string status)
    {
        foreach (var change in Changes(order).Where(change => (string)change["status"]! == "draft"))
        {
            Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = status })["errors"]);
        }
    }

    private static void ByHand(OneOrder order, string status, decimal amount) =>
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = order.Commitment().Id, ["status"] = status, ["amount"] = amount.ToString(CultureInfo.InvariantCulture) })["errors"]);
}
