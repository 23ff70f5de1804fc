using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// In projects with two or three tiers, an order that changes after approval becomes a draft of a potential change order: once, line by line.
/// It counts when people have put it into a change order and approved that. Judged by what stands in Procore.
/// </summary>
[Trait("Takes", "long")]
public sealed class PotentialChangeOrderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task It_is_pending_until_the_change_order_that_it_is_in_is_approved_and_then_the_order_ties(int tiers, bool tells)
    {
        using var order = await ApprovedAsync(new() { ChangeOrderTiers = tiers, PotentialChangesTellWhereTheyAre = tells }, 1_000, 500);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.EditLine(1, line => line with { Rate = 450 });
        await SyncAsync(order);

        var change = Assert.Single(Changes(order));
        var mark = (string)order.Commitment().Node["origin_id"]! + ":change:1";
        Assert.Equal(("draft", mark, $"{order.Number}-PCO1", 50m), ((string)change["status"]!, (string)change["origin_id"]!, (string)change["number"]!, Amount(change)));
        Assert.Equal([-50m, 100m], change["lines"]!.AsArray().Select(line => (decimal)line!["amount"]!).Order());
        Assert.All(change["lines"]!.AsArray(), line => Assert.StartsWith(mark + ":line:", (string)line!["origin_id"]!, StringComparison.Ordinal));
        Assert.Empty(order.Commitment().Node["change_orders"]!.AsArray());
        await PendingAsync(order, $"Approve potential change order {order.Number}-PCO1 in Procore, put it into a change order");

        // Approved alone it changes nothing, here or in Procore.
        Set(order, "approved");
        await SyncAsync(order);
        await PendingAsync(order, $"Put potential change order {order.Number}-PCO1 into a change order");
        Assert.NotEqual(ReconciliationResult.Ties, (await order.RowAsync()).Result);

        var package = Pack(order, "pending");
        await SyncAsync(order);
        await PendingAsync(order, $"Put potential change order {order.Number}-PCO1 into a change order");
        Edit(order, new() { ["action"] = "change_change_order", ["id"] = package, ["status"] = "approved" });
        await SyncAsync(order);

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((ReconciliationResult.Ties, 1_550m), ((await order.RowAsync()).Result, (await order.RowAsync()).ProcoreTotal));
        order.Edit(zoho => zoho with { Status = "partially_billed" });
        await SyncAsync(order);
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Fact]
    public async Task A_second_amendment_changes_the_draft_and_never_stacks_another()
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000, 500);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        order.EditLine(1, line => line with { Rate = 450 });
        order.EditLine(0, line => line with { Rate = 1_150 });
        await SyncAsync(order);
        Assert.Equal([-50m, 150m], Assert.Single(Changes(order))["lines"]!.AsArray().Select(line => (decimal)line!["amount"]!).Order());

        // And back again: the draft is emptied, and both sides agree.
        order.EditLine(0, line => line with { Rate = 1_000 });
        order.EditLine(1, line => line with { Rate = 500 });
        await SyncAsync(order);
        Assert.Empty(Assert.Single(Changes(order))["lines"]!.AsArray());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        var calls = order.Test.Sent.Count;
        await SyncAsync(order);
        Assert.Empty(order.WritesSince(calls));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task What_is_amended_while_one_is_on_its_way_follows_in_the_next_once_it_counts(bool approved, bool packed)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        if (approved)
        {
            Set(order, "approved");
        }

        var package = packed ? Pack(order, "draft") : 0;
        order.EditLine(0, line => line with { Rate = 1_250 });
        await SyncAsync(order);
        await PendingAsync(order, "what is missing then follows in another one. Or void it there and retry.");
        Assert.Contains("comes to 1000 USD, and the order to 1250", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));

        package = packed ? package : Pack(order, "draft");
        Edit(order, new() { ["action"] = "change_change_order", ["id"] = package, ["status"] = "approved" });
        Set(order, "approved");
        await SyncAsync(order);
        Assert.Equal([100m, 150m], Changes(order).Select(Amount));
        Assert.EndsWith(":change:2", (string)Changes(order)[1]["origin_id"]!, StringComparison.Ordinal);
        Set(order, "approved");
        Pack(order, "approved");
        await SyncAsync(order);
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
    }

    /// <summary>Where an answer does not say the code of a line, what counts is not made up for again, nor what was declined drafted again.</summary>
    [Theory, InlineData("approved"), InlineData("rejected")]
    public async Task One_whose_code_an_answer_lacks_is_not_followed_by_another(string status)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        Set(order, status);
        if (status == "approved")
        {
            Pack(order, "approved");
        }

        await SyncAsync(order);
        var before = await order.FindingAsync();
        Assert.Equal(status == "approved" ? null : FindingCodes.ChangeOrderTouched, before);
        var calls = order.Test.Sent.Count;
        order.Test.Spoil = (request, body) =>
        {
            if (request.Method == HttpMethod.Get && IsPotential(request) && request.RequestUri!.AbsolutePath.EndsWith("/line_items", StringComparison.Ordinal))
            {
                Assert.Single(body.AsArray())!["wbs_code"]!["id"] = string.Empty;
            }
        };

        await SyncAsync(order);

        Assert.Equal(status == "approved" ? FindingCodes.CommitmentChanged : FindingCodes.ChangeOrderTouched, await order.FindingAsync());
        order.Test.Spoil = null;
        await SyncAsync(order);
        Assert.Equal(before, await order.FindingAsync());
        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));
        Assert.Empty(order.WritesSince(calls));
    }

    /// <summary>Two of one amount: which of them is in what is approved is known, because the second was made when the first counted.</summary>
    [Fact]
    public async Task Of_two_alike_the_first_counts()
    {
        using var order = await ApprovedAsync(Tiers(3), 1_000);
        foreach (var rate in new[] { 1_100m, 1_200m })
        {
            order.EditLine(0, line => line with { Rate = rate });
            await SyncAsync(order);
            Set(order, "approved");
            await SyncAsync(order);
            await PendingAsync(order, "Put potential change order");
            Pack(order, "approved");
            await SyncAsync(order);
            Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        }

        Assert.Equal([100m, 100m], Changes(order).Select(Amount));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task One_whose_outcome_is_unknown_is_looked_for_and_the_same_one_when_a_person_has_it_written_again(string lost)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Instead = request => IsSync(request) && lost == "before" ? throw new HttpRequestException("The connection was lost.") : null;
        order.Test.Spoil = (request, _) => _ = IsSync(request) && lost == "after" ? throw new HttpRequestException("The connection was lost.") : 0;
        await SyncAsync(order);
        Assert.Equal(lost == "after" ? 1 : 0, Changes(order).Count);
        (order.Test.Instead, order.Test.Spoil) = (null, null);
        for (var look = 0; look < 3; look++)
        {
            await SyncAsync(order);
        }

        if (lost == "before")
        {
            Assert.Equal((FindingCodes.ChangeOrderUnknown, 0), (await order.FindingAsync(), Changes(order).Count));
            await order.DecideAsync(ReviewAction.OverwriteProcore);
        }

        var change = Assert.Single(Changes(order));
        Assert.Equal((100m, FindingCodes.ChangeOrderPending), (Amount(change), await order.FindingAsync()));
        Assert.EndsWith(":change:1", (string)change["origin_id"]!, StringComparison.Ordinal);
    }

    /// <summary>It arrived, and a person took it further before anybody saw it: it is not made a draft again, however long the list does not show it.</summary>
    [Theory]
    [InlineData("approved", false)]
    [InlineData("pending", false)]
    [InlineData("approved", true)]
    public async Task One_whose_outcome_is_unknown_is_not_made_a_draft_again(string status, bool isDecided)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Spoil = (request, _) => _ = IsSync(request) ? throw new HttpRequestException("The connection was lost.") : 0;
        order.Test.Instead = request => isDecided && IsSync(request) ? throw new HttpRequestException("The connection was lost.") : null;
        await SyncAsync(order);
        if (isDecided)
        {
            // A person has it written again, and that answer is lost, too: what they allowed was one write.
            order.Test.Instead = null;
            await SyncAsync(order);
            await order.DecideAsync(ReviewAction.OverwriteProcore);
        }

        Set(order, status);
        order.Test.Instead = request => request.Method == HttpMethod.Get && IsPotential(request) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") } : null;
        order.Test.Spoil = null;
        var writes = order.Test.Sent.Count;
        for (var look = 0; look < 3; look++)
        {
            await SyncAsync(order);
            Assert.Equal(FindingCodes.ChangeOrderUnknown, await order.FindingAsync());
        }

        Assert.Empty(order.WritesSince(writes));
        order.Test.Instead = null;
        await SyncAsync(order);
        Assert.Equal(status, (string)Assert.Single(Changes(order))["status"]!);
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
    }

    /// <summary>Every write of it may be lost on the way there or back, line by line; a person says each time that it is not there.</summary>
    [Theory, InlineData(2), InlineData(3)]
    public async Task However_often_its_writes_are_lost_there_is_one_with_each_line_once(int tiers)
    {
        using var order = await ApprovedAsync(Tiers(tiers), 1_000, 500, 200);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.EditLine(1, line => line with { Rate = 450 });
        order.EditLine(2, line => line with { Rate = 210 });
        for (var lost = 0; lost < 8; lost++)
        {
            var at = 0;
            var number = lost;
            order.Test.Instead = request => IsPotential(request) && number % 2 == 0 && at++ == number / 2 ? throw new HttpRequestException("Lost.") : null;
            order.Test.Spoil = (request, _) => _ = IsPotential(request) && number % 2 == 1 && at++ == number / 2 ? throw new HttpRequestException("Lost.") : 0;
            await SyncAsync(order);
            if (await order.FindingAsync() == FindingCodes.ChangeOrderUnknown)
            {
                Assert.Empty(Changes(order));
                await order.DecideAsync(ReviewAction.OverwriteProcore);
            }
        }

        (order.Test.Instead, order.Test.Spoil) = (null, null);
        await SyncAsync(order);
        if (await order.FindingAsync() == FindingCodes.ChangeOrderUnknown)
        {
            await order.DecideAsync(ReviewAction.OverwriteProcore);
        }

        Assert.Equal([-50m, 10m, 100m], Assert.Single(Changes(order))["lines"]!.AsArray().Select(line => (decimal)line!["amount"]!).Order());
        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("rejected")]
    [InlineData("void")]
    public async Task What_people_took_over_or_declined_is_not_changed_and_not_written_again(string status)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        Set(order, status);
        await SyncAsync(order);
        Assert.Equal(status == "pending" ? FindingCodes.ChangeOrderPending : FindingCodes.ChangeOrderTouched, await order.FindingAsync());

        if (status == "pending")
        {
            order.EditLine(0, line => line with { Rate = 1_200 });
            await SyncAsync(order);
            Assert.Equal(FindingCodes.ChangeOrderTouched, await order.FindingAsync());
            Assert.StartsWith("Potential change order", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(100m, Amount(Assert.Single(Changes(order))));
    }

    [Fact]
    public async Task A_draft_that_a_person_edited_or_deleted_is_theirs()
    {
        using var edited = await ApprovedAsync(Tiers(2), 1_000);
        edited.EditLine(0, line => line with { Rate = 1_100 });
        await edited.SyncAsync();
        Edit(edited, new() { ["action"] = "change_potential_change_order_line", ["id"] = (long)Changes(edited)[0]["id"]!, ["amount"] = "70" });
        await edited.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderTouched, 70m), (await edited.FindingAsync(), Amount(Assert.Single(Changes(edited)))));

        using var deleted = await ApprovedAsync(Tiers(2), 1_000);
        deleted.EditLine(0, line => line with { Rate = 1_100 });
        await deleted.SyncAsync();
        Edit(deleted, new() { ["action"] = "delete_potential_change_order", ["id"] = (long)Changes(deleted)[0]["id"]! });
        await deleted.SyncAsync();
        await deleted.SyncAsync();
        Assert.Equal((FindingCodes.ChangeOrderUnknown, 0), (await deleted.FindingAsync(), Changes(deleted).Count));
        await deleted.DecideAsync(ReviewAction.OverwriteProcore);
        Assert.EndsWith(":change:2", (string)Assert.Single(Changes(deleted))["origin_id"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", FindingCodes.ChangeOrderPending)]
    [InlineData("erp-77", FindingCodes.ChangeOrderUnknown)]
    public async Task Whose_it_is_its_origin_id_says_and_without_one_its_mark(string origin, string finding)
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        order.Test.Spoil = (request, body) =>
        {
            if (request.Method == HttpMethod.Get && IsPotential(request) && body is JsonArray rows)
            {
                foreach (var row in rows.Where(row => row?["change_order_tiers"] is not null))
                {
                    row!["origin_id"] = origin;
                }
            }
        };
        var calls = order.Test.Sent.Count;
        await SyncAsync(order);
        Assert.Equal(finding, await order.FindingAsync());
        Assert.Empty(order.WritesSince(calls));
        Assert.Single(Changes(order));
    }

    /// <summary>What is approved and is not what potential change orders come to, line by line, only a person can tell.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_approved_and_comes_to_nothing_known_is_a_question(int tiers)
    {
        using var order = await ApprovedAsync(Tiers(tiers), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        Set(order, "approved");
        var package = Pack(order, "approved");
        Edit(order, new() { ["action"] = "change_change_order_line", ["id"] = package, ["amount"] = "108" });
        await SyncAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        Assert.Contains("nor which of its potential change orders are in them", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("comes to 1108, and the order to 1100", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEqual(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        order.EditLine(0, line => line with { Rate = 1_108 });
        await SyncAsync(order);
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));
        Assert.Single(Changes(order));
    }

    /// <summary>One that comes to nothing moves amounts between codes; whether it is in an approved change order no sum tells.</summary>
    [Fact]
    public async Task One_that_adds_up_to_nothing_is_a_question_once_it_is_approved()
    {
        using var order = await ApprovedAsync(Tiers(3), 1_000, 500);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.EditLine(1, line => line with { Rate = 400 });
        await SyncAsync(order);
        await PendingAsync(order, "Approve potential change order");
        Set(order, "approved");
        Pack(order, "approved");
        await SyncAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    [Fact]
    public async Task What_people_enter_and_approve_beside_it_counts_by_its_code()
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        Edit(order, new() { ["action"] = "create_potential_change_order", ["id"] = order.Commitment().Id, ["status"] = "approved", ["amount"] = "300" });
        order.EditLine(0, line => line with { Rate = 1_300 });
        Pack(order, "approved");
        await SyncAsync(order);
        Assert.Equal((RecordState.Synced, ReconciliationResult.Ties), ((await order.RecordAsync()).State, (await order.RowAsync()).Result));

        order.EditLine(0, line => line with { Rate = 1_350 });
        await SyncAsync(order);
        Assert.Equal(FindingCodes.CommitmentChanged, await order.FindingAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_that_has_one_tier_says_so_in_words_and_nothing_is_called_pending(bool refuses)
    {
        using var order = await ApprovedAsync(new() { OneTierRefusesPotentialChanges = refuses }, 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        Assert.Equal(refuses ? FindingCodes.CommitmentRefused : FindingCodes.PolicyNameUnknown, await order.FindingAsync());
        Assert.Contains("one tier", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("PotentialChangeOrdersIn", (await order.ReviewsAsync())[0].Finding.NextStep, StringComparison.Ordinal);
        await SyncAsync(order);
        Assert.Equal(refuses ? FindingCodes.CommitmentRefused : FindingCodes.PolicyNameUnknown, await order.FindingAsync());

        // The policy is put right, and the change order of the one tier is made.
        foreach (var change in Changes(order))
        {
            Edit(order, new() { ["action"] = "delete_potential_change_order", ["id"] = (long)change["id"]! });
        }

        order.Test.Connection = order.Test.Connection with { Policies = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder } };
        await SyncAsync(order);
        if ((await order.RecordAsync()).State == RecordState.AwaitingApproval)
        {
            await order.Test.GoAheadAsync(); // when the policy was taken the deletion in Procore was not known
            await SyncAsync(order);
        }

        Assert.Equal(FindingCodes.ChangeOrderPending, await order.FindingAsync());
        Assert.Single(order.Commitment().Node["change_orders"]!.AsArray());
    }

    [Fact]
    public async Task Where_they_come_from_change_events_a_person_is_asked_and_so_it_is_where_review_is_the_policy()
    {
        using var events = await ApprovedAsync(new() { ChangeOrderTiers = 2, ChangeOrdersNeedChangeEvents = true }, 1_000);
        events.EditLine(0, line => line with { Rate = 1_100 });
        await events.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentRefused, 0), (await events.FindingAsync(), Changes(events).Count));
        Assert.Contains("change events", (await events.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(await events.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, events.Id, Token));

        using var reviewed = await ApprovedAsync(Tiers(2), 1_000);
        reviewed.Test.Connection = reviewed.Test.Connection with { Policies = reviewed.Test.Connection.Policies with { ReviewAmendmentsIn = [$"{reviewed.Projects[0].ProcoreId}"] } };
        reviewed.EditLine(0, line => line with { Rate = 1_100 });
        await reviewed.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentLocked, 0), (await reviewed.FindingAsync(), Changes(reviewed).Count));
    }

    [Fact]
    public async Task A_commitment_that_is_closed_goes_to_review()
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.Edit(zoho => zoho with { Status = "billed" });
        order.InProcore(new() { ["status"] = "Closed" });
        await SyncAsync(order);
        order.EditLine(0, line => line with { Rate = 1_100 });
        await SyncAsync(order);
        Assert.Equal((FindingCodes.CommitmentLocked, 0), (await order.FindingAsync(), Changes(order).Count));
    }

    [Fact]
    public async Task A_refused_one_was_not_made_and_a_refused_line_is_told()
    {
        using var order = await ApprovedAsync(Tiers(2), 1_000);
        order.EditLine(0, line => line with { Rate = 1_100 });
        order.Test.Instead = request => IsSync(request)
            ? new(HttpStatusCode.OK) { Content = new StringContent($$$"""{"entities":[],"errors":[{"origin_id":"{{{order.Commitment().Node["origin_id"]}}}:change:1","errors":{"number":["is odd"]}}]}""") }
            : null;
        await SyncAsync(order);
        Assert.Equal((FindingCodes.CommitmentRefused, 0), (await order.FindingAsync(), Changes(order).Count));
        Assert.Contains("is odd", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
        order.Test.Instead = null;
        await order.DecideAsync(ReviewAction.Retry);
        Assert.Equal((FindingCodes.ChangeOrderPending, 100m), (await order.FindingAsync(), Amount(Assert.Single(Changes(order)))));
    }

    [Fact]
    public async Task Names_of_projects_that_nobody_has_are_shown_for_review()
    {
        using var order = new OneOrder(new() { ReviewAmendmentsIn = ["24-999"], PotentialChangeOrdersIn = ["24-998"] });
        order.Write(1_000);
        await SyncAsync(order);
        var open = await order.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory, Status = ReviewStatus.Open }, Token);
        Assert.Equal(
            ["PotentialChangeOrdersIn/24-998", "ReviewAmendmentsIn/24-999"],
            open.Where(item => item.Finding.Code == FindingCodes.PolicyNameUnknown).Select(item => item.Finding.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    private static ProcoreSwitches Tiers(int tiers) => new() { ChangeOrderTiers = tiers };

    private static async Task<OneOrder> ApprovedAsync(ProcoreSwitches procore, params decimal[] amounts)
    {
        var order = new OneOrder(new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder }, SandboxSwitches.Default with { Procore = procore }, retries: 0);
        order.Test.Connection = order.Test.Connection with
        {
            Policies = order.Test.Connection.Policies with { PotentialChangeOrdersIn = [order.Projects[0].Number] },
        };
        order.Write(amounts);
        await SyncAsync(order);
        Assert.Equal("Approved", (await order.ReadAsync()).Status?.Value);
        return order;
    }

    /// <summary>A minute later, so that no limit is reached, the sync looks at the order.</summary>
    private static Task SyncAsync(OneOrder order)
    {
        order.Test.Time.Advance(TimeSpan.FromSeconds(61));
        return order.SyncAsync();
    }

    private static async Task PendingAsync(OneOrder order, string step)
    {
        var finding = (await order.ReviewsAsync())[0].Finding;
        Assert.Equal((FindingCodes.ChangeOrderPending, RecordState.NeedsReview), (finding.Code, (await order.RecordAsync()).State));
        Assert.Contains(step, finding.NextStep, StringComparison.Ordinal);
    }

    private static bool IsPotential(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("/potential_change_orders", StringComparison.Ordinal);

    private static bool IsSync(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/potential_change_orders/sync", StringComparison.Ordinal);

    private static IReadOnlyList<JsonNode> Changes(OneOrder order) => [.. order.Commitments().SelectMany(one => one["potential_change_orders"]!.AsArray()).Select(change => change!)];

    private static decimal Amount(JsonNode change) => decimal.Parse(change["amount"]!.ToString(), CultureInfo.InvariantCulture);

    /// <summary>A person gives every draft another status.</summary>
    private static void Set(OneOrder order, string status)
    {
        foreach (var change in Changes(order).Where(change => (string)change["status"]! == "draft"))
        {
            Edit(order, new() { ["action"] = "change_potential_change_order", ["id"] = (long)change["id"]!, ["status"] = status });
        }
    }

    /// <summary>A person puts what is in no change order yet into one.</summary>
    private static long Pack(OneOrder order, string status) => Edit(order, new()
    {
        ["action"] = "pack_potential_change_orders",
        ["ids"] = new JsonArray([.. Changes(order).Where(change => change["package"] is null).Select(change => (JsonNode)(long)change["id"]!)]),
        ["status"] = status,
    });

    private static long Edit(OneOrder order, JsonObject edit)
    {
        var answer = order.Test.Vendors.Procore.Edit(edit);
        Assert.Null(answer["errors"]);
        return (long)answer["id"]!;
    }
}
