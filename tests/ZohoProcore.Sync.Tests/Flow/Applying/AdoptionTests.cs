using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment that somebody typed into Procore before the sync came: shown, linked by decision or policy, and never doubled.</summary>
[Trait("Takes", "long")]
public sealed class AdoptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_by_hand_is_shown_and_linked_by_decision_and_nothing_of_it_is_changed()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        var before = order.Test.Sent.Count;
        await order.SyncAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentStands, contract), (item.Finding.Code, Assert.Single(item.Finding.Candidates).ProcoreId));
        Assert.Contains("1000, the same amount, in 1 line with the same amounts on its codes", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(order.WritesSince(before), write => write.Contains("purchase_order_contracts", StringComparison.Ordinal));

        await order.DecideAsync(ReviewAction.Link, contract);

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((contract, "Typed by hand", 1_000m), (order.Commitment().Id, (await order.ReadAsync()).Title, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        var writes = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes));
        Assert.Single(OfNumber(order));
    }

    [Fact]
    public async Task By_policy_it_is_linked_where_it_is_certainly_the_same()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, contract), ((await order.RecordAsync()).State, order.Commitment().Id));
        Assert.Single(OfNumber(order));
    }

    /// <summary>What a person typed is compared with the order's cost, which is not its total.</summary>
    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_050, false)]
    public async Task What_policy_corrects_counts_before_it_is_linked(int typed, bool isSame)
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual, Cost = new() { Tax = CostTreatment.LeftOut } });
        order.Write([(10, 100, 0, [new("5001", "GST", 5)])]);
        await TypeAsync(order, typed);
        await order.SyncAsync();

        Assert.Equal(isSame ? null : FindingCodes.CommitmentStands, await order.FindingAsync());
        var row = await order.RowAsync();
        Assert.Equal((isSame ? ReconciliationResult.Ties : ReconciliationResult.AmountDiffers, 1_000m), (row.Result, row.Cost));
        Assert.Equal([new("GST", -50m)], row.Corrections);
    }

    [Fact]
    public async Task What_differs_is_never_linked_by_policy_and_stays_a_question_after_a_person_linked_it()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());

        await order.DecideAsync(ReviewAction.Link, contract);
        await order.SyncAsync();

        Assert.Equal((contract, 900m), (order.Commitment().Id, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Single(OfNumber(order));
    }

    /// <summary>Approved change orders are part of what was typed, as in the amount of the candidate.</summary>
    [Theory]
    [InlineData(900, 100, "1000 with approved change orders of 100, the same amount")]
    [InlineData(700, 100, "800 with approved change orders of 100, 200 less than the order's cost")]
    [InlineData(1_100, 0, "1100, 100 more than the order's cost")]
    public async Task What_was_typed_is_compared_with_its_change_orders(int typed, int approved, string words)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, typed);
        if (approved > 0)
        {
            Assert.Null(order.Test.Vendors.Procore.Edit(new() { ["action"] = "create_change_order", ["id"] = contract, ["status"] = "approved", ["amount"] = $"{approved}" })["errors"]);
        }

        await order.SyncAsync();
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Contains(words, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(typed + approved, Assert.Single(finding.Candidates).Amount);
    }

    /// <summary>What was typed with another amount is one question: whoever keeps it is asked nothing else, and no line is added to it; whoever overwrites it has the order's lines.</summary>
    [Theory]
    [InlineData("Approved", ReviewAction.KeepProcore, false)]
    [InlineData("Approved", ReviewAction.KeepProcore, true)]
    [InlineData("Draft", ReviewAction.KeepProcore, false)]
    [InlineData("Draft", ReviewAction.KeepProcore, true)]
    [InlineData("Draft", ReviewAction.OverwriteProcore, false)]
    [InlineData("Draft", ReviewAction.OverwriteProcore, true)]
    public async Task What_differs_is_one_question(string status, ReviewAction answer, bool looksAgain)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 900, status: status);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        if (looksAgain)
        {
            await order.SyncAsync();
        }

        await order.DecideAsync(answer);
        await order.SyncAsync();
        Assert.Equal(string.Empty, string.Join(' ', (await order.ReviewsAsync()).Select(item => item.Finding.Sentence)));
        Assert.Equal((answer == ReviewAction.KeepProcore ? RecordState.Skipped : RecordState.Synced, contract), ((await order.RecordAsync()).State, order.Commitment().Id));
        Assert.Equal([answer == ReviewAction.KeepProcore ? 900 : 1_000m], order.Lines());

        // What is kept changes: it is asked about again, and is one question again.
        if (answer == ReviewAction.KeepProcore && status == "Draft")
        {
            order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = "950" });
            await order.SyncAsync();
            Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
            await order.DecideAsync(answer);
            await order.SyncAsync();
            Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
            Assert.Equal([950m], order.Lines());
        }
    }

    [Fact]
    public async Task One_of_another_integration_is_never_taken_over_and_nothing_is_made_beside_it()
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        await TypeAsync(order, 1_000, "CE_4711");
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentForeign, await order.FindingAsync());
        Assert.Equal("CE_4711", (string?)Assert.Single(OfNumber(order))["origin_id"]);
        Assert.Empty(order.Commitments());
    }

    /// <summary>Whoever takes the origin id off said something: no policy and no link from before puts it back.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task What_a_person_took_the_origin_id_off_is_a_question(bool isTyped)
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        if (isTyped)
        {
            await TypeAsync(order, 1_000);
        }

        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        var contract = order.Commitment().Id;
        order.InProcore(new() { ["origin_id"] = null });
        for (var look = 0; look < 2; look++)
        {
            await order.SyncAsync();
            Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
            Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
        }

        order.Test.Time.Advance(TimeSpan.FromMinutes(5));
        await order.DecideAsync(ReviewAction.Link, contract);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, contract), ((await order.RecordAsync()).State, order.Commitment().Id));
    }

    /// <summary>What a clerk typed is the order's number, whatever its case and its hyphens.</summary>
    [Theory]
    [InlineData("po 26")]
    [InlineData("PO26-")]
    public async Task A_number_is_the_same_however_it_was_typed(string typed)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var plain = order.Number.Replace("PO-", string.Empty, StringComparison.Ordinal);
        await TypeAsync(order, 1_000, number: typed.Replace("26", plain, StringComparison.Ordinal));
        await order.SyncAsync();

        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
        Assert.Empty(order.Commitments());
    }

    [Fact]
    public async Task What_was_rejected_is_another_order_and_the_order_gets_a_commitment_of_its_own()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 400);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, contract);

        // Procore has a number once in a project.
        Assert.Equal(FindingCodes.CommitmentRefused, await order.FindingAsync());
        order.Test.EditInProcore("change_commitment", contract, new() { ["number"] = "OLD-1" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.NotEqual(contract, order.Commitment().Id);
    }

    /// <summary>Once it is the order's, it follows the order like any other; what was typed as lines gives way to the order's.</summary>
    [Fact]
    public async Task What_was_adopted_follows_the_order()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        order.EditLine(0, line => line with { Rate = 1_200 });
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentLocked, await order.FindingAsync());

        order.InProcore(new() { ["status"] = "Draft" });
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.OverwriteProcore);

        Assert.Equal((RecordState.Synced, 1_200m), ((await order.RecordAsync()).State, (await order.ReadAsync()).GrandTotal));
        Assert.Equal(contract, order.Commitment().Id);
    }

    /// <summary>A person said which commitment is the order's. Before it is taken over the order goes elsewhere: it is not committed twice in silence.</summary>
    [Theory]
    [InlineData("lines", FindingCodes.CommitmentLeftBehind)]
    [InlineData("project", FindingCodes.CommitmentLeftBehind)]
    [InlineData("cancelled", FindingCodes.OrderCancelled)]
    [InlineData("draft", FindingCodes.OrderReopened)]
    [InlineData("deleted", FindingCodes.OrderDeleted)]
    public async Task What_was_linked_and_not_taken_over_yet_is_not_forgotten(string what, string code)
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        await order.SyncAsync();
        var (item, (other, budget)) = (Assert.Single(await order.ReviewsAsync()), InBoth(order));
        order.EditLine(0, line => order.On(order.Projects[0], budget) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = contract, By = "ada" }, Token);
        order.Test.Instead = request => what == "deleted" ? NotInZoho(order, request) : null;
        switch (what)
        {
            case "lines":
                order.EditLine(0, line => order.On(other, other.WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
                break;
            case "project":
                await LinkProjectAsync(order, LinkAction.Link, other);
                break;
            default:
                order.Edit(zoho => zoho with { Status = what == "deleted" ? zoho.Status : what });
                break;
        }

        await order.SyncAsync();
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(code, finding.Code);
        Assert.Contains($"{contract}", finding.Sentence, StringComparison.Ordinal);

        order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Closed" });
        await order.SyncAsync();
        Assert.Empty(await order.ReviewsAsync());
    }

    /// <summary>What somebody typed for an order and nobody linked stays committed when the order is cancelled: it is a question, before and after.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task What_was_typed_is_asked_about_when_its_order_is_cancelled(bool isSeenBefore, bool isRejected)
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close });
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        if (isSeenBefore)
        {
            await order.SyncAsync();
            Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
        }

        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal((FindingCodes.OrderCancelled, contract), (finding.Code, Assert.Single(finding.Candidates).ProcoreId));
        Assert.Contains("over 1000, which has its number", finding.Sentence, StringComparison.Ordinal);

        if (isRejected)
        {
            await order.DecideAsync(ReviewAction.Reject, contract);
        }
        else
        {
            order.Test.EditInProcore("change_commitment", contract, new() { ["status"] = "Closed" });
            await order.SyncAsync();
        }

        Assert.Equal((null, RecordState.Filtered), (await order.FindingAsync(), (await order.RecordAsync()).State));
        Assert.Equal((null, 1_000m), Origin(Assert.Single(OfNumber(order))));
    }

    /// <summary>Two were typed with the order's number, and one of them is linked: the other one is asked about at once, until somebody settles it.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_second_of_two_that_were_typed_is_asked_about_at_once(bool isRejected)
    {
        using var order = new OneOrder(new() { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        var contract = await TypeAsync(order, 1_000);
        var second = await TypeAsync(order, 1_000, number: order.Number + "-");
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        for (var look = 0; look < 3; look++)
        {
            var finding = Assert.Single(await order.ReviewsAsync()).Finding;
            Assert.Equal((FindingCodes.CommitmentDoubled, second), (finding.Code, Assert.Single(finding.Candidates).ProcoreId));
            Assert.Equal(contract, order.Commitment().Id);
            await order.SyncAsync();
        }

        if (isRejected)
        {
            await order.DecideAsync(ReviewAction.Reject, second);
        }
        else
        {
            order.Test.DeleteInProcore(second);
            await order.SyncAsync();
        }

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    /// <summary>An order of two projects that was typed whole into one: its other part is not made beside it without a question.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task What_was_typed_whole_into_one_of_two_projects_is_not_half_doubled(bool isAccepted)
    {
        using var order = new OneOrder();
        order.Write([(1m, 1_000m, 0, []), (1m, 500m, 1, [])]);
        var contract = await TypeAsync(order, 1_500);
        await order.SyncAsync();
        Assert.Contains("1500, the amount of the whole order", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        await order.DecideAsync(ReviewAction.Link, contract);
        await order.DecideAsync(ReviewAction.KeepProcore);

        Assert.Equal((FindingCodes.CommitmentStands, contract), (await order.FindingAsync(), order.Commitment().Id));
        Assert.Contains("500 more than the order has in its project", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        if (isAccepted)
        {
            await order.DecideAsync(ReviewAction.Waive);
            Assert.Equal([500m, 1_500m], order.Lines().Order());
            return;
        }

        order.InProcore(new() { ["status"] = "Draft" });
        order.Test.EditInProcore("change_line", (long)order.Commitment().Node["lines"]![0]!["id"]!, new() { ["amount"] = "1000" });
        order.InProcore(new() { ["status"] = "Approved" });
        await order.SyncAsync();
        Assert.Null(await order.FindingAsync());
        Assert.Equal([500m, 1_000m], order.Lines().Order());
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    /// <summary>To look for what was typed for cancelled orders costs a list for each project of a batch, once, and nothing on later days.</summary>
    [Fact]
    public async Task What_was_typed_for_cancelled_orders_is_looked_for_once()
    {
        async Task<(int First, int Later, int Orders)> ListsAsync(string status)
        {
            using var test = new Sandboxed(orders: 30, policies: new());
            foreach (var order in test.Vendors.Zoho.Orders.ToList())
            {
                test.Vendors.Zoho.Edit(order.Number, zoho => zoho with { Status = status });
            }

            int Lists() => test.Sent.Count(sent => sent.Method == "GET" && sent.Uri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal));
            await test.SettleAsync();
            var first = Lists();
            test.Time.Advance(TimeSpan.FromHours(25));
            await test.RunAsync(); // what changed right before the first scan is seen once more
            var second = Lists();
            test.Time.Advance(TimeSpan.FromHours(25));
            await test.RunAsync();
            return (first, Lists() - second, test.Vendors.Zoho.Orders.Count);
        }

        var (none, cancelled) = (await ListsAsync("draft"), await ListsAsync("cancelled"));
        Assert.InRange(cancelled.First - none.First, 1, none.Orders - 1);
        Assert.Equal(none.Later, cancelled.Later);
    }

    /// <summary>An adopted commitment that differs is not forgotten when its order is cancelled.</summary>
    [Fact]
    public async Task What_was_adopted_with_differences_is_asked_about_when_the_order_is_cancelled()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        var contract = await TypeAsync(order, 900);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, contract);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();

        Assert.Equal(FindingCodes.OrderCancelled, await order.FindingAsync());
    }

    /// <summary>Procore is down after the origin id was written, and before anybody knows: what a person typed is still theirs.</summary>
    [Theory]
    [InlineData(1_000, "Approved", RecordState.Synced)]
    [InlineData(1_000, "Draft", RecordState.Conflict)]
    [InlineData(900, "Draft", RecordState.Conflict)]
    public async Task A_lost_answer_to_the_adoption_changes_nothing_that_was_typed(int typed, string status, RecordState ends)
    {
        using var order = new OneOrder(retries: 0);
        order.Write(1_000);
        var contract = await TypeAsync(order, typed, status: status);
        await order.SyncAsync();
        order.Test.Spoil = (request, _) =>
        {
            if (request.Method == HttpMethod.Patch)
            {
                order.Test.Spoil = null;
                throw new HttpRequestException("The connection was closed.");
            }
        };
        await order.DecideAsync(ReviewAction.Link, contract);
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();

        Assert.Equal((ends, (await order.RecordAsync()).Reason), ((await order.RecordAsync()).State, (await order.RecordAsync()).Reason));
        Assert.Equal((contract, status, (decimal)typed), (order.Commitment().Id, (string?)order.Commitment().Node["status"], (await order.ReadAsync()).GrandTotal));
    }

    [Fact]
    public async Task An_id_that_is_no_commitment_or_another_integrations_is_refused_in_words()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await TypeAsync(order, 900);
        var foreign = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = "OTHER-1", ["origin_id"] = "CE_1" }, order.Projects[0].ProcoreId!.Value);
        await order.SyncAsync();

        var none = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.DecideAsync(ReviewAction.Link, 4711));
        Assert.Contains("has no purchase order contract 4711", none.Message, StringComparison.Ordinal);
        var theirs = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.DecideAsync(ReviewAction.Link, foreign));
        Assert.Contains("belongs to another integration, which made it as 'CE_1'", theirs.Message, StringComparison.Ordinal);
        Assert.Equal(FindingCodes.CommitmentStands, await order.FindingAsync());
    }
}
