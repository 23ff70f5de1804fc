using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order that changes after its commitment was approved becomes a draft change order, by policy: once, line by line, to the cent. Judged by what stands in Procore.</summary>
[Trait("Takes", "long")]
public sealed class ChangeOrderTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);
    private static readonly SyncPolicies ByChangeOrder = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder };
    private static readonly SandboxSwitches ThreeTiers = new() { Procore = new() { ChangeOrderTiers = 3 } };

    /// <summary>The worked example: British Columbia, PST is cost and GST is not; 2.0 t are cancelled after approval.</summary>
    [Fact]
    public async Task What_is_cancelled_after_approval_is_a_change_order_to_the_cent()
    {
        using var order = new OneOrder(ByChangeOrder with { Cost = new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] } });
        order.Write([(12.4m, 1_850m, 0, [Gst, Pst]), (3m, 480m, 1, [Gst, Pst])], zoho => zoho with { Discount = new DiscountData(2, true) });
        await order.SyncAsync();
        Assert.Equal([24_054.89m, 1_509.98m], order.Lines());

        order.EditLine(0, line => line with { QuantityCancelled = 2 });
        order.Edit(zoho => zoho with { Status = "closed" });
        await order.SyncAsync();

        var change = Assert.Single(Changes(order));
        Assert.Equal(("draft", -3_879.82m), ((string)change["status"]!, Amount(change)));
        Assert.Equal((RecordState.NeedsReview, FindingCodes.ChangeOrderPending), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Contains(
            "-3879.82, which makes it 22,940.00 - 458.80 discount + 1,573.69 PST 7 % - 3,879.82 cancelled = 20,175.07 USD; not in it: 1,124.06 GST 5 %.",
            (await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).Last(entry => entry.Kind == AuditKind.Intent).Reason,
            StringComparison.Ordinal);

        Approve(order);
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        var first = order.Commitments().Single(one => (decimal)one["grand_total"]! == 24_054.89m);
        Assert.Equal(20_175.07m, (decimal)first["grand_total"]! + Amount(first["change_orders"]![0]!));
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.Ties, 21_685.05m, 21_685.05m), (row.Result, row.Cost, row.ProcoreTotal));
    }

    /// <summary>A line that is deleted and typed again, or replaced by one of the same amount on the same code, commits nothing else: no change order for nothing.</summary>
    [Theory]
    [InlineData("Goods 1", 1)]
    [InlineData("Other goods", 1)]
    [InlineData("Goods 1", 4)]
    public async Task A_line_that_is_typed_again_makes_no_change_order(string name, int pieces)
    {
        using var order = await ApprovedAsync(1_000, 500);
        order.EditLine(0, line => line with { Id = "260815000099000077", Name = name, Quantity = pieces, Rate = 1_000m / pieces });
        await order.SyncAsync();
        Assert.Empty(Changes(order));
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        // What changes on it afterwards is a change order for that alone.
        order.EditLine(0, line => line with { Rate = line.Rate + (100m / pieces) });
        await order.SyncAsync();
        Assert.Equal(100, Amount(Assert.Single(Changes(order))));
        Approve(order);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
    }

    /// <summary>A draft is emptied in the run that writes its lines into the commitment itself: nobody can approve it in between.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_that_an_overwrite_makes_needless_is_emptied_with_it(bool isKept)
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Equal(100, Amount(Assert.Single(Changes(order))));
        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(isKept ? ReviewAction.KeepProcore : ReviewAction.OverwriteProcore);
        Assert.Equal((isKept ? RecordState.Skipped : RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((isKept ? 1_000 : 1_100, 0), (Assert.Single(order.Lines()), Amount(Assert.Single(Changes(order)))));
    }

    [Fact]
    public async Task A_second_amendment_changes_the_draft_and_never_stacks_another()
    {
        using var order = await ApprovedAsync(1_000, 500);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        order.EditLine(1, line => line with { Rate = 450 });
        await order.SyncAsync();

        var change = Assert.Single(Changes(order));
        Assert.Equal([-50m, 100m], change["lines"]!.AsArray().Select(line => (decimal)line!["amount"]!).Order());

        // And back again: the draft is emptied, and both sides agree.
        order.EditLine(0, line => line with { Rate = 1_000 });
        order.EditLine(1, line => line with { Rate = 500 });
        await order.SyncAsync();
        Assert.Empty(Assert.Single(Changes(order))["lines"]!.AsArray());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Fact]
    public async Task After_one_is_approved_the_next_amendment_is_the_next_change_order_for_what_is_still_missing()
    {
        using var order = await ApprovedAsync(1_000, 500);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Approve(order);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);

        order.Edit(zoho => zoho with { Lines = [zoho.Lines[0] with { Rate = 1_250 }] });
        await order.SyncAsync();

        var changes = Changes(order);
        Assert.Equal([100m, -350m], changes.Select(Amount));
        Assert.Equal(2, changes.Select(change => (string)change["number"]!).Distinct().Count());
        Approve(order);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
    }

    [Fact]
    public async Task A_line_on_another_code_goes_from_one_and_comes_to_the_other()
    {
        using var order = await ApprovedAsync(1_000);
        var other = order.Projects[0].WbsCodes.Where(code => code is { Active: true, OnBudget: true }).ElementAt(1);
        order.EditLine(0, line => order.On(order.Projects[0], other) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        await order.SyncAsync();

        var lines = Assert.Single(Changes(order))["lines"]!.AsArray();
        Assert.Equal([-1_000m, 1_000m], lines.Select(line => (decimal)line!["amount"]!).Order());
        Assert.Equal(2, lines.Select(line => (string)line!["wbs_code"]!).Distinct().Count());
        Approve(order);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Fact]
    public async Task By_default_a_person_enters_it_and_once_it_is_approved_the_order_ties()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentLocked, await order.FindingAsync());
        Assert.Empty(Changes(order));

        ByHand(order, "approved", 250);
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        // Later statuses ask nothing again.
        order.Edit(zoho => zoho with { Status = "partially_billed" });
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Theory]
    [InlineData(AmendedOrderTreatment.Review)]
    [InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task What_people_approve_beyond_the_order_is_a_question_and_is_never_written_back(AmendedOrderTreatment treatment)
    {
        using var order = new OneOrder(new() { AmendedOrders = treatment });
        order.Write(1_000);
        await order.SyncAsync();
        ByHand(order, "approved", 300);
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Single(Changes(order));
    }

    /// <summary>Projects with three tiers do not show their change orders; what the approved ones come to stands on the commitment.</summary>
    [Theory]
    [InlineData(AmendedOrderTreatment.Review)]
    [InlineData(AmendedOrderTreatment.ChangeOrder)]
    public async Task What_people_approve_beyond_the_order_is_a_question_also_where_Procore_does_not_show_it(AmendedOrderTreatment treatment)
    {
        using var order = new OneOrder(new() { AmendedOrders = treatment }, ThreeTiers);
        order.Write(1_000);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        var calls = order.Test.Sent.Count;
        ByHand(order, "approved", 300);
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Contains("comes to 1300, and the order to 1000", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEqual(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        // The order gets what was approved: whether it is on the same lines, a person has to see.
        order.EditLine(0, line => line with { Rate = 1_300 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        // What was decided holds for what was approved then, and not for more.
        ByHand(order, "approved", 50);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Empty(order.WritesSince(calls));
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task One_whose_outcome_is_unknown_is_looked_for_and_never_written_a_second_time(string lost, int made)
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Instead = request => IsCreate(request) && lost == "before" ? throw new HttpRequestException("The connection was lost.") : null;
        order.Test.Spoil = (request, _) => _ = IsCreate(request) && lost == "after" ? throw new HttpRequestException("The connection was lost.") : 0;
        await order.SyncAsync();
        (order.Test.Instead, order.Test.Spoil) = (null, null);

        for (var look = 0; look < 3; look++)
        {
            await order.SyncAsync();
        }

        Assert.Equal(made, Changes(order).Count);
        Assert.Equal(made == 1 ? FindingCodes.ChangeOrderPending : FindingCodes.ChangeOrderUnknown, await order.FindingAsync());
        if (made == 0)
        {
            // A person looked, found none and says so.
            await order.DecideAsync(ReviewAction.OverwriteProcore);
        }

        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));
    }

    [Theory]
    [InlineData("void")]
    [InlineData("")]
    public async Task One_that_comes_after_a_person_had_it_written_again_is_a_question_and_never_approved_beside_the_other_in_silence(string status)
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Person(order, "delete_change_order", "amount", 0);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);
        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
        var first = await order.FirstChangeOrderComesAsync();

        await order.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderDoubled, await order.FindingAsync());
        var calls = order.Test.Sent.Count;
        order.EditLine(0, line => line with { Rate = 1_150 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderDoubled, 0), (await order.FindingAsync(), order.WritesSince(calls).Count));

        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = status.Length > 0 ? "change_change_order" : "delete_change_order", ["id"] = first, ["status"] = status })["errors"]);
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Equal((FindingCodes.ChangeOrderPending, 150m), (await order.FindingAsync(), Changes(order).Where(change => (string)change["status"]! == "draft").Sum(Amount)));
        Approve(order);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
    }

    [Fact]
    public async Task One_that_certainly_was_not_made_is_tried_again()
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Instead = request => IsCreate(request) ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"errors":{"number":["is odd"]}}""") } : null;
        await order.SyncAsync();
        Assert.Empty(Changes(order));
        order.Test.Instead = null;
        await order.SyncAsync();

        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));
        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
    }

    [Fact]
    public async Task Where_change_orders_come_from_change_events_a_person_is_asked()
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Instead = request => IsCreate(request) ? new(HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have sufficient access"}""") } : null;
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
        Assert.Contains("change events", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Projects_that_policy_names_and_commitments_that_are_closed_go_to_review()
    {
        using var any = new OneOrder();
        var project = any.Projects[0];
        using var named = new OneOrder(ByChangeOrder with { ReviewAmendmentsIn = [project.Number] });
        named.Write(1_000);
        await named.SyncAsync();
        named.EditLine(0, line => line with { Rate = 1_100 });
        await named.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentLocked, 0), (await named.FindingAsync(), Changes(named).Count));

        using var closed = await ApprovedAsync(1_000);
        closed.Edit(zoho => zoho with { Status = "billed" });
        closed.InProcore(new() { ["status"] = "Closed" });
        await closed.SyncAsync();
        closed.EditLine(0, line => line with { Rate = 1_100 });
        await closed.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentLocked, 0), (await closed.FindingAsync(), Changes(closed).Count));
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("rejected")]
    [InlineData("void")]
    public async Task What_people_took_over_or_declined_is_not_changed_and_not_written_again(string status)
    {
        using var order = await ApprovedAsync(1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Set(order, status);
        await order.SyncAsync();
        Assert.Equal(status == "pending" ? FindingCodes.ChangeOrderPending : FindingCodes.ChangeOrderTouched, await order.FindingAsync());

        if (status == "pending")
        {
            order.EditLine(0, line => line with { Rate = 1_200 });
            await order.SyncAsync();
            Assert.Equal(FindingCodes.ChangeOrderTouched, await order.FindingAsync());
        }

        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));
    }

    [Fact]
    public async Task A_draft_that_a_person_edited_or_deleted_is_theirs()
    {
        using var edited = await ApprovedAsync(1_000);
        edited.EditLine(0, line => line with { Rate = 1_100 });
        await edited.SyncAsync();
        Person(edited, "change_change_order_line", "amount", 70);
        await edited.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderTouched, 70m), (await edited.FindingAsync(), Amount(Assert.Single(Changes(edited)))));

        using var deleted = await ApprovedAsync(1_000);
        deleted.EditLine(0, line => line with { Rate = 1_100 });
        await deleted.SyncAsync();
        Person(deleted, "delete_change_order", "amount", 0);
        await deleted.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderUnknown, await deleted.FindingAsync());
        Assert.Empty(Changes(deleted));
    }

    /// <summary>What Procore approves is in the commitment's currency, and so is what it is compared with.</summary>
    [Fact]
    public async Task Of_a_converted_order_what_is_approved_where_Procore_does_not_show_it_is_compared_in_the_companys_currency()
    {
        using var order = new OneOrder(ByChangeOrder with { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.Convert } }, ThreeTiers);
        order.Write([(1, 1_000, 0, [])], zoho => zoho with { CurrencyCode = "EUR", ExchangeRate = 1.1m });
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_200 });
        ByHand(order, "approved", 220);
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Contains("comes to 1320, and the order to 1320", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((ReconciliationResult.Ties, 1_320m, "USD"), ((await order.RowAsync()).Result, (await order.RowAsync()).ProcoreTotal, (await order.RowAsync()).Currency));
    }

    /// <summary>How many decimals Procore keeps is not documented: what it does not keep is nobody's doing.</summary>
    [Fact]
    public async Task Decimals_that_Procore_does_not_keep_are_no_doing_of_people()
    {
        using var order = new OneOrder(
            ByChangeOrder with { Cost = new() { ForeignCurrency = ForeignCurrencyTreatment.InOrderCurrency } }, new() { Procore = new() { Currencies = ProcoreCurrencies.Several } });
        order.Write([(1, 1_000.125m, 0, [])], zoho => zoho with { CurrencyCode = "KWD", ExchangeRate = 3.25m });
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_000.25m });
        await order.SyncAsync();
        await order.SyncAsync();

        var (code, sentence) = ((await order.FindingAsync())!, (await order.ReviewsAsync())[0].Finding.Sentence);
        Assert.Equal(FindingCodes.ChangeOrderTouched, code);
        Assert.Contains("is draft with 0.13, and the order needs 0.125. Procore keeps fewer decimals than were written", sentence, StringComparison.Ordinal);
    }

    private static async Task<OneOrder> ApprovedAsync(params decimal[] amounts)
    {
        var order = new OneOrder(ByChangeOrder);
        order.Write(amounts);
        await order.SyncAsync();
        Assert.Equal("Approved", (await order.ReadAsync()).Status?.Value);
        return order;
    }

    private static bool IsCreate(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/commitment_change_orders", StringComparison.Ordinal);

    private static IReadOnlyList<JsonNode> Changes(OneOrder order) => [.. order.Commitments().SelectMany(one => one["change_orders"]!.AsArray()).Select(change => change!)];

    private static decimal Amount(JsonNode change) => decimal.Parse(change["amount"]!.ToString(), CultureInfo.InvariantCulture);

    private static void Approve(OneOrder order) => Set(order, "approved");

    /// <summary>A person gives every draft another status.</summary>
    private static void Set(OneOrder order, string status)
    {
        foreach (var change in Changes(order).Where(change => (string)change["status"]! == "draft"))
        {
            Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = (long)change["id"]!, ["status"] = status })["errors"]);
        }
    }

    private static void Person(OneOrder order, string action, string name, decimal value) =>
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = action, ["id"] = (long)Changes(order)[0]["id"]!, [name] = value.ToString(CultureInfo.InvariantCulture) })["errors"]);

    private static void ByHand(OneOrder order, string status, decimal amount) =>
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = order.Commitment().Id, ["status"] = status, ["amount"] = amount.ToString(CultureInfo.InvariantCulture) })["errors"]);
}
