using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>What becomes of a commitment whose order is cancelled, sent back, opened again or closed: by policy, and never by surprise.</summary>
[Trait("Takes", "long")]
public sealed class WithdrawnOrderTests
{
    [Fact]
    public async Task A_cancelled_order_is_a_question_by_default_and_both_answers_that_are_printed_settle_it()
    {
        foreach (var close in new[] { true, false })
        {
            using var order = new OneOrder();
            order.Write(1_000);
            await order.SyncAsync();
            order.Edit(zoho => zoho with { Status = "cancelled" });
            await order.SyncAsync();
            Assert.Equal(FindingCodes.OrderCancelled, await order.FindingAsync());
            Assert.Equal("Approved", (await order.ReadAsync()).Status?.Value);

            if (close)
            {
                order.InProcore(new() { ["status"] = "Closed" });
            }
            else
            {
                order.Test.DeleteInProcore(order.Commitment().Id);
            }

            await order.SyncAsync();
            Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        }
    }

    [Fact]
    public async Task By_policy_the_commitment_of_a_cancelled_order_is_closed_and_the_plan_says_what_that_does_to_the_budget()
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "cancelled" });

        var step = Assert.Single((await order.PlanAsync()).Steps);
        await order.SyncAsync();

        Assert.Equal(OrderStepKind.SetStatus, step.Kind);
        Assert.Equal("Set the status to Closed, which takes 1500 USD out of the budget's committed costs.", step.Sentence);
        Assert.Equal(("Closed", 1_500m), ((await order.ReadAsync()).Status?.Value, (await order.ReadAsync()).GrandTotal));
        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.NotExpected, (await order.RowAsync()).Result);
        var before = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(before));
    }

    /// <summary>What of the sync's own waits for approval in a commitment is named when its order is cancelled, and nothing is closed over it.</summary>
    [Theory]
    [InlineData(CancelledOrderTreatment.Close, "void")]
    [InlineData(CancelledOrderTreatment.Close, "approved")]
    [InlineData(CancelledOrderTreatment.Review, "void")]
    public async Task A_change_order_that_waits_is_named_when_its_order_is_cancelled(CancelledOrderTreatment treatment, string becomes)
    {
        using var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder, CancelledOrders = treatment });
        order.Write(1_000);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        var waiting = $"change order {order.Number}-CO1 for 100";
        Assert.Equal((FindingCodes.OrderCancelled, "Approved"), (finding.Code, (await order.ReadAsync()).Status?.Value));
        Assert.Contains($"The commitment stays Approved. The sync's {waiting} waits for approval there.", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            $"Void or delete {waiting} in Procore" + (treatment == CancelledOrderTreatment.Close ? ": the commitment is closed then." : ", and close the commitment in Procore, or set it back to Draft there and delete it."), finding.NextStep);

        var change = (long)order.Commitment().Node["change_orders"]![0]!["id"]!;
        Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "change_change_order", ["id"] = change, ["status"] = becomes })["errors"]);
        await order.SyncAsync();
        if (treatment == CancelledOrderTreatment.Review)
        {
            Assert.Equal("Close the commitment in Procore, or set it back to Draft there and delete it.", Assert.Single(await order.ReviewsAsync()).Finding.NextStep);
            return;
        }

        Assert.Equal(("Closed", RecordState.Filtered, null), ((await order.ReadAsync()).Status?.Value, (await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>What policy closed a person opens again: that is a question, and not closed over and over.</summary>
    [Theory]
    [InlineData("Approved")]
    [InlineData("Draft")]
    public async Task What_policy_closed_and_a_person_opened_again_is_asked_about(string status)
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        Assert.Equal("Closed", (await order.ReadAsync()).Status?.Value);

        order.InProcore(new() { ["status"] = status });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.OrderCancelled, status), (await order.FindingAsync(), (await order.ReadAsync()).Status?.Value));
        Assert.Contains("was opened again in Procore", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);

        order.InProcore(new() { ["status"] = "Closed" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Filtered, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    /// <summary>The project of a commitment is taken from the service account: that is said at once, whatever became of the order, and nothing is forgotten.</summary>
    [Theory]
    [InlineData("open", FindingCodes.ProjectUnknown)]
    [InlineData("cancelled", FindingCodes.CommitmentNotFound)]
    [InlineData("deleted", FindingCodes.CommitmentNotFound)]
    public async Task A_project_that_is_not_shown_any_more_is_a_question_and_no_failure(string status, string code)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        var (contract, project) = (order.Commitment().Id, order.Projects[0].ProcoreId);
        order.Test.EditInProcore("hide_project", 0, project: project);
        order.Test.Instead = request => status == "deleted" ? ByHand.NotInZoho(order, request) : null;
        order.Edit(zoho => zoho with { Status = status == "deleted" ? zoho.Status : status });
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromMinutes(2)); // what was not known to be hidden is read once more
        await order.Test.RunAsync();

        Assert.Equal(code, Assert.Single(await order.ReviewsAsync()).Finding.Code);
        Assert.NotEmpty(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, TestContext.Current.CancellationToken));

        order.Test.EditInProcore("show_project", 0, project: project);
        order.Test.Time.Advance(TimeSpan.FromHours(3));
        await order.SyncAsync();
        Assert.Equal(contract, order.Commitment().Id);
        Assert.Equal(status switch { "open" => null, "cancelled" => FindingCodes.OrderCancelled, _ => FindingCodes.OrderDeleted }, await order.FindingAsync());
    }

    [Fact]
    public async Task What_is_billed_is_never_closed_whatever_policy_says()
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "cancelled" });
        order.Test.Spoil = (_, body) => Bill(body, 1);

        await order.SyncAsync();

        Assert.Equal((FindingCodes.OrderCancelled, "Approved"), (await order.FindingAsync(), (await order.ReadAsync()).Status?.Value));
    }

    [Fact]
    public async Task Where_Zoho_does_not_say_what_is_billed_nothing_is_closed()
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "cancelled" });
        order.Test.Spoil = (_, body) => Bill(body, null);

        await order.SyncAsync();

        Assert.Equal(FindingCodes.OrderCancelled, await order.FindingAsync());
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("pending_approval")]
    [InlineData("rejected")]
    public async Task An_order_that_an_approver_sends_back_leaves_its_commitment_standing_and_goes_on_when_it_is_issued_again(string status)
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = status });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.OrderReopened, "Approved"), (await order.FindingAsync(), (await order.ReadAsync()).Status?.Value));

        order.Edit(zoho => zoho with { Status = "open" });
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    [Fact]
    public async Task An_order_that_goes_back_to_approved_does_not_take_committed_costs_away()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "approved" });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.OrderReopened, "Approved"), (await order.FindingAsync(), (await order.ReadAsync()).Status?.Value));

        order.InProcore(new() { ["status"] = "Submitted" });
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    [Fact]
    public async Task A_closed_order_stays_committed_by_default_and_the_plan_reads_from_the_lines_why_it_is_closed()
    {
        using var order = new OneOrder();
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "closed" });
        order.Test.Spoil = (_, body) => Bill(body, 1);

        var plan = await order.PlanAsync();
        await order.SyncAsync();

        var decision = Assert.Single(plan.Answers, decision => decision.Rule == "zoho.lines");
        Assert.Equal(("billed", "of 2 units ordered 0 are received, 2 billed and 0 cancelled; what is not cancelled stays committed"), (decision.Value, decision.Evidence));
        Assert.Equal((RecordState.Synced, "Approved"), ((await order.RecordAsync()).State, (await order.ReadAsync()).Status?.Value));
    }

    [Theory]
    [InlineData(0, 2, "cancelled")]
    [InlineData(0, 1, "cancelled in part")]
    [InlineData(1, 1, "billed and cancelled in part")]
    public async Task Why_an_order_is_closed_is_said_in_words_that_fit(int billed, int cancelled, string why)
    {
        using var order = new OneOrder();
        order.Write([(2, 500, 0, [])]);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "closed", Lines = [.. zoho.Lines.Select(line => line with { QuantityCancelled = cancelled })] });
        order.Test.Spoil = (_, body) => Bill(body, billed);
        Assert.Equal(why, Assert.Single((await order.PlanAsync()).Answers, decision => decision.Rule == "zoho.lines").Value);
    }

    [Fact]
    public async Task Where_a_customer_maps_closed_to_Closed_an_order_that_is_opened_again_is_committed_again()
    {
        var policies = CommitmentLanding.In(new(), "Approved");
        policies.CommitmentStatusByOrderStatus!["closed"] = "Closed";
        using var order = new OneOrder(policies);
        order.Write(1_000);
        await order.SyncAsync();
        order.Edit(zoho => zoho with { Status = "closed" });
        await order.SyncAsync();
        Assert.Equal("Closed", (await order.ReadAsync()).Status?.Value);

        order.Edit(zoho => zoho with { Status = "open" });
        var step = Assert.Single((await order.PlanAsync()).Steps);
        await order.SyncAsync();

        Assert.Contains("puts 1000 USD into the budget's committed costs", step.Sentence, StringComparison.Ordinal);
        Assert.Equal(("Approved", RecordState.Synced), ((await order.ReadAsync()).Status?.Value, (await order.RecordAsync()).State));
    }

    /// <summary>Zoho says of every line how many of its units are billed; or does not say it.</summary>
    private static void Bill(JsonNode body, int? billed)
    {
        foreach (var line in (body as JsonObject)?["purchaseorder"]?["line_items"]?.AsArray() ?? [])
        {
            line!["quantity_billed"] = billed;
        }
    }

    /// <summary>What a person took back in Procore is not committed, and what they are asked, or decided, about it is not written over.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_person_set_back_to_Draft_is_not_closed_without_a_question(bool isKept)
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000);
        await order.SyncAsync();
        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        if (isKept)
        {
            await order.DecideAsync(ReviewAction.KeepProcore);
        }

        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.OrderCancelled, "Draft"), (await order.FindingAsync(), (await order.ReadAsync()).Status?.Value));
        Assert.Contains("stays Draft. A person set it back to that", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);

        order.InProcore(new() { ["status"] = "Closed" });
        await order.SyncAsync();
        Assert.Equal((null, RecordState.Filtered), (await order.FindingAsync(), (await order.RecordAsync()).State));
    }
}
