using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Answers that are no answers: HTML, half a body, a wrong type, an empty text where a number belongs.</summary>
internal sealed class MalformedAnswers(VirtualClock clock)
{
    /// <summary>A malformed answer from either side never loses a record: it is tried again, or a person sees why not.</summary>
    public async Task A_malformed_answer_never_loses_a_record(SandboxSide side, FaultKind kind)
    {
        using var world = new World(clock, seed: 5, orders: 10, faults: [new(side, kind, 250) { Count = 40 }]);

        await world.SettleAsync();
        world.Sandbox.Faults.Set([]);
        await world.ScanEverythingAsync();

        Assert.True((int)world.State()["faults"]!["injected"]![kind.ToString()]! > 0);
        await Invariants.HoldAsync(world);
        Assert.DoesNotContain(await world.OrdersAsync(), order => order.State is RecordState.Failed or RecordState.Aborted);
        await world.AssertConvergedAsync();
    }

    /// <summary>An order that Zoho never answers properly ends up with a person, and is still tried.</summary>
    public async Task An_order_that_always_fails_is_shown_to_a_person_and_still_due()
    {
        using var world = new World(clock, seed: 3, orders: 6);
        var victim = world.Sandbox.Zoho.Orders[0];
        world.Sandbox.Faults.Set([new(SandboxSide.Zoho, FaultKind.HtmlBody, 1000) { PathContains = $"/purchaseorders/{victim.Id}" }]);
        await world.Engine.ConnectAsync(world.Connection with { Policies = CommitmentLanding.In(new() { MaxAttempts = 2, Approval = null }, "Approved") });

        for (var run = 0; run < 60 && (await world.Store.GetRecordAsync(World.ConnectionId, RecordKey.PurchaseOrder(victim.Id)))?.State != RecordState.Aborted; run++)
        {
            await world.Engine.RunDueAsync(World.ConnectionId);
            await world.WaitAsync(TimeSpan.FromSeconds(10));
        }

        var item = Assert.Single(await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open, Key = RecordKey.PurchaseOrder(victim.Id) }));
        Assert.Equal(FindingCodes.RepeatedFailure, item.Finding.Code);
        Assert.Contains(await world.Store.ListWorkAsync(World.ConnectionId), work => work.Key == RecordKey.PurchaseOrder(victim.Id));
    }
}
