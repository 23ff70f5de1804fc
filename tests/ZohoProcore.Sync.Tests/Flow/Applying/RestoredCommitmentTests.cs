using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A commitment that was deleted and written again, and stands there again: two of one order are a question at the next scan.</summary>
public sealed class RestoredCommitmentTests
{
    private static readonly SandboxSwitches Free = SandboxSwitches.Default with { Procore = new() { ContractNumbers = ProcoreNumberScope.Free } };

    [Theory]
    [InlineData("Approved", true)]
    [InlineData("Draft", true)]
    [InlineData("Approved", false)]
    public async Task What_stands_again_is_found_by_the_next_scan_and_nothing_is_written_before_a_person_settled_it(string status, bool hasOriginIds)
    {
        using var order = new OneOrder(switches: Free);
        await NextSteps.RestoredAsync(order, status, hasOriginIds);
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();

        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentLeftBehind, NextSteps.Restored(order)), (item.Finding.Code, item.Finding.Commitment!.ContractId));
        Assert.Contains("the order is committed twice", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(ReconciliationResult.CommittedTwice, (await order.RowAsync()).Result);
        Assert.Equal(2, order.Commitments().Count); // its origin_id is not taken off either

        var sent = order.Test.Sent.Count;
        order.EditLine(0, line => line with { Rate = 1_100 });
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(sent));
        Assert.Contains(await order.ReviewsAsync(), one => one.Id == item.Id);
    }

    /// <summary>An order was cancelled and its commitment deleted, so that nothing was left to remember; then the commitment stands again.</summary>
    [Theory]
    [InlineData(CancelledOrderTreatment.Review)]
    [InlineData(CancelledOrderTreatment.Close)]
    public async Task What_stands_again_after_its_order_was_forgotten_is_found_when_it_is_looked_at(CancelledOrderTreatment treatment)
    {
        using var order = new OneOrder(new() { CancelledOrders = treatment }, Free);
        order.Write(1_000);
        await order.SyncAsync();
        var (origin, vendor, project) = ((string)order.Commitment().Node["origin_id"]!, (long)order.Commitment().Node["vendor"]!, (long)order.Commitment().Node["project"]!);
        order.Test.DeleteInProcore(order.Commitment().Id);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.SyncAsync();
        Assert.Equal((RecordState.Filtered, 0), ((await order.RecordAsync()).State, (await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, TestContext.Current.CancellationToken)).Count));

        var again = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = order.Number, ["vendor_id"] = vendor, ["origin_id"] = origin }, project);
        order.Test.EditInProcore("add_line", again, new() { ["amount"] = "1000.00", ["wbs_code_id"] = order.Code.Id, ["origin_id"] = OriginIds.Line(origin, "260815000099000001") });
        order.Test.EditInProcore("change_commitment", again, new() { ["status"] = "Approved" });
        await order.SyncAsync();
        if (treatment == CancelledOrderTreatment.Close)
        {
            Assert.Equal((null, "Closed"), (await order.FindingAsync(), (string?)order.Commitment().Node["status"]));
            return;
        }

        Assert.Equal((FindingCodes.OrderCancelled, again), (await order.FindingAsync(), (await order.ReviewsAsync())[0].Finding.Commitment!.ContractId));
        order.Test.EditInProcore("change_commitment", again, new() { ["status"] = "Closed" });
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();
        Assert.Null(await order.FindingAsync());
    }

    /// <summary>What nobody can tell apart is not closed by policy: the one that the order has is, once a person ended the other.</summary>
    [Fact]
    public async Task A_cancelled_order_closes_none_of_two_before_a_person_ended_one()
    {
        using var order = new OneOrder(new() { CancelledOrders = CancelledOrderTreatment.Close }, Free);
        await NextSteps.RestoredAsync(order);
        order.Edit(zoho => zoho with { Status = "cancelled" });
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();
        Assert.Equal([FindingCodes.OrderCancelled, FindingCodes.OrderCancelled], (await order.ReviewsAsync()).Select(one => one.Finding.Code));
        Assert.All(order.Commitments(), one => Assert.Equal("Approved", (string)one["status"]!));

        order.Test.EditInProcore("change_commitment", NextSteps.Restored(order), new() { ["status"] = "Closed" });
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.SyncAsync();
        Assert.Empty(await order.ReviewsAsync());
        Assert.All(order.Commitments(), one => Assert.Equal("Closed", (string)one["status"]!));
    }

    /// <summary>A commitment that was given back gets the order's origin_id on it again, beside the one that the order got in its place.</summary>
    [Fact]
    public async Task An_origin_id_that_is_put_back_after_the_two_were_unlinked_is_noticed()
    {
        using var order = new OneOrder(switches: Free);
        order.Write(1_000);
        var typed = await ByHand.TypeAsync(order, 1_000m);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Link, typed);
        var origin = (string)order.Commitment().Node["origin_id"]!;
        await ByHand.LinkAsync(order, LinkAction.Unlink, typed);
        await order.SyncAsync();
        await order.DecideAsync(ReviewAction.Reject, typed);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.NotEqual(origin, (string)order.Commitment().Node["origin_id"]!);

        order.Test.EditInProcore("change_commitment", typed, new() { ["origin_id"] = origin });
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.CommitmentLeftBehind, origin), (item.Finding.Code, item.Finding.Subject));

        order.Test.EditInProcore("change_commitment", typed, new() { ["origin_id"] = null });
        await order.SyncAsync();
        Assert.Empty(await order.ReviewsAsync());
    }
}
