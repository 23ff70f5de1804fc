using Sandbox;
using static ZohoProcore.Sync.Tests.ByHand;

namespace ZohoProcore.Sync.Tests;

/// <summary>Somebody took an order's origin id off its commitment, and a person says that another order was meant: the order gets one of its own, whatever the lines of the other still carry.</summary>
[Trait("Takes", "long")]
public sealed class TakenOffTests
{
    public static MatrixTheoryData<string?, string, ProcoreNumberScope> Cases => new([null, "CE_1"], ["made", "typed", "overwritten"], Enum.GetValues<ProcoreNumberScope>());

    [Theory, MemberData(nameof(Cases))]
    public async Task Who_rejects_it_gets_a_new_commitment(string? origin, string what, ProcoreNumberScope scope)
    {
        using var order = new OneOrder(switches: SandboxSwitches.Default with { Procore = new() { ContractNumbers = scope } });
        order.Write(1_000);
        if (what != "made")
        {
            var typed = await TypeAsync(order, what == "typed" ? 1_000 : 900, status: "Draft");
            await order.SyncAsync();
            await order.DecideAsync(ReviewAction.Link, typed);
            await order.DecideAsync(ReviewAction.OverwriteProcore);
            order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        }

        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        var before = order.Commitment();
        order.InProcore(new() { ["origin_id"] = origin, ["number"] = "OTHER-1" });
        await order.SyncAsync();
        Assert.Equal(origin is null ? FindingCodes.CommitmentStands : FindingCodes.CommitmentForeign, await order.FindingAsync());
        Assert.Contains(
            what != "made" ? origin is null ? "that the sync did not make: " : "which another integration made as 'CE_1'"
            : origin is null ? "that the sync made for it and whose origin_id somebody took off since: " : "which the sync made for the order and which carries 'CE_1' of another integration now",
            (await order.ReviewsAsync())[0].Finding.Sentence,
            StringComparison.Ordinal);
        Assert.Equal(origin is null, (await order.ReviewsAsync())[0].Answers.Any(answer => answer.Action == ReviewAction.Link));

        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        await order.DecideAsync(ReviewAction.Reject, before.Id);
        for (var look = 0; look < 3; look++)
        {
            Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
            Assert.Equal((1_000m, false), (Origin(order.Commitment().Node).Amount, order.Commitment().Id == before.Id));
            await order.SyncAsync();
        }

        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
        Assert.Equal(order.Commitment().Id, Assert.Single(await order.Test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order.Id] }, TestContext.Current.CancellationToken)).ContractId);
    }
}
