using System.Globalization;
using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>Beside the order's own commitment somebody typed it once more, and a person keeps that one: it is taken over, the sync's own is left to people, and there is a way back.</summary>
[Trait("Takes", "long")]
public sealed class KeptCommitmentTests
{
    private static readonly SandboxSwitches Free = SandboxSwitches.Default with { Procore = new() { PrivateCommitmentsAreHidden = true, ContractNumbers = ProcoreNumberScope.Free } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What stands is said as long as both stand, nothing of either is changed, and what settles it is what the next step says.</summary>
    [Theory]
    [InlineData("Draft", "deleted")]
    [InlineData("Approved", "deleted")]
    [InlineData("Approved", "closed")]
    public async Task What_was_typed_is_kept_and_the_own_one_is_left_to_people(string status, string settled)
    {
        var (order, own, typed) = await DoubledAsync(status);
        using var held = order;
        var before = Amounts(order);
        await KeepAsync(order, typed);

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentLeftBehind, own), (item.Finding.Code, item.Finding.Commitment!.ContractId));
        Assert.Contains($"is commitment {typed} in Procore project {order.Projects[0].ProcoreId} (decided by ada), and commitment {own}", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(Origins(order, own) + ":2", Origins(order, typed));
        Assert.Equal(before, Amounts(order));
        var row = await order.RowAsync();
        Assert.Equal((ReconciliationResult.CommittedTwice, 2_000m), (row.Result, row.ProcoreTotal));
        Assert.Equal([own, typed], row.ContractIds.Order());

        // Nothing of the order is written while both stand.
        var writes = order.Test.Sent.Count;
        order.Edit(zoho => zoho with { Notes = "Mind the step." });
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes));
        Assert.Equal(FindingCodes.CommitmentLeftBehind, await order.FindingAsync());
        order.Edit(zoho => zoho with { Notes = string.Empty });

        if (settled == "deleted")
        {
            order.Test.DeleteInProcore(own);
        }
        else
        {
            order.Test.EditInProcore("change_commitment", own, new() { ["status"] = "Closed" });
        }

        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        await SettledAsync(order, 1_000);
        Assert.Contains(typed, (await order.RowAsync()).ContractIds);

        // From now on it follows the order.
        order.EditLine(0, line => line with { Rate = 1_200 });
        await order.SyncAsync();
        Assert.Equal((FindingCodes.CommitmentLocked, typed), (await order.FindingAsync(), (await order.ReviewsAsync())[0].Finding.Commitment!.ContractId));
        Assert.True((await AuditVerifier.VerifyAsync(order.Test.Store, Sandboxed.Id, cancellationToken: Token)).IsValid);
    }

    /// <summary>The way back, whenever it is taken: the own one is the order's again, and what was typed is what it was.</summary>
    [Theory]
    [InlineData("at once")]
    [InlineData("before it was written")]
    [InlineData("after a crash")]
    [InlineData("hidden")]
    [InlineData("once the own one is closed")]
    public async Task What_was_kept_is_given_back(string when)
    {
        var (order, own, typed) = await DoubledAsync();
        using var held = order;
        var before = Origins(order, own);
        if (when is "before it was written" or "after a crash")
        {
            var item = Assert.Single(await order.ReviewsAsync());
            await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = typed, By = "ada" }, Token);
        }
        else
        {
            await KeepAsync(order, typed);
        }

        if (when == "after a crash")
        {
            await LoseAnAnswerAsync(order);
            Assert.Equal(before + ":2", Origins(order, typed));
        }
        else if (when == "hidden")
        {
            order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = true });
        }
        else if (when == "once the own one is closed")
        {
            order.Test.EditInProcore("change_commitment", own, new() { ["status"] = "Closed" });
            await order.SyncAsync();
            Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
            order.Test.EditInProcore("change_commitment", own, new() { ["status"] = "Approved" });
        }

        await LinkAsync(order, LinkAction.Unlink, typed);
        if (when == "hidden")
        {
            Assert.Equal(FindingCodes.CommitmentLeftBehind, await order.FindingAsync());
            Assert.Contains($"commitment {typed} can't be found", (await order.ReviewsAsync())[0].Finding.Sentence, StringComparison.Ordinal);
            order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
            await order.SyncAsync();
        }

        Assert.Equal((before, string.Empty), (Origins(order, own), Origins(order, typed)));
        Assert.Equal([(own, 1_000m), (typed, 1_000m)], Amounts(order));
        Assert.Equal(FindingCodes.CommitmentDoubled, await order.FindingAsync());
        Assert.Equal(own, (await order.ReviewsAsync())[0].Finding.Commitment!.ContractId);
        Assert.Empty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));
        await order.DecideAsync(ReviewAction.Reject, typed);
        await SettledAsync(order, 1_000);
        Assert.Equal(own, order.Commitment().Id);

        // And it can be kept again.
        await LinkAsync(order, LinkAction.Link, typed);
        Assert.Equal((FindingCodes.CommitmentLeftBehind, before + ":2"), (await order.FindingAsync(), Origins(order, typed)));
    }

    /// <summary>What can't be kept is refused at once, in words, and nothing is stored.</summary>
    [Theory]
    [InlineData("another integration", "belongs to another integration")]
    [InlineData("closed", "is Closed in Procore")]
    [InlineData("deleted", "that the service account can see")]
    [InlineData("hidden", "that the service account can see")]
    [InlineData("another order", "is another order's already")]
    [InlineData("under way", "its outcome is not known yet")]
    [InlineData("nothing", "that the service account can see")]
    public async Task What_can_not_be_kept_is_refused_at_once(string what, string words)
    {
        var (order, own, typed) = await DoubledAsync();
        using var held = order;
        var item = Assert.Single(await order.ReviewsAsync());
        switch (what)
        {
            case "another integration":
                order.Test.EditInProcore("change_commitment", typed, new() { ["origin_id"] = "CE_1" });
                break;
            case "closed":
                order.Test.EditInProcore("change_commitment", typed, new() { ["status"] = "Closed" });
                break;
            case "deleted":
                order.Test.DeleteInProcore(typed);
                break;
            case "hidden":
                order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = true });
                break;
            case "another order":
                order.Test.EditInProcore("change_commitment", typed, new() { ["origin_id"] = Origins(order, own).Replace(order.Id, "4711", StringComparison.Ordinal) });
                break;
            case "under way":
                var intent = new CommitmentIntent { OriginId = Origins(order, own), OrderId = order.Id, ProjectId = order.Projects[0].ProcoreId!.Value, PlanHash = "x", Desired = new(), At = order.Test.Now };
                await order.Test.Store.SaveAsync(Sandboxed.Id, new() { OpenedIntents = [intent] }, Token);
                break;
        }

        var (writes, origins) = (order.Test.Sent.Count, (Origins(order, own), Origins(order, typed)));
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () =>
            await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = what == "nothing" ? 4711 : typed, By = "ada" }, Token));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Commitment }, Token));
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes));
        Assert.Equal(origins, (Origins(order, own), Origins(order, typed)));
    }

    /// <summary>After the decision and before the write the other one goes: nothing is made, it is said, and the way back leads to the own one.</summary>
    [Theory]
    [InlineData("deleted", FindingCodes.CommitmentNotFound)]
    [InlineData("hidden", FindingCodes.CommitmentNotFound)]
    [InlineData("another integration", FindingCodes.CommitmentForeign)]
    public async Task What_goes_before_it_is_taken_over_is_said(string what, string finding)
    {
        var (order, own, typed) = await DoubledAsync();
        using var held = order;
        var item = Assert.Single(await order.ReviewsAsync());
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = typed, By = "ada" }, Token);
        switch (what)
        {
            case "deleted":
                order.Test.DeleteInProcore(typed);
                break;
            case "hidden":
                order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = true });
                break;
            default:
                order.Test.EditInProcore("change_commitment", typed, new() { ["origin_id"] = "CE_1" });
                break;
        }

        var writes = order.Test.Sent.Count;
        await order.Test.RunAsync();
        Assert.Empty(order.WritesSince(writes));
        Assert.Contains(finding, (await order.ReviewsAsync()).Select(one => one.Finding.Code));
        Assert.NotEqual(RecordState.Synced, (await order.RecordAsync()).State);

        await LinkAsync(order, LinkAction.Unlink, typed);
        Assert.Equal(what == "deleted" ? null : FindingCodes.CommitmentDoubled, await order.FindingAsync());
        Assert.Equal(own, order.Commitment().Id);
    }

    /// <summary>It is compared like any that is taken over: another amount is a question, and nothing of it is overwritten.</summary>
    [Fact]
    public async Task What_is_kept_with_another_amount_is_asked_about()
    {
        var (order, own, typed) = await DoubledAsync(amount: 900);
        using var held = order;
        await KeepAsync(order, typed);
        Assert.Equal([FindingCodes.CommitmentChanged, FindingCodes.CommitmentLeftBehind], (await order.ReviewsAsync()).Select(one => one.Finding.Code).Order(StringComparer.Ordinal));
        order.Test.DeleteInProcore(own);
        await order.SyncAsync();

        var left = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentChanged, typed, 900m), (left.Finding.Code, left.Finding.Commitment!.ContractId, (await order.ReadAsync()).GrandTotal));
        await order.DecideAsync(ReviewAction.KeepProcore);
        Assert.Equal((RecordState.Skipped, string.Empty), ((await order.RecordAsync()).State, string.Join(' ', (await order.ReviewsAsync()).Select(one => one.Finding.Sentence))));
        Assert.Equal(900m, (await order.ReadAsync()).GrandTotal);
    }

    /// <summary>What was taken over and deleted is written again as a new one, and the link to what is no more ends with it.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task What_was_taken_over_and_deleted_is_written_again(bool isBeside)
    {
        var (order, own, typed) = isBeside ? await DoubledAsync() : await StandingAsync();
        using var held = order;
        await KeepAsync(order, typed);
        if (isBeside)
        {
            order.Test.DeleteInProcore(own);
            await order.SyncAsync();
        }

        Assert.Equal((RecordState.Synced, typed), ((await order.RecordAsync()).State, order.Commitment().Id));
        order.Test.DeleteInProcore(typed);
        await order.SyncAsync();
        Assert.Equal(FindingCodes.CommitmentDeleted, await order.FindingAsync());

        await order.DecideAsync(ReviewAction.WriteAgain);
        await SettledAsync(order, 1_000);
        Assert.Empty(await order.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Commitment }, Token));
        Assert.NotEqual(typed, order.Commitment().Id);
    }

    /// <summary>A commitment that the order does not want any more was closed, and is opened again: it is asked about again.</summary>
    [Theory]
    [InlineData("another is kept", FindingCodes.CommitmentLeftBehind)]
    [InlineData("another project", FindingCodes.CommitmentLeftBehind)]
    [InlineData("cancelled", FindingCodes.OrderCancelled)]
    [InlineData("deleted", FindingCodes.OrderDeleted)]
    public async Task What_was_closed_is_asked_about_when_it_is_opened_again(string why, string finding)
    {
        var (order, own, typed) = await DoubledAsync();
        using var held = order;
        await KeepAsync(order, why == "another is kept" ? typed : 0);
        switch (why)
        {
            case "another project":
                order.EditLine(0, line => order.On(order.Projects[1], order.Projects[1].WbsCodes.First(code => code is { Active: true, OnBudget: true })) with { Id = line.Id, Name = line.Name, Quantity = 1, Rate = 1_000 });
                break;
            case "cancelled":
                order.Edit(zoho => zoho with { Status = "cancelled" });
                break;
            case "deleted":
                order.Test.Instead = request => NotInZoho(order, request);
                break;
        }

        await order.SyncAsync();
        order.Test.EditInProcore("change_commitment", own, new() { ["status"] = "Closed" });
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Contains((await order.RecordAsync()).State, new[] { RecordState.Synced, RecordState.Filtered });
        Assert.Null(await order.FindingAsync());

        order.Test.EditInProcore("change_commitment", own, new() { ["status"] = "Approved" });
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal(finding, await order.FindingAsync());
        Assert.True(why == "deleted" || (await order.RowAsync()).Result != ReconciliationResult.Ties);
    }

    /// <summary>The order is cancelled while both stand: both are asked about, or closed where policy says so.</summary>
    [Theory, InlineData(CancelledOrderTreatment.Review), InlineData(CancelledOrderTreatment.Close)]
    public async Task A_cancelled_order_has_none_of_them(CancelledOrderTreatment policy)
    {
        var (order, own, typed) = await DoubledAsync(policies: new() { CancelledOrders = policy });
        using var held = order;
        await KeepAsync(order, typed);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        if (policy == CancelledOrderTreatment.Review)
        {
            Assert.Equal([own, typed], (await order.ReviewsAsync()).Select(one => one.Finding.Commitment!.ContractId).Order());
            Assert.All(await order.ReviewsAsync(), one => Assert.Equal(FindingCodes.OrderCancelled, one.Finding.Code));
        }
        else
        {
            Assert.Equal(RecordState.Filtered, (await order.RecordAsync()).State);
            Assert.All(order.Commitments(), one => Assert.Equal("Closed", (string?)one["status"]));
        }
    }

    /// <summary>The order is written, typed again by a person, and the scan has seen it.</summary>
    private static async Task<(OneOrder Order, long Own, long Typed)> DoubledAsync(string status = "Approved", decimal amount = 1_000, SyncPolicies? policies = null)
    {
        var order = new OneOrder(policies, Free, retries: 0);
        order.Write(1_000);
        await order.SyncAsync();
        var own = order.Commitment().Id;
        var typed = await TypeAsync(order, amount);
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        order.InProcore(new() { ["status"] = status });
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Contains(FindingCodes.CommitmentDoubled, (await order.ReviewsAsync()).Select(one => one.Finding.Code));
        return (order, own, typed);
    }

    /// <summary>A person keeps what was typed; where none is kept, it goes.</summary>
    private static async Task KeepAsync(OneOrder order, long typed)
    {
        if (typed == 0)
        {
            order.Test.DeleteInProcore((await order.ReviewsAsync())[0].Finding.Candidates[0].ProcoreId);
            await order.SyncAsync();
            return;
        }

        var item = Assert.Single(await order.ReviewsAsync(), one => one.Finding.Candidates.Any(candidate => candidate.ProcoreId == typed));
        await order.Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Link, ProcoreId = typed, By = "ada" }, Token);
        await order.Test.RunAsync();
    }

    private static async Task<(OneOrder Order, long Own, long Typed)> StandingAsync()
    {
        var order = new OneOrder(switches: Free);
        order.Write(1_000);
        var typed = await TypeAsync(order, 1_000);
        order.Test.EditInProcore("change_commitment", typed, new() { ["private"] = false });
        await order.SyncAsync();
        return (order, 0, typed);
    }

    /// <summary>A process writes, loses the answer, and ends.</summary>
    private static async Task LoseAnAnswerAsync(OneOrder order)
    {
        order.Test.Spoil = (request, _) =>
        {
            if (request.Method != HttpMethod.Get)
            {
                order.Test.Spoil = null;
                throw new HttpRequestException("The connection was closed.");
            }
        };
        using (var next = new SyncEngine(order.Test.Store, order.Test, new SyncOptions().UseTimeProvider(order.Test.Time)))
        {
            while ((await next.RunDueAsync(Sandboxed.Id, Token)).Processed > 0)
            {
            }
        }

        order.Test.Spoil = null;
        await order.Test.Engine.TakeAsync(Sandboxed.Id, Token);
        order.Test.Time.Advance(new SyncOptions().Lease);
    }

    private static async Task SettledAsync(OneOrder order, decimal amount)
    {
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromHours(25));
        await order.Test.RunAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal((ReconciliationResult.Ties, amount), ((await order.RowAsync()).Result, (await order.RowAsync()).ProcoreTotal));
        var writes = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(writes));
    }

    private static string Origins(OneOrder order, long id) =>
        (string?)order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Single(one => (long)one!["id"]! == id)!["origin_id"] ?? string.Empty;

    private static List<(long Id, decimal Amount)> Amounts(OneOrder order) =>
        [.. OfNumber(order).Select(one => ((long)one["id"]!, decimal.Parse(one["grand_total"]!.ToString(), CultureInfo.InvariantCulture) / 1.000m)).OrderBy(one => one.Item1)];
}
