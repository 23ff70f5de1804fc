using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>Whole flows under seeds: each draws the contractor's data, how the services behave where nobody knows, and what goes wrong.</summary>
public sealed class SeedTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Everything_holds_after_the_first_sync_after_a_burst_and_ever_after(int seed)
    {
        using var world = new World(seed);

        await world.SettleAsync();
        await Invariants.HoldAsync(world);
        var orders = await world.OrdersAsync();
        Assert.Contains(orders, order => order.State == RecordState.Synced);
        Assert.DoesNotContain(orders, order => order.State is RecordState.Failed or RecordState.Aborted);

        world.Sandbox.Burst("b1", edits: 8, cancellations: 2);
        await world.ScanEverythingAsync();
        await Invariants.HoldAsync(world);

        await ConvergedAsync(world);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Everything_holds_while_both_services_misbehave_and_it_converges_once_they_stop(int seed)
    {
        var kinds = Enum.GetValues<FaultKind>();
        var chance = new Random(seed);
        var faults = Enumerable.Range(0, 6)
            .Select(_ => new FaultRule(chance.Next(2) == 0 ? SandboxSide.Zoho : SandboxSide.Procore, kinds[chance.Next(kinds.Length)], chance.Next(20, 120)) { Count = 12 })
            .ToList();
        using var world = new World(seed, faults: faults);

        await world.SettleAsync();
        world.Sandbox.Burst("b1", edits: 8, cancellations: 2);
        await world.ScanEverythingAsync();
        world.Sandbox.Faults.Set([]);
        await world.ScanEverythingAsync();

        await Invariants.HoldAsync(world);
        await ConvergedAsync(world);
    }

    /// <summary>A malformed answer from either side never loses a record: it is tried again, or a person sees why not.</summary>
    [Theory]
    [InlineData(SandboxSide.Zoho, FaultKind.HtmlBody)]
    [InlineData(SandboxSide.Zoho, FaultKind.HalfBody)]
    [InlineData(SandboxSide.Zoho, FaultKind.WrongType)]
    [InlineData(SandboxSide.Zoho, FaultKind.EmptyNumber)]
    [InlineData(SandboxSide.Procore, FaultKind.HtmlBody)]
    [InlineData(SandboxSide.Procore, FaultKind.HalfBody)]
    [InlineData(SandboxSide.Procore, FaultKind.WrongType)]
    [InlineData(SandboxSide.Procore, FaultKind.EmptyNumber)]
    public async Task A_malformed_answer_never_loses_a_record(SandboxSide side, FaultKind kind)
    {
        using var world = new World(seed: 5, orders: 10, faults: [new(side, kind, 250) { Count = 40 }]);

        await world.SettleAsync();
        world.Sandbox.Faults.Set([]);
        await world.ScanEverythingAsync();

        Assert.True((int)world.State()["faults"]!["injected"]![kind.ToString()]! > 0);
        await Invariants.HoldAsync(world);
        Assert.DoesNotContain(await world.OrdersAsync(), order => order.State is RecordState.Failed or RecordState.Aborted);
        await ConvergedAsync(world);
    }

    /// <summary>An order that Zoho never answers properly ends up with a person, and is still tried.</summary>
    [Fact]
    public async Task An_order_that_always_fails_is_shown_to_a_person_and_still_due()
    {
        using var world = new World(seed: 3, orders: 6);
        var victim = world.Sandbox.Zoho.Orders[0];
        world.Sandbox.Faults.Set([new(SandboxSide.Zoho, FaultKind.HtmlBody, 1000) { PathContains = $"/purchaseorders/{victim.Id}" }]);
        await world.Engine.ConnectAsync(world.Connection with { Policies = new() { MaxAttempts = 2 } });

        for (var run = 0; run < 60 && (await world.Store.GetRecordAsync(World.ConnectionId, RecordKey.PurchaseOrder(victim.Id)))?.State != RecordState.Aborted; run++)
        {
            await world.Engine.RunDueAsync(World.ConnectionId, TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(10), world.Time, TestContext.Current.CancellationToken);
        }

        var item = Assert.Single(await world.Store.ListReviewsAsync(World.ConnectionId, ReviewStatus.Open, RecordKey.PurchaseOrder(victim.Id)));
        Assert.Equal(FindingCodes.RepeatedFailure, item.Finding.Code);
        Assert.Contains(await world.Store.ListWorkAsync(World.ConnectionId), work => work.Key == RecordKey.PurchaseOrder(victim.Id));
    }

    private static async Task ConvergedAsync(World world)
    {
        var writes = world.ProcoreWrites();
        await world.ScanEverythingAsync();
        Assert.Equal(writes, world.ProcoreWrites());
    }
}
